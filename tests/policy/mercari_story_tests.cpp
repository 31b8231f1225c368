#include "policy/mercari.hpp"

#include <catch2/catch.hpp>

namespace mercari_story_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

const auto ordered = at("2026-12-05 14:00");

/// What a person does who looks at these instants and does one step after the other until none is due, optional ones
/// too.
std::vector<std::string> diary(const Market& market, Order& order, const std::vector<Instant>& looks) {
  std::vector<std::string> lines;
  for (const auto now : looks) {
    auto line = shown(now).substr(5, 11);
    for (auto assessment = assess(market, order, now); !assessment.due.empty();
         assessment = assess(market, order, now)) {
      const auto& step = *assessment.steps[assessment.due.front()].step;
      line += " " + step.name;
      happens(order, deed(market, order, step, now));
    }
    lines.push_back(line);
  }
  return lines;
}

std::vector<Instant> daily(std::string_view first, int days) {
  std::vector<Instant> looks;
  for (int day = 0; day < days; ++day) looks.push_back(at(first) + day * 24h);
  return looks;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an unpaid order seen once a day at 08:05") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  auto looks = daily("2026-12-06 08:05", 6);
  looks.insert(looks.begin(), ordered);
  CHECK(diary(market, order, looks) == Lines{"12-05 14:00 thanks", "12-06 08:05 remind-1",
                                             "12-07 08:05 remind-2 consult", "12-08 08:05 final",
                                             "12-09 08:05 block cancel report relist", "12-10 08:05", "12-11 08:05"});
  CHECK(told_deadline(order) == at("2026-12-08 24:00"));
  CHECK_FALSE(assess(market, order, at("2026-12-11 08:05")).open);
}

TEST_CASE("an unpaid order seen once a day at 07:00 lags by a day but keeps every promise") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  auto looks = daily("2026-12-06 07:00", 6);
  looks.insert(looks.begin(), ordered);
  CHECK(diary(market, order, looks) == Lines{"12-05 14:00 thanks", "12-06 07:00", "12-07 07:00 remind-1",
                                             "12-08 07:00 remind-2 consult", "12-09 07:00 final",
                                             "12-10 07:00 block cancel report relist", "12-11 07:00"});
  CHECK(told_deadline(order) == at("2026-12-09 24:00"));
}

TEST_CASE("at 07:00 what opens later that day is announced") {
  const auto market = mercari();
  const auto announced = [&](std::string_view now) {
    auto order = order_with(konbini_order(ordered), {message("thanks", ordered)});
    const auto assessment = assess(market, order, at(now));
    return names(assessment, later_today(market, assessment, at(now)));
  };
  CHECK(announced("2026-12-05 20:00").empty());
  CHECK(announced("2026-12-06 07:00") == "remind-1");
  CHECK(announced("2026-12-07 07:00") == "remind-2 consult");
  CHECK(announced("2026-12-08 07:00") == "final");
  CHECK(announced("2026-12-08 08:00").empty());
}

TEST_CASE("a machine that was off for three days sends one message, and the last one before cancelling") {
  const auto market = mercari();
  auto order = konbini_order(ordered);
  const auto late = at("2026-12-10 09:00");
  CHECK(due(market, order, late) == "consult final block");
  for (const auto* overtaken : {"thanks", "remind-1", "remind-2"})
    CHECK(status(market, order, late, overtaken) == "superseded");
  CHECK(opens(market, order, late, "cancel") == "waits for final");
  happens(order, deed(market, order, *assess(market, order, late).find("final")->step, late));
  CHECK(opens(market, order, late, "cancel") == "2026-12-11 00:00:00, told-deadline");
  CHECK(opens(market, order, late, "block") == "2026-12-11 00:00:00, told-deadline");
  CHECK(due(market, order, at("2026-12-10 23:59:59")) == "consult");
  CHECK(due(market, order, at("2026-12-11 00:00")) == "consult block cancel");
}

TEST_CASE("who superseded a reminder, and from when on") {
  const auto market = mercari();
  const auto assessment = assess(market, konbini_order(ordered), at("2026-12-10 09:00"));
  const auto& reminder = *assessment.find("remind-1");
  CHECK(reminder.superseded_by->name == "remind-2");
  CHECK(shown(reminder.superseded_at) == "2026-12-07 08:00:00");
}

TEST_CASE("the date in the last message counts from when it is sent") {
  const auto market = mercari();
  const auto order = konbini_order(ordered);
  const auto& last = *assess(market, order, ordered).find("final")->step;
  const auto told = [&](std::string_view sent) { return shown(deadline_of(market, order, last, at(sent))); };
  CHECK(told("2026-12-08 08:05") == "2026-12-09 00:00:00");
  CHECK(told("2026-12-08 16:00") == "2026-12-09 00:00:00");
  CHECK(told("2026-12-08 16:00:01") == "2026-12-10 00:00:00");
  CHECK(told("2026-12-12 20:00") == "2026-12-14 00:00:00");
  CHECK(told("2026-12-05 14:05") == "2026-12-08 00:00:00");
}

TEST_CASE("a buyer who pays on the second day is left in peace at once") {
  const auto market = mercari();
  auto order = order_with(konbini_order(ordered), {message("thanks", ordered)});
  const auto paid_at = at("2026-12-07 10:00");
  CHECK(due(market, order, paid_at) == "remind-2 consult");
  happens(order, event(EventKind::pay, paid_at));
  const auto assessment = assess(market, order, paid_at);
  CHECK(assessment.due.empty());
  CHECK_FALSE(assessment.next_due_at);
  CHECK_FALSE(assessment.open);
  CHECK(status(market, order, paid_at, "thanks") == "done");
  CHECK(status(market, order, paid_at, "cancel") == "idle");
}

