#include "commands/due/due.hpp"

#include "commands/due/groups.hpp"
#include "commands/due/item_text.hpp"
#include "commands/guide.hpp"
#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "commands/warning_lines.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/problem_json.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::commands::due {
namespace {

using output::Align;
using output::cell;
using output::Cell;
using output::Role;
using output::Streams;
using output::Table;
using output::TerminalText;

bool several_markets(const Report& report) {
  return std::any_of(report.rows.begin(), report.rows.end(),
                     [&](const Row& row) { return row.order.order.market != report.rows.front().order.order.market; });
}

std::string group_command(const Group& group, const ShortIds& ids) {
  const Step& step = group.step();
  const AssessedOrder& order = group.items.front().order();
  if (group.items.size() == 1) return step_command(order, step, ids(order.order), order.at);
  return step.action == Action::message ? "ordertrack remind" : step_command(order, step, "ID", order.at);
}

/// Most steps of a list open at the same instant as the one before: that is put into words once.
class SinceTexts {
 public:
  /// `now` where the words must be few.
  explicit SinceTexts(std::optional<Instant> now) : now_(now) {}

  [[nodiscard]] const std::string& of(const Item& item) {
    const Instant opens = item.state().opens->at;
    const Market* market = item.order().market;
    if (market != market_ || opens != opens_) text_ = now_ ? short_since_text(item, *now_) : since_text(item);
    market_ = market;
    opens_ = opens;
    return text_;
  }

