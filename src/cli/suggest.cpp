#include "cli/suggest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ordertrack::cli {
namespace {

std::size_t edits(std::string_view from, std::string_view to) {
  std::vector<std::vector<std::size_t>> distance(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
  for (std::size_t i = 0; i <= from.size(); ++i) distance[i][0] = i;
  for (std::size_t j = 0; j <= to.size(); ++j) distance[0][j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t swap = from[i - 1] == to[j - 1] ? 0 : 1;
      std::size_t best = std::min({distance[i - 1][j] + 1, distance[i][j - 1] + 1, distance[i - 1][j - 1] + swap});
      const bool crossed = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (crossed) best = std::min(best, distance[i - 2][j - 2] + 1);
      distance[i][j] = best;
    }
  }
  return distance[from.size()][to.size()];
}

std::size_t letters_in_common(std::string_view word, std::string_view candidate) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word, [&](char letter) { return candidate.find(letter) != std::string_view::npos; }));
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 32;
  if (word.size() > longest) return {};
  const std::size_t most = word.size() <= 2 ? 1 : word.size() <= 6 ? 2 : 3;
  std::string_view best;
  std::size_t least = most + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edits(word, candidate);
    if (word.size() == 3 && distance > 1 && letters_in_common(word, candidate) < 2) continue;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return std::string(best);
}

}  // namespace ordertrack::cli
