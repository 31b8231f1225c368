#include "commands/due/groups.hpp"

#include "commands/step_text.hpp"

#include <algorithm>
#include <iterator>

namespace ordertrack::commands::due {
namespace {

/// Whether the step's command is the same whatever the ladder calls the step.
bool is_command_of_its_own(Action action) {
  return action == Action::block || action == Action::cancel || action == Action::ship;
}

std::string command_of(const Item& item) { return step_command(item.order(), item.step(), "ID", item.order().at); }

bool go_together(const Item& one, const Item& other) {
  const Step& step = one.step();
  if (step.action != other.step().action) return false;
  if (is_command_of_its_own(step.action)) return true;
  return step_title(step) == step_title(other.step()) && command_of(one) == command_of(other);
}

bool order_asks_for(const Item& item, Action action) {
  const auto& steps = item.order().assessment.steps;
  return std::ranges::any_of(item.row->due, [&](std::size_t at) { return steps[at].step->action == action; });
}

/// Nobody can be blocked once the order is cancelled: where one order asks for both, the block comes first, whatever
/// orders are more urgent.
void put_block_before_cancel(std::vector<Group>& groups) {
  const auto is = [](Action action) { return [action](const Group& group) { return group.step().action == action; }; };
  const auto cancel = std::ranges::find_if(groups, is(Action::cancel));
  const auto block = std::find_if(cancel, groups.end(), is(Action::block));
  if (block == groups.end()) return;
  const bool concerns_one =
      std::ranges::any_of(block->items, [](const Item& item) { return order_asks_for(item, Action::cancel); });
  if (concerns_one) std::rotate(cancel, block, std::next(block));
}

}  // namespace

std::vector<Group> groups_of(const Report& report) {
  std::vector<Group> groups;
  for (const Row& row : report.rows) {
    for (const std::size_t position : row.due) {
      const Item item{&row, position};
      const auto found =
          std::ranges::find_if(groups, [&](const Group& group) { return go_together(group.items.front(), item); });
      if (found != groups.end()) {
        found->items.push_back(item);
      } else {
        groups.push_back({{item}});
      }
    }
  }
  put_block_before_cancel(groups);
  std::stable_partition(groups.begin(), groups.end(), [](const Group& group) { return !may_be_left(group.step()); });
  return groups;
}

std::vector<Item> later_of(const Report& report) {
  std::vector<Item> items;
  for (const Row& row : report.rows) {
    for (const std::size_t position : row.later) items.push_back({&row, position});
  }
  std::ranges::stable_sort(items, {}, [](const Item& item) {
    const auto& opens = item.state().opens;
    return opens ? opens->at : Instant::max();
  });
  return items;
}

std::vector<const AssessedOrder*> to_decide(const Report& report) {
  std::vector<const AssessedOrder*> orders;
  for (const Row& row : report.rows) {
    if (row.to_decide) orders.push_back(&row.order);
  }
  return orders;
}

UnconfirmedMarkets unconfirmed_markets(const Report& report) {
  UnconfirmedMarkets markets;
  for (const Row& row : report.rows) markets.add(row.order);
  return markets;
}

}  // namespace ordertrack::commands::due
