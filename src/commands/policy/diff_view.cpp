#include "commands/order_json.hpp"
#include "commands/policy/policy.hpp"
#include "i18n/language.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace ordertrack::commands::policy {
namespace {

using output::Json;
using output::Role;
using output::sentence;
using output::TerminalText;

TerminalText due_text(const AssessedOrder& order) {
  std::vector<std::string> names;
  for (const auto position : order.assessment.due) names.push_back(order.assessment.steps[position].step->name);
  return names.empty() ? TerminalText("-") : TerminalText(i18n::joined(names));
}

TerminalText next_step_text(const AssessedOrder& order) {
  if (!order.assessment.next) return TerminalText("-");
  const StepState& next = order.assessment.steps[*order.assessment.next];
  return sentence(msg("{time}: {step}", arg("time", shown_in(order, next.opens->at)), arg("step", next.step->name)));
}

void show_table(const DiffReport& report, output::Streams& streams) {
  output::Table table({{i18n::render(msg("id"))},
                       {i18n::render(msg("file"))},
                       {.title = i18n::render(msg("due")), .may_shrink = true},
                       {.title = i18n::render(msg("next")), .may_shrink = true}});
  const std::string file = std::filesystem::path(report.file).filename().string();
  for (const Change& change : report.changes) {
    if (!change.differs()) continue;
    const auto& [before, after] = change;
    table.add({{TerminalText(before.order.id), Role::id},
               {sentence(msg("now in force")), Role::muted},
               {due_text(before)},
               {next_step_text(before)}});
    table.add({{TerminalText("")}, {TerminalText(file), Role::muted}, {due_text(after)}, {next_step_text(after)}});
  }
  table.print(streams);
}

void warn_of_lost_ladders(const DiffReport& report, output::Streams& streams) {
  std::set<std::string> lost;
  for (const Change& change : report.changes) {
    if (change.loses_ladder()) lost.insert(change.before.order.ladder);
  }
  for (const std::string& ladder : lost) {
    streams.warn(msg("{file} has no ladder \"{ladder}\": the orders that follow it would follow the default one",
                     arg("file", report.file), arg("ladder", ladder)));
  }
}

void show_text(const DiffReport& report, output::Streams& streams) {
  warn_of_lost_ladders(report, streams);
  const auto changed = std::ranges::count_if(report.changes, &Change::differs);
  const auto same = std::ssize(report.changes) - changed;
  const Arg market = arg("market", report.market->name);
  if (report.adds_market) streams.say(msg("no market {market} is known yet: the file adds it", market));
  if (!report.near.empty()) {
    streams.say(msg("did you mean {market}? Then call the file {file}", arg("market", report.near),
                    arg("file", report.near + ".toml")));
  }
  if (report.changes.empty()) {
    streams.say(msg("there is no open order on {market}", market));
  } else if (changed == 0) {
    streams.say(msg_n("nothing changes for the {n} open order on {market}",
                      "nothing changes for the {n} open orders on {market}", same, market));
  } else {
    show_table(report, streams);
    if (same != 0) {
      streams.line();
      streams.say(msg_n("{n} other open order on {market} stays as it is",
                        "{n} other open orders on {market} stay as they are", same, market));
    }
  }
}

void show_json(const DiffReport& report, output::Streams& streams) {
  Json list = Json::array();
  for (const Change& change : report.changes) {
    Json json = Json::object();
    json.set("id", change.before.order.id).set("changed", change.differs());
    json.set("before", order_json(change.before, report.now, Detail::summary));
    json.set("after", order_json(change.after, report.now, Detail::summary));
    list.push(std::move(json));
  }
  Json json = document(report.now);
  json.set("file", report.file).set("market", report.market->name).set("known", !report.adds_market);
  json.set("orders", std::move(list));
  streams.out += json.dump();
}

}  // namespace

void show(const DiffReport& report, output::Streams& streams) {
  if (streams.format == output::Format::json) return show_json(report, streams);
  show_text(report, streams);
}

}  // namespace ordertrack::commands::policy
