#include "config/market_rules.hpp"

#include "config/holidays.hpp"
#include "config/message_limit.hpp"
#include "config/written_time.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ordertrack::config {
namespace {

using ReadAnchor = std::optional<Anchor> (*)(std::string_view);

/// What a rule counts from when it does not say so, and what it may say.
struct Counting {
  Anchor otherwise;
  ReadAnchor read;
  std::string_view words;
};

std::optional<Anchor> anchor_of_rule(std::string_view word) {
  const auto found = anchor(word);
  return found == Anchor::begin || found == Anchor::last_date ? std::nullopt : found;
}

/// Of an unpaid order nothing later is known.
std::optional<Anchor> anchor_of_unpaid(std::string_view word) {
  const auto found = anchor(word);
  return found == Anchor::ordered || found == Anchor::pay_by ? found : std::nullopt;
}

std::optional<Anchor> anchor_of_pay_by(std::string_view word) {
  const auto found = anchor(word);
  return found == Anchor::ordered ? found : std::nullopt;
}

std::optional<Anchor> anchor_of_ship_by(std::string_view word) {
  const auto found = anchor_of_rule(word);
  return found == Anchor::ship_by || found == Anchor::shipped ? std::nullopt : found;
}

constexpr std::string_view rule_anchors = "ordered, paid, shipped, pay_by, ship_by";
constexpr Counting of_unpaid{Anchor::ordered, anchor_of_unpaid, "ordered, pay_by"};
constexpr Counting from_shipped{Anchor::shipped, anchor_of_rule, rule_anchors};
constexpr Counting of_ship_by{Anchor::paid, anchor_of_ship_by, "ordered, paid, pay_by"};
constexpr Counting of_pay_by{Anchor::ordered, anchor_of_pay_by, "ordered"};

std::optional<std::string> sureness(std::string_view word) {
  constexpr std::array<std::string_view, 7> marks{"A", "A'", "B", "C", "D", "K", "-"};
  return std::ranges::find(marks, word) == marks.end() ? std::nullopt : std::optional(std::string(word));
}

/// Whether a rule ends what the seller can do, so that something may be lost then.
enum class Kind : bool { date, end };

std::optional<DayRule> rule_of(Section& section, const Counting& counting, Kind kind = Kind::date) {
  const auto day = section.number("day", day_limits);
  const auto at = section.clock("at");
  DayRule rule;
  rule.count = section.word("days", &day_count, "calendar, business").value_or(DayCount::calendar);
  rule.from = section.word("from", counting.read, counting.words).value_or(counting.otherwise);
  rule.source = read_source(section);
  if (kind == Kind::end) rule.then = read_bilingual(section, "then").value_or(Bilingual{});
  if (!section.has("day")) section.missing("day", msg("a rule needs a day, such as day = 2"));
  if (!section.has("at")) section.missing("at", msg("a rule needs a clock time, such as at = \"24:00\""));
  section.finish();
  if (!day || !at) return std::nullopt;
  rule.day = *day;
  rule.at = *at;
  return rule;
}

/// The rule under a key, else what there was.
std::optional<DayRule> rule_or(std::optional<DayRule> before, Section& market, std::string_view key,
                               const Counting& counting, Kind kind = Kind::date) {
  auto section = market.table(key);
  return section ? rule_of(*section, counting, kind) : std::move(before);
}

std::map<std::string, DayRule, std::less<>> pay_by_rules(std::map<std::string, DayRule, std::less<>> rules,
                                                         Section& market) {
  auto methods = market.table("pay_by");
  if (!methods) return rules;
  for (const auto method : methods->keys()) {
    auto section = methods->table(method);
    if (!section) continue;
    if (const auto rule = rule_of(*section, of_pay_by)) rules.insert_or_assign(std::string(method), *rule);
  }
  return rules;
}

std::optional<QuietHours> quiet_hours(Section& section) {
  const auto from = section.clock("from");
  const auto to = section.clock("to");
  auto source = read_source(section);
  for (const std::string_view key : {"from", "to"}) {
    if (!section.has(key)) section.missing(key, msg("quiet hours need both, such as from = \"21:00\", to = \"08:00\""));
  }
  section.finish();
  if (from && to && *to - *from >= std::chrono::days{1}) {
    section.reject("to", mark("{file}:{line}: {key} = {value} leaves no time of day for a message"),
                   msg("let the quiet hours end before they begin again; both the same are none"));
  }
  if (!from || !to || *from == *to) return std::nullopt;
  return QuietHours{*from, *to, std::move(source)};
}

std::optional<SellerCancels> seller_cancels_of(Section& section) {
  const auto allowed = section.flag("allowed");
  if (!section.has("allowed")) section.missing("allowed", msg("write allowed = true, or allowed = false"));
  SellerCancels cancels{
      .allowed = allowed.value_or(true), .guide = read_guide(section), .source = read_source(section)};
  section.finish();
  return cancels;
}

/// A calendar's name, or a list of days in which such names may stand.
ListedDays listed_holidays(Section& section) {
  if (section.holds_text("holidays")) {
    return {.days = {}, .texts = {{section.text("holidays").value_or(""), section.line_of("holidays")}}};
  }
  return section.days("holidays").value_or(ListedDays{});
}

Holidays holidays_of(Section& section) {
  Holidays holidays;
  const auto named = listed_holidays(section);
  for (const auto day : named.days) holidays.emplace(day);
  for (const auto& name : named.texts) {
    if (auto days = built_in_holidays(name.text)) {
      holidays.merge(*days);
    } else {
      section.reject(
          "holidays", name, mark("{file}:{line}: {key} = {value}: these holidays are not known"),
          msg("known are: {words}; a day stands without quotes, as 2026-12-31", arg("words", built_in_calendars())));
    }
  }
  return holidays;
}

/// Whether the market cancels an order before its pay-by, on some day of the week.
bool cancels_too_early(const Market& market, const std::string& payment) {
  using std::chrono::days;
  constexpr std::chrono::local_days monday{std::chrono::year{2027} / 6 / 7};
  for (auto day = monday; day < monday + days{7}; day += days{1}) {
    const Order order{.payment = payment, .ordered_at = instant_at(market.zone, day, std::chrono::hours{12})};
    const auto gone = instant_of(market, order, *market.auto_cancel);
    const auto until = pay_by(market, order);
    if (gone && until && *gone < *until) return true;
  }
  return false;
}

/// A message would tell the buyer a date that the order does not live to see.
void hold_auto_cancel(const Market& market, Section& section) {
  if (!market.auto_cancel) return;
  for (const auto& [payment, rule] : market.pay_by) {
    if (!cancels_too_early(market, payment)) continue;
    section.reject(section.has("auto_cancel") ? "auto_cancel" : "pay_by",
                   mark("{file}:{line}: {key} = {value}: the market would cancel before the pay-by"),
                   msg("compare market.auto_cancel with market.pay_by.{payment}", arg("payment", payment)));
    return;
  }
}

}  // namespace

