#include "commands/short_ids.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ordertrack::commands {
namespace {

constexpr std::size_t longest_whole = 20;
constexpr std::size_t shortest_cut = 12;

}  // namespace

Result<ShortIds> ShortIds::of(const std::vector<const Order*>& listed, const store::Orders& orders) {
  std::vector<const Order*> long_ones;
  std::ranges::copy_if(listed, std::back_inserter(long_ones),
                       [](const Order* order) { return order->id.size() > longest_whole; });
  ShortIds ids;
  if (long_ones.empty()) return ids;
  auto words = orders.shortest_words(long_ones, shortest_cut);
  if (!words) return fail(words.error());
  for (std::size_t i = 0; i < long_ones.size(); ++i)
    ids.cut_.insert_or_assign(long_ones[i]->number, std::move((*words)[i]));
  return ids;
}

std::string ShortIds::operator()(const Order& order) const {
  const auto cut = cut_.find(order.number);
  return cut == cut_.end() ? order.id : cut->second;
}

}  // namespace ordertrack::commands
