#include "commands/remind/reminding.hpp"

namespace alternatives_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::reminding;
using story::at;

namespace {

remind::Letter letter_of_all(const fake::FakeMarkets& known = markets, std::string_view market = "mercari") {
  Order order = fake::order_with({thanks});
  order.market = market;
  auto report = remind::run({}, fake::FakeBook({order}), known, reminding::texts, at("2026-12-06 10:00"));
  if (!report || report->letters.empty()) FAIL("no letter");
  return report->letters.front();
}

const Alternative& alternative(const remind::Letter& letter, std::string_view key) {
  for (const Alternative& one : letter.part.alternatives) {
    if (one.key == key) return one;
  }
  FAIL("no alternative " << key);
  return letter.part.alternatives.front();
}

}  // namespace

TEST_CASE("going through all messages, one may be decided against or put off; a named one is sent or not") {
  CHECK(letter_of_all().part.alternatives.size() == 2);
  CHECK(reminded({}, {}, "2026-12-06 10:00")->letters.front().part.alternatives.empty());
}

TEST_CASE("a message that is decided against is skipped") {
  const auto letter = letter_of_all();
  const Alternative& skip = alternative(letter, "s");
  CHECK(skip.asks.empty());
  const auto outcome = skip.outcome("");
  CHECK(fake::events_of(outcome) == "skip 2026-12-06 10:00:00 step remind-1");
  CHECK(fake::answer(outcome) == "recorded for m12345678901, decided against: ask about the payment");
  REQUIRE(outcome);
  CHECK(outcome->changes.command == "remind");
  CHECK(outcome->orders.front().assessment.due.empty());
}

TEST_CASE("a message that is put off is snoozed until a time as people type it") {
  const auto letter = letter_of_all();
  const Alternative& snooze = alternative(letter, "z");
  CHECK_FALSE(snooze.asks.empty());
  struct {
    std::string told;
    std::string events;
  } const rows[] = {
      {"tomorrow", "snooze 2026-12-06 10:00:00 until 2026-12-07 00:00:00"},
      {"3d", "snooze 2026-12-06 10:00:00 until 2026-12-09 10:00:00"},
      {"20:00", "snooze 2026-12-06 10:00:00 until 2026-12-06 20:00:00"},
      {"12月8日 10時", "snooze 2026-12-06 10:00:00 until 2026-12-08 10:00:00"},
      {"yesterday", "out-of-range: Sat 5 Dec 2026 00:00 does not lie in the future"},
      {"now", "out-of-range: Sun 6 Dec 2026 10:00 does not lie in the future"},
  };
  for (const auto& row : rows) {
    INFO(row.told);
    CHECK(fake::events_of(snooze.outcome(row.told)) == row.events);
  }
  CHECK(snooze.outcome("someday").error().kind == ErrorKind::usage);
  CHECK(snooze.outcome("").error().kind == ErrorKind::usage);
}

TEST_CASE("in the quiet hours of its market a message is asked about once more") {
  const auto doubts = [](std::vector<Event> before, remind::Options options, std::string_view now) {
    const auto report = reminded(std::move(before), std::move(options), now);
    if (!report) return fake::text_of(report.error());
    CHECK(report->letters.front().part.cautions.empty());
    return fake::sentences(report->letters.front().part.doubts);
  };
  const std::string quiet = "on Mercari these are quiet hours, until Mon 7 Dec 2026 08:00";
  CHECK(doubts({}, {}, "2026-12-06 20:59") == "");
  CHECK(doubts({}, {}, "2026-12-06 21:00") == quiet);
  CHECK(doubts({}, {}, "2026-12-07 07:59:59") == quiet);
  CHECK(doubts({}, {}, "2026-12-07 08:00") == "");
  CHECK(doubts({}, {.at = "20:00"}, "2026-12-06 22:00") == "");
  CHECK(doubts({}, step("thanks"), "2026-12-05 23:00") ==
        "on Mercari these are quiet hours, until Sun 6 Dec 2026 08:00");
  const auto forced = reminded({}, {.force = true}, "2026-12-06 22:00");
  REQUIRE(forced);
  CHECK(forced->letters.front().part.doubts.empty());
  CHECK(fake::sentences(forced->letters.front().part.overruled) == quiet);
}

TEST_CASE("a message that the ladder itself sends in the quiet hours is not asked about twice") {
  auto early = story::step("early", Action::message, 1);
  early.template_name = "overdue";
  early.at = ClockTime{std::chrono::hours{7}};
  early.quiet = false;
  Market market = story::market_of({early});
  market.name = "mercari";
  market.language = "ja";
  market.quiet = QuietHours{std::chrono::hours{21}, std::chrono::hours{8}, {}};
  const fake::FakeMarkets known({market});
  const auto report = remind::run({}, fake::FakeBook({fake::order_with()}), known, texts, at("2026-12-06 07:05"));
  REQUIRE(report);
  CHECK(report->letters.front().part.doubts.empty());
}

TEST_CASE("a message that would come too late after the quiet hours is not held back by them") {
  auto last_call = story::step("last-call", Action::message, 1);
  last_call.template_name = "overdue";
  last_call.until_day = 1;
  last_call.until_at = ClockTime{std::chrono::hours{23}};
  Market market = story::market_of({last_call});
  market.name = "mercari";
  market.language = "ja";
  market.quiet = QuietHours{std::chrono::hours{21}, std::chrono::hours{8}, {.own = true}};
  const fake::FakeMarkets known({market});
  const auto report =
      remind::run({}, fake::FakeBook({fake::order_with()}), known, reminding::texts, at("2026-12-06 22:00"));
  if (!report) FAIL(fake::text_of(report.error()));
  CHECK(report->letters.front().part.cautions.empty());
}

}  // namespace alternatives_test
