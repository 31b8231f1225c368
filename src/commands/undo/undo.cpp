#include "commands/undo/undo.hpp"

#include "commands/assessed_order.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace ordertrack::commands::undo {
namespace {

using store::CommandRecord;
using store::LogLine;

using Commands = std::vector<CommandRecord>;

std::set<std::int64_t> orders_of(const CommandRecord& command) {
  std::set<std::int64_t> orders;
  for (const LogLine& line : command.lines) orders.insert(line.order);
  return orders;
}

/// What was erased is gone, and with it what the commands before it wrote.
Result<Commands> all_reversible(Commands commands) {
  const auto erases = [](const CommandRecord& command) { return command.words == "forget"; };
  if (std::ranges::none_of(commands, erases)) return commands;
  return fail(ErrorKind::not_possible,
              msg("`forget` cannot be taken back, nor what was recorded before it: what it erased is gone"),
              {msg("`ordertrack undo ID` takes back the last command on an order that it did not touch")});
}

Result<Commands> newest(std::int64_t count, const store::Orders& orders) {
  auto commands = orders.standing_commands(count);
  if (!commands) return commands;
  if (std::ssize(*commands) == count) return all_reversible(*std::move(commands));
  if (commands->empty()) return fail(ErrorKind::failed, msg("there is nothing to take back"));
  return fail(ErrorKind::failed,
              msg_n("only {n} command can be taken back, not {count}",
                    "only {n} commands can be taken back, not {count}", std::ssize(*commands), arg("count", count)),
              {msg("`ordertrack log` shows them")});
}

Result<Commands> last_on(const std::string& order, const store::Orders& orders) {
  auto command = orders.last_command_on(order);
  if (!command) return fail(command.error());
  const std::int64_t others = std::ssize(orders_of(*command)) - 1;
  if (others == 0 || command->words == "forget") return all_reversible({*std::move(command)});
  return fail(ErrorKind::not_possible,
              msg_n("the last command on {order}, {command}, touched {n} other order, too",
                    "the last command on {order}, {command}, touched {n} other orders, too", others,
                    arg("order", order), arg("command", command->words)),
              {msg("a command is taken back whole: `ordertrack undo` takes back the newest, `undo 2` the newest two")});
}

Result<Report> undo(const Options& options, const store::Orders& orders) {
  auto commands = options.order.empty() ? newest(options.count, orders) : last_on(options.order, orders);
  if (!commands) return fail(commands.error());
  Report report;
  for (CommandRecord& command : *commands) {
    report.part.outcome.changes.taken_back.push_back(command.number);
    report.commands.push_back({.record = std::move(command), .lines = {}});
  }
  return report;
}

Result<Report> redo(const store::Orders& orders) {
  auto taken = orders.last_taken_back();
  if (!taken) return fail(taken.error());
  if (!*taken) {
    return fail(ErrorKind::failed, msg("there is nothing to bring back"),
                {msg("what was taken back can be brought back until something else is recorded")});
  }
  Report report;
  report.brings_back = true;
  report.part.outcome.changes.brought_back = (*taken)->undo;
  for (CommandRecord& command : (*taken)->commands) {
    for (LogLine& line : command.lines) line.taken_back_at.reset();
    report.commands.push_back({.record = std::move(command), .lines = {}});
  }
  return report;
}

/// What the world knows already, whatever the book says.
std::vector<Message> not_unsent(const std::vector<ToldCommand>& commands) {
  std::set<std::pair<std::string, std::string>> sent;  // step and text: one message for several orders is one
  std::int64_t pressed = 0;
  for (const ToldCommand& command : commands) {
    for (const HistoryLine& told : command.lines) {
      const Event& event = told.line.event;
      if (event.kind == EventKind::message) sent.insert({event.step, event.text});
      const bool is_seller = event.by.value_or(Party::seller) == Party::seller;
      const bool presses = event.kind == EventKind::block || event.kind == EventKind::unblock ||
                           event.kind == EventKind::done || event.kind == EventKind::ship ||
                           (event.kind == EventKind::cancel && is_seller);
      pressed += presses ? 1 : 0;
    }
  }
  std::vector<Message> warnings;
  if (!sent.empty()) {
    warnings.push_back(msg_n("{n} message cannot be unsent: only the record of it is taken back",
                             "{n} messages cannot be unsent: only the record of them is taken back", std::ssize(sent)));
  }
  if (pressed != 0) {
    warnings.push_back(msg("what was pressed on the market stays pressed: only the record of it is taken back"));
  }
  return warnings;
}

bool changes_more_than_history(const Event& event) {
  return event.kind == EventKind::add || event.kind == EventKind::edit || event.kind == EventKind::remove;
}

/// The orders as they are afterwards, but for those that are added, corrected, or removed.
Result<std::vector<AssessedOrder>> afterwards(const Report& report, const store::Orders& orders,
                                              const Markets& markets) {
  std::map<std::int64_t, std::vector<const LogLine*>> lines;
  for (const ToldCommand& command : report.commands) {
    for (const HistoryLine& told : command.lines) lines[told.line.order].push_back(&told.line);
  }
  std::vector<AssessedOrder> all;
  for (const auto& [number, own] : lines) {
    if (std::ranges::any_of(own, [](const LogLine* line) { return changes_more_than_history(line->event); })) continue;
    auto order = orders.find(own.front()->market + ":" + own.front()->order_id, {});
    if (!order) return fail(order.error());
    for (const LogLine* line : own) {
      std::erase_if(order->events, [&](const Event& event) { return event.sequence == line->event.sequence; });
      if (report.brings_back) order->events.push_back(line->event);
    }
    sort_history(order->events);
    all.push_back(assess_order(*std::move(order), markets, report.now));
  }
  return all;
}

void tell_with_markets(Report& report, const Markets& markets) {
  for (ToldCommand& command : report.commands) {
    command.lines = with_markets(std::exchange(command.record.lines, {}), markets);
    command.market = command.lines.empty() ? &market_of({}, markets) : command.lines.front().market;
  }
}

}  // namespace

std::string recorded_text(const ToldCommand& command) {
  return i18n::time_text(shown(command.market->zone, command.record.recorded_at));
}

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  auto report = options.brings_back ? redo(orders) : undo(options, orders);
  if (!report) return report;
  report->now = now;
  tell_with_markets(*report, markets);
  auto after = afterwards(*report, orders, markets);
  if (!after) return fail(after.error());
  ChangeReport& outcome = report->part.outcome;
  outcome.now = now;
  outcome.orders = *std::move(after);
  outcome.changes.command = options.brings_back ? "redo" : "undo";
  outcome.changes.at = now;
  for (const ToldCommand& command : report->commands) {
    const Message said = options.brings_back
                             ? msg("brought back: {command} of {time}", arg("command", command.record.words),
                                   arg("time", recorded_text(command)))
                             : msg("taken back: {command} of {time}", arg("command", command.record.words),
                                   arg("time", recorded_text(command)));
    outcome.said.push_back(said);
  }
  if (options.brings_back) return report;
  report->warnings = not_unsent(report->commands);
  report->part.question = msg("take it back?");
  report->part.refusal = {ErrorKind::not_confirmed,
                          msg("nothing was taken back: it was not confirmed"),
                          {msg("take it back without being asked with --yes")}};
  return report;
}

}  // namespace ordertrack::commands::undo
