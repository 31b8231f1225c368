#include "commands/due/groups.hpp"

#include "commands/step_text.hpp"

#include <algorithm>

namespace ordertrack::commands::due {
namespace {

/// Whether the step's command is the same whatever the ladder calls the step.
bool is_command_of_its_own(Action action) {
  return action == Action::block || action == Action::cancel || action == Action::ship;
}

std::string command_of(const Item& item) { return step_command(*item.order().market, item.step(), "ID"); }

bool go_together(const Item& one, const Item& other) {
  const Step& step = one.step();
  if (step.action != other.step().action) return false;
  return is_command_of_its_own(step.action) || (step.name == other.step().name && command_of(one) == command_of(other));
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

std::vector<std::string> unconfirmed_markets(const Report& report) {
  std::vector<std::string> markets;
  for (const Row& row : report.rows) {
    const std::string& market = row.order.order.market;
    const bool unconfirmed = row.order.assessment.warns_of(WarningKind::rule_unconfirmed);
    if (unconfirmed && std::ranges::find(markets, market) == markets.end()) markets.push_back(market);
  }
  return markets;
}

}  // namespace ordertrack::commands::due
