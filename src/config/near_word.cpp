#include "config/near_word.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace ordertrack::config {
namespace {

std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const auto replaced = diagonal + (left[i] == right[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& known) {
  std::string_view best;
  if (typed.size() > 64) return best;
  std::size_t least = 3;
  for (const auto word : known) {
    const auto away = distance(typed, word);
    if (away < least && away * 2 < typed.size()) {
      least = away;
      best = word;
    }
  }
  return best;
}

}  // namespace ordertrack::config
