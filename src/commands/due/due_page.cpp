#include "commands/due/due_page.hpp"

#include "commands/day_text.hpp"
#include "commands/due/groups.hpp"
#include "commands/due/item_text.hpp"
#include "commands/guide.hpp"
#include "commands/order_json.hpp"
#include "commands/step_text.hpp"
#include "commands/warning_text.hpp"
#include "i18n/language.hpp"

#include <ordertrack/policy.hpp>

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <set>
#include <utility>

namespace ordertrack::commands::due {
namespace {

using exchange::Card;
using exchange::LaterLine;
using exchange::Page;
using exchange::Section;

exchange::PageWords words() {
  return {.copy = i18n::render(msg("Copy the message")),
          .copied = i18n::render(msg("The message is copied: paste it on the order's page.")),
          .copy_failed = i18n::render(msg("Copying is not possible here. The text is selected: copy it by hand.")),
          .open_page = i18n::render(msg("Open the order's page")),
          .text = i18n::render(msg("The message")),
          .afterwards = i18n::render(msg("Afterwards, at your computer:")),
          .later = i18n::render(msg("Later"))};
}

Counts counts_of(const Report& report) {
  Counts counts;
  for (const Row& row : report.rows) {
    counts.due += row.due.size();
    counts.later += row.later.size();
  }
  return counts;
}

/// Builds the parts of a page; what is to be known about an order stands on its first card.
class PageBuilder {
 public:
  PageBuilder(const TextOf& text_of, Instant now) : text_of_(text_of), now_(now) {}

  [[nodiscard]] Section section(const Group& group) {
    Section section{.heading = heading(group), .cards = {}};
    if (group.step().optional) section.remark = i18n::render(msg("(optional)"));
    for (const Item& item : group.items) section.cards.push_back(card(item));
    return section;
  }

  [[nodiscard]] Section section_to_decide(const std::vector<const AssessedOrder*>& orders) {
    Section section{.heading = i18n::render(msg("Decide what becomes of these")), .cards = {}};
    for (const AssessedOrder* order : orders) section.cards.push_back(card(*order));
    return section;
  }

 private:
  [[nodiscard]] Card card(const AssessedOrder& assessed) {
    const Order& order = assessed.order;
    Card card{.title = order.item.empty() ? order.id : order.item,
              .price = price_text(order),
              .facts = {order.buyer, market_title(assessed), order.item.empty() ? std::string{} : order.id},
              .address = page_address(*assessed.market, order)};
    if (!told_.insert(order.number).second) return card;
    for (const Message& warning : warning_texts(assessed)) card.warnings.push_back(i18n::render(warning));
    return card;
  }

  [[nodiscard]] Card card(const Item& item) {
    Card made = card(item.order());
    made.since = since_text(item);
    made.until = until_text(item);
    made.command = step_command(item.order(), item.step());
    if (item.step().action != Action::message) {
      made.guide = guide_of(item.step());
      return made;
    }
    auto text = text_of_(item.order(), item.step());
    if (text) {
      // By then another message may be due: what is recorded must be the one that was sent.
      made.command += " --step " + item.step().name + date_option(item);
      made.letter = {.text = *std::move(text), .language = item.order().market->language};
    } else {
      made.warnings.push_back(i18n::render(text.error().what));
    }
    return made;
  }

  /// The date that the text here tells, so that what is recorded later is what was sent.
  [[nodiscard]] std::string date_option(const Item& item) const {
    const Market& market = *item.order().market;
    const auto told = deadline_of(market, item.order().order, item.step(), now_);
    if (!told) return {};
    // 24:00 belongs to the day that it ends.
    const auto last_second = market.zone.to_local(*told - std::chrono::seconds{1});
    const auto day = std::chrono::floor<std::chrono::days>(last_second);
    const std::chrono::year_month_day date{day};
    const auto clock = std::chrono::ceil<ClockTime>(last_second + std::chrono::seconds{1} - day);
    return fmt::format(" --deadline \"{:04}-{:02}-{:02} {}\"", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock_text(clock));
  }

  const TextOf& text_of_;
  Instant now_;
  std::set<std::int64_t> told_;  // order numbers
};

LaterLine later_line(const Item& item) {
  const Order& order = item.order().order;
  return {.time = item.state().opens ? i18n::time_text(shown_in(item.order(), item.state().opens->at)) : std::string{},
          .what = i18n::render(step_title(item.step())),
          .facts = {order.item.empty() ? order.id : order.item, order.buyer, market_title(item.order())},
          .until = until_text(item)};
}

}  // namespace

Page page_of(const Report& report, const ShownTime& made_at, const TextOf& text_of) {
  Page page{.language = std::string(i18n::to_string(i18n::spoken())),
            .title = i18n::render(msg("What is to be done")),
            .headline = i18n::render(headline(made_at, counts_of(report))),
            .words = words()};
  PageBuilder builder(text_of, report.now);
  for (const Group& group : groups_of(report)) page.sections.push_back(builder.section(group));
  if (const auto orders = to_decide(report); !orders.empty()) {
    page.sections.push_back(builder.section_to_decide(orders));
  }
  for (const Item& item : later_of(report)) page.later.push_back(later_line(item));
  if (report.left_out != 0) page.remarks.push_back(i18n::render(left_out_text(report)));
  const UnconfirmedMarkets unconfirmed = unconfirmed_markets(report);
  for (const std::string& market : unconfirmed.names()) {
    page.remarks.push_back(i18n::render(unconfirmed_text(market)));
  }
  return page;
}

Message what_was_written(const Report& report, const std::string& file) {
  const Counts counts = counts_of(report);
  return msg("{file} shows {due} to do now, {later} later", arg("file", file),
             arg("due", static_cast<std::int64_t>(counts.due)), arg("later", static_cast<std::int64_t>(counts.later)));
}

output::Json page_json(const Report& report, const std::string& file) {
  const Counts counts = counts_of(report);
  output::Json json = document(report.now);
  json.set("format", "html").set("file", file);
  json.set("due", static_cast<std::int64_t>(counts.due)).set("later", static_cast<std::int64_t>(counts.later));
  return json;
}

}  // namespace ordertrack::commands::due