TEST_CASE("a promise silences every step until it is over, then the ladder goes on") {
  const auto market = mercari();
  auto order = order_with(konbini_order(ordered),
                          {message("thanks", ordered), promise(at("2026-12-10 24:00"), at("2026-12-06 20:00"))});
  for (const auto now : daily("2026-12-07 08:05", 4)) CHECK(due(market, order, now).empty());
  CHECK(due(market, order, at("2026-12-10 23:59:59")).empty());
  CHECK(shown(cancel_bound(market, order)) == "2026-12-11 00:00:00, promise");
  CHECK(due(market, order, at("2026-12-11 00:00")) == "consult block");
  CHECK(due(market, order, at("2026-12-11 08:00")) == "consult final block");
  happens(order, message("final", at("2026-12-11 08:05"), at("2026-12-11 24:00")));
  CHECK(due(market, order, at("2026-12-12 00:00")) == "consult block cancel");
}

TEST_CASE("a payment after the cancellation is warned of until a note acknowledges it") {
  const auto market = mercari();
  auto order = order_with(konbini_order(ordered),
                          {message("final", at("2026-12-08 08:05"), at("2026-12-09 00:00")),
                           cancelled(Party::seller, at("2026-12-09 08:05")), done("report", at("2026-12-09 08:06")),
                           done("relist", at("2026-12-09 08:07")), event(EventKind::note, at("2026-12-09 09:00")),
                           event(EventKind::pay, at("2026-12-09 12:00"))});
  const auto now = at("2026-12-10 08:05");
  CHECK(warnings(market, order, now) == "paid-after-cancel");
  CHECK(assess(market, order, now).warnings.front().at == at("2026-12-09 12:00"));
  CHECK(assess(market, order, now).open);
  CHECK(assess(market, order, now).phase() == Phase::cancelled);
  happens(order, event(EventKind::note, at("2026-12-10 09:00")));
  CHECK(warnings(market, order, now).empty());
  CHECK_FALSE(assess(market, order, now).open);
}

TEST_CASE("a buyer who is blocked already needs no block") {
  const auto market = mercari();
  const auto order = order_with(konbini_order(ordered), {event(EventKind::block, ordered)});
  CHECK(status(market, order, at("2026-12-09 08:05"), "block") == "done");
  CHECK(warnings(market, order, ordered) == "buyer-blocked");
  CHECK(due(market, order, at("2026-12-10 08:05")) == "consult final");
}

TEST_CASE("orders on both sides of midnight") {
  const auto market = mercari();
  const auto midnight = at("2026-12-06 00:00");
  const auto before = konbini_order(midnight - 1s);
  const auto after = konbini_order(midnight);
  CHECK(opens(market, before, midnight, "remind-1") == "2026-12-06 08:00:00, day");
  CHECK(opens(market, after, midnight, "remind-1") == "2026-12-07 08:00:00, day");
  CHECK(shown(pay_by(market, before)) == "2026-12-08 00:00:00");
  CHECK(shown(pay_by(market, after)) == "2026-12-09 00:00:00");
  CHECK(due(market, before, midnight - 1s) == "thanks");
  CHECK(due(market, after, midnight - 1s).empty());
  CHECK(due(market, after, midnight) == "thanks");
}

TEST_CASE("the worked examples of Mercari's pay-by") {
  struct Row {
    const char* ordered;
    const char* pay_by;
  };
  const auto row = GENERATE(values<Row>({
      {"2026-11-22 00:00:00", "2026-11-25 00:00:00"},
      {"2026-11-22 23:59:59", "2026-11-25 00:00:00"},
      {"2026-12-30 10:00:00", "2027-01-02 00:00:00"},
      {"2028-02-27 10:00:00", "2028-03-01 00:00:00"},
      {"2026-11-22 00:30:00", "2026-11-25 00:00:00"},
      {"2026-10-01 13:00:00", "2026-10-04 00:00:00"},
      {"2026-01-01 09:00:00", "2026-01-04 00:00:00"},
  }));
  const auto market = mercari();
  const auto order = konbini_order(at(row.ordered));
  CAPTURE(row.ordered);
  CHECK(shown(pay_by(market, order)) == row.pay_by);
  CHECK(shown(cancel_bound(market, order)) == std::string{row.pay_by} + ", cancellable-from");
}

TEST_CASE("an instant in UTC becomes a Japanese day before days are counted") {
  CHECK(shown(pay_by(mercari(), konbini_order(at("2026-11-21 15:30", Zone{})))) == "2026-11-25 00:00:00");
}

TEST_CASE("Mercari completes a shipped order on the ninth day at 13:00") {
  auto market = mercari();
  const DayRule rule{.day = 9, .at = 13h, .from = Anchor::shipped};
  auto order = konbini_order(at("2026-11-20 10:00"));
  CHECK_FALSE(instant_of(market, order, rule));
  happens(order, event(EventKind::pay, at("2026-11-21 10:00")));
  happens(order, event(EventKind::ship, at("2026-11-22 10:00")));
  CHECK(shown(instant_of(market, order, rule)) == "2026-12-01 13:00:00");
}

}  // namespace mercari_story_tests
