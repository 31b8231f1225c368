#include "commands/short_ids.hpp"

#include <algorithm>
#include <iterator>

namespace ordertrack::commands {
namespace {

constexpr std::size_t longest_whole = 20;
constexpr std::size_t shortest_cut = 12;

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

ShortIds::ShortIds(std::vector<std::string_view> ids, const output::Streams& streams) {
  if (!streams.out_terminal) return;
  std::erase_if(ids, [](std::string_view id) { return id.size() <= longest_whole; });
  std::ranges::sort(ids);
  const auto repeated = std::ranges::unique(ids);
  long_ones_.assign(ids.begin(), repeated.begin());
}

std::string ShortIds::operator()(std::string_view id) const {
  const auto found = std::ranges::lower_bound(long_ones_, id);
  if (found == long_ones_.end() || *found != id) return std::string(id);
  std::size_t length = shortest_cut;
  if (found != long_ones_.begin()) length = std::max(length, shared_beginning(id, *std::prev(found)) + 1);
  if (std::next(found) != long_ones_.end()) length = std::max(length, shared_beginning(id, *std::next(found)) + 1);
  return std::string(id.substr(0, length));
}

}  // namespace ordertrack::commands
