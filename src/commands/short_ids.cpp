#include "commands/short_ids.hpp"

#include <algorithm>
#include <iterator>

namespace ordertrack::commands {
namespace {

constexpr std::size_t longest_whole = 20;
constexpr std::size_t shortest_cut = 12;

bool is_long(std::string_view id) { return id.size() > longest_whole; }

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

ShortIds::ShortIds(std::vector<std::string_view> ids, const output::Streams& streams) {
  if (!streams.out_terminal || std::ranges::none_of(ids, is_long)) return;
  std::ranges::sort(ids);
  const auto repeated = std::ranges::unique(ids);
  ids_.assign(ids.begin(), repeated.begin());
}

std::string ShortIds::operator()(std::string_view id) const {
  const auto found = std::ranges::lower_bound(ids_, id);
  if (!is_long(id) || found == ids_.end() || *found != id) return std::string(id);
  std::size_t length = shortest_cut;
  if (found != ids_.begin()) length = std::max(length, shared_beginning(id, *std::prev(found)) + 1);
  if (std::next(found) != ids_.end()) length = std::max(length, shared_beginning(id, *std::next(found)) + 1);
  return std::string(id.substr(0, length));
}

}  // namespace ordertrack::commands