 private:
  std::optional<Instant> now_;
  const Market* market_ = nullptr;
  Instant opens_{};
  std::string text_;
};

/// What all parts of the list have in common.
struct Listing {
  const ShortIds& ids;
  Instant now;
  bool with_market = false;
};

/// What a row begins with: the order, and whose it is.
std::vector<Cell> whose(const Order& order, const Listing& listing) {
  return {cell(listing.ids(order), Role::id), cell(listing.with_market ? order.market : std::string{}, Role::muted),
          cell(order.buyer), cell(order.item), cell(price_text(order))};
}

/// How much of a guide a list shows: the rest is told by `status ID`. What is seen in a look decides what is recorded,
/// so that comes along.
std::size_t lines_shown(const Step& step) { return step.action == Action::check ? 3 : 1; }

/// Whether a list in a pipe, too, says what to do: the command of a look alone would record what may not have been
/// seen, and before a rating something may be lost for good.
bool is_told_in_pipes(const Step& step) { return step.action == Action::check || step.action == Action::rate; }

bool is_told_by_its_command(const Step& step) {
  return step.action == Action::message || step.action == Action::block || step.action == Action::cancel;
}

/// The beginning of what to press, once for each market.
void show_guides(const Group& group, const Listing& listing, Streams& streams) {
  if (!streams.out_terminal && !is_told_in_pipes(group.step())) return;
  std::vector<const Step*> told;
  for (const Item& item : group.items) {
    const Step& step = item.step();
    const auto& guide = guide_of(step);
    if (guide.empty() || is_told_by_its_command(step) || std::ranges::find(told, &step) != told.end()) continue;
    told.push_back(&step);
    const std::string mark = listing.with_market ? market_title(item.order()) + ":" : "-";
    const std::string blank(static_cast<std::size_t>(output::display_width(TerminalText(mark))), ' ');
    for (std::size_t i = 0; i < std::min(guide.size(), lines_shown(step)); ++i)
      streams.item(i == 0 ? mark : blank, TerminalText(guide[i]), Role::muted);
  }
}

/// Whether what is to be known of the order stands below this step: below one that must be done, where there is one.
bool carries_warnings(const Item& item) {
  if (!item.step().optional) return true;
  const auto& steps = item.order().assessment.steps;
  return std::ranges::all_of(item.row->due, [&](std::size_t position) { return steps[position].step->optional; });
}

void show_group(const Group& group, const Listing& listing, WarningLines& warnings, Streams& streams) {
  const Step& step = group.step();
  const std::string title = TerminalText(heading(group)).str();
  const std::string optional = step.optional ? output::sentence(msg(" (optional)")).str() : std::string{};
  streams.line();
  streams.line(streams.paint(Role::heading, title) + streams.paint(Role::muted, optional) + "  " +
               streams.paint(Role::command, TerminalText(group_command(group, listing.ids)).str()));
  std::vector<output::Column> columns = {{},
                                         {},
                                         {.title = {}, .may_shrink = true, .least = 6},
                                         {.title = {}, .may_shrink = true, .least = 6},
                                         {.title = {}, .align = Align::right, .may_go = true},
                                         {.title = {}, .may_go = true},
                                         {}};
  Table table(std::move(columns));
  SinceTexts since(streams.out_terminal ? std::optional(listing.now) : std::nullopt);
  for (const Item& item : group.items) {
    const Order& order = item.order().order;
    std::vector<Cell> row = whose(order, listing);
    row.push_back(cell(since.of(item), Role::muted));
    row.push_back(cell(streams.out_terminal ? short_until_text(item, listing.now) : until_text(item), Role::urgent));
    table.add(std::move(row));
  }
  table.print(streams, 2);
  for (const Item& item : group.items) {
    if (carries_warnings(item)) warnings.show(item.order());
  }
  show_guides(group, listing, streams);
}

void show_later(const std::vector<Item>& items, const Listing& listing, Streams& streams) {
  if (items.empty()) return;
  streams.line();
  streams.line(streams.paint(Role::heading, output::sentence(msg("Later")).str()));
  std::vector<output::Column> columns = {{},
                                         {.title = {}, .may_shrink = true, .least = 20, .shrinks_last = true},
                                         {},
                                         {.title = {}, .may_go = true},
                                         {.title = {}, .may_shrink = true, .least = 6, .may_go = true},
                                         {.title = {}, .may_shrink = true, .least = 6, .may_go = true},
                                         {.title = {}, .align = Align::right, .may_go = true},
                                         {}};
  Table table(std::move(columns));
  const std::optional<Instant> short_from = streams.out_terminal ? std::optional(listing.now) : std::nullopt;
  for (const Item& item : items) {
    const Order& order = item.order().order;
    table.add({cell(opens_text(item, short_from), Role::later), cell(i18n::render(step_title(item.step()))),
               cell(listing.ids(order), Role::id),
               cell(listing.with_market ? order.market : std::string{}, Role::muted), cell(order.buyer),
               cell(order.item), cell(price_text(order)),
               cell(short_from ? near_end_text(item) : until_text(item), Role::urgent)});
  }
  table.print(streams, 2);
}

/// Orders with no step to do now, but with something that must not be forgotten.
void show_to_decide(const Report& report, const Listing& listing, WarningLines& warnings, Streams& streams) {
  const auto orders = to_decide(report);
  if (orders.empty()) return;
  streams.line();
  streams.line(streams.paint(Role::heading, output::sentence(msg("Decide what becomes of these")).str()));
  Table table({{},
               {},
               {.title = {}, .may_shrink = true, .least = 6},
               {.title = {}, .may_shrink = true, .least = 6},
               {.title = {}, .align = Align::right, .may_go = true},
               {.title = {}, .may_shrink = true, .least = 12, .may_go = true, .shrinks_last = true}});
  for (const AssessedOrder* order : orders) {
    std::vector<Cell> row = whose(order->order, listing);
    row.push_back(cell(i18n::render(next_text(*order)), Role::muted));
    table.add(std::move(row));
  }
  table.print(streams, 2);
  for (const AssessedOrder* order : orders) warnings.show(*order);
}

void show_json(const Report& report, Streams& streams) {
  output::Json json = document(report.now);
  output::Json orders = output::Json::array();
  for (const Row& row : report.rows) orders.push(order_json(row.order, Listed{row.due, row.later}, Detail::summary));
  json.set("orders", std::move(orders));
  json.set("left_out", static_cast<std::int64_t>(report.left_out));
  json.set("last_due_at", report.last_run ? std::optional(report.last_run->at) : std::nullopt);
  if (!report.problems.empty()) json.set("problems", output::problems_json(report.problems));
  streams.out += json.dump();
}

/// Whoever looks once a day, or has a machine that was off overnight, is told nothing.
constexpr auto long_ago = std::chrono::hours{48};

void tell_long_silence(const Report& report, Streams& streams) {
  if (!report.last_run || report.now - report.last_run->at <= long_ago) return;
  streams.tell(msg("due ran last on {time}, {length} ago; whether it runs by itself: ordertrack doctor",
                   arg("time", *report.last_run),
                   arg("length", i18n::duration_text(report.now - report.last_run->at))));
}

}  // namespace

void show(const Report& report, Streams& streams) {
  if (streams.format == output::Format::json) {
    show_json(report, streams);
    return;
  }
  tell_long_silence(report, streams);
  if (report.rows.empty()) return;
  const Listing listing{report.ids, report.now, several_markets(report)};
  const std::vector<Group> groups = groups_of(report);
  const std::vector<Item> later = later_of(report);
  std::size_t due = 0;
  for (const Group& group : groups) due += group.items.size();
  streams.say(headline(shown_in(report.rows.front().order, report.now), {.due = due, .later = later.size()}));
  WarningLines warnings(listing.ids, streams);
  for (const Group& group : groups) show_group(group, listing, warnings, streams);
  show_to_decide(report, listing, warnings, streams);
  show_later(later, listing, streams);
  if (report.left_out != 0) {
    streams.line();
    streams.say(left_out_text(report));
  }
  unconfirmed_markets(report).show(streams);
}

}  // namespace ordertrack::commands::due