std::optional<DayCount> day_count(std::string_view word) {
  if (word == "calendar") return DayCount::calendar;
  if (word == "business") return DayCount::business;
  return std::nullopt;
}

Source read_source(Section& rule) {
  Source source;
  source.address = rule.text("source").value_or("");
  source.read = rule.text("read").value_or("");
  if (!source.read.empty() && !is_day(source.read)) {
    rule.reject("read", mark("{file}:{line}: {key} = {value} is not a day"), msg("write \"2026-10-10\""));
  }
  source.sureness = rule.word("sure", &sureness, "A, A', B, C, D, K, -").value_or("");
  source.own = rule.flag("own").value_or(source.address.empty());
  return source;
}

std::optional<Bilingual> read_bilingual(Section& section, std::string_view key) {
  if (section.holds_text(key)) {
    const auto both = section.text(key).value_or("");
    return Bilingual{both, both};
  }
  auto texts = section.table(key);
  if (!texts) return std::nullopt;
  auto en = texts->text("en").value_or("");
  auto ja = texts->text("ja").value_or("");
  texts->finish();
  if (en.empty()) en = ja;
  if (ja.empty()) ja = en;
  return Bilingual{std::move(en), std::move(ja)};
}

Guide read_guide(Section& section) {
  Guide guide;
  auto lines = section.table("guide");
  if (!lines) return guide;
  guide.en = lines->texts("en").value_or(guide.en);
  guide.ja = lines->texts("ja").value_or(guide.ja);
  lines->finish();
  return guide;
}

Market with_rules(Market market, Section& section) {
  market.pay_by = pay_by_rules(std::move(market.pay_by), section);
  if (auto cancels = section.table("seller_cancels")) market.seller_cancels = seller_cancels_of(*cancels);
  market.cancellable_from = rule_or(std::move(market.cancellable_from), section, "cancellable_from", of_unpaid);
  market.cancellable_until =
      rule_or(std::move(market.cancellable_until), section, "cancellable_until", of_unpaid, Kind::end);
  market.auto_cancel = rule_or(std::move(market.auto_cancel), section, "auto_cancel", of_unpaid, Kind::end);
  market.ship_by = rule_or(std::move(market.ship_by), section, "ship_by", of_ship_by);
  market.auto_complete = rule_or(std::move(market.auto_complete), section, "auto_complete", from_shipped);
  market.closing_soon = section.length("closing_soon").value_or(market.closing_soon);
  if (auto quiet = section.table("quiet")) market.quiet = quiet_hours(*quiet);
  if (auto limit = section.table("message_limit")) static_cast<void>(read_message_limit(*limit));
  if (auto holidays = holidays_of(section); section.has("holidays")) market.holidays = std::move(holidays);
  hold_auto_cancel(market, section);
  return market;
}

}  // namespace ordertrack::config
