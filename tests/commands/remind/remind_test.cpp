#include "commands/remind/remind_cli.hpp"
#include "commands/remind/reminding.hpp"

namespace remind_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::reminding;
using story::at;
using story::event;

TEST_CASE("remind reads orders and how to send") {
  const auto bare = fake::options_of<remind::Options>(remind::command, {});
  CHECK(bare.orders.empty());
  CHECK_FALSE(bare.step);
  CHECK_FALSE(bare.at);
  CHECK_FALSE(bare.deadline);
  CHECK(bare.language.empty());
  CHECK_FALSE(bare.again);
  CHECK_FALSE(bare.force);
  CHECK_FALSE(bare.together);
  CHECK_FALSE(bare.copy);
  const auto full = fake::options_of<remind::Options>(remind::command, fake::words({{"ID", {"m1", "m2"}},
                                                                                    {"step", {"final"}},
                                                                                    {"at", {"10:00"}},
                                                                                    {"deadline", {"12/9"}},
                                                                                    {"in", {"en"}},
                                                                                    {"together", {}},
                                                                                    {"copy", {}},
                                                                                    {"again", {}},
                                                                                    {"force", {}}}));
  CHECK(full.orders == std::vector<std::string>{"m1", "m2"});
  CHECK(full.step == "final");
  CHECK(full.at == "10:00");
  CHECK(full.deadline == "12/9");
  CHECK(full.language == "en");
  CHECK(full.again);
  CHECK(full.force);
  CHECK(full.together);
  CHECK(full.copy);
  CHECK(fake::options_of<remind::Options>(remind::command, fake::words({{"all", {}}})).orders.empty());
}

TEST_CASE("remind refuses what does not go together") {
  CHECK(fake::refusal(remind::command, fake::words({{"all", {}}, {"ID", {"m1"}}})) ==
        "usage: --all and an ID do not go together");
  CHECK(fake::refusal(remind::command, fake::words({{"in", {"fr"}}})) == "usage: the language \"fr\" is not known");
  const fake::FakeBook book({fake::order_with()});
  for (const auto& options : {step("final"), remind::Options{.at = "10:00"}, remind::Options{.deadline = "12/9"}}) {
    CHECK(letters_of(reminded(book, options, "2026-12-07 10:00")) == "usage: --step, --at and --deadline need an ID");
  }
}

TEST_CASE("the message that is due") {
  struct {
    std::vector<Event> before;
    std::string now;
    std::string letters;
  } const rows[] = {
      {{}, "2026-12-05 14:05", "m12345678901 thanks"},
      {{}, "2026-12-06 08:00", "m12345678901 remind-1"},
      {{}, "2026-12-07 08:00", "m12345678901 remind-2"},
      {{}, "2026-12-08 08:05", "m12345678901 final until 2026-12-09 00:00:00"},
      {{}, "2026-12-08 16:00:01", "m12345678901 final until 2026-12-10 00:00:00"},
      {{}, "2026-12-11 09:00", "m12345678901 final until 2026-12-12 00:00:00"},
      {{thanks}, "2026-12-05 14:20", "nothing-due: no message is due for m12345678901"},
      {{event(EventKind::pay, at("2026-12-06 09:00"))},
       "2026-12-07 10:00",
       "nothing-due: no message is due for m12345678901"},
  };
  for (const auto& row : rows) {
    INFO(row.now);
    CHECK(letters_of(reminded(row.before, {}, row.now)) == row.letters);
  }
}

TEST_CASE("where no message is due, what comes next is told, and when") {
  CHECK(fake::hints(reminded({thanks}, {}, "2026-12-05 14:20")) == "next: Sun 6 Dec 2026 08:00: ask about the payment");
  CHECK(fake::hints(reminded({event(EventKind::pay, at("2026-12-06 09:00"))}, {}, "2026-12-07 10:00")) ==
        "next: nothing comes");
  const std::vector<Event> told = {story::message("final", at("2026-12-08 08:10"), at("2026-12-08 24:00"))};
  CHECK(fake::hints(reminded(told, {}, "2026-12-08 10:00")) == "next: now: ask the support desk");
}

TEST_CASE("without an order every message that is due is gone through") {
  Order second = fake::order_with();
  second.id = "m2";
  second.buyer = "suzuki";
  Order quiet = fake::order_with({story::snooze(at("2026-12-20 00:00"), at("2026-12-05 15:00"))});
  quiet.id = "m3";
  CHECK(letters_of(reminded(fake::FakeBook({fake::order_with(), quiet, second}), {}, "2026-12-06 10:00")) ==
        "m12345678901 remind-1 | m2 remind-1");
}

TEST_CASE("what closes within a day is gone through first, by its end") {
  auto closing = [](int until_day) {
    Step step = story::step("remind-1", Action::message, 1);
    step.until_day = until_day;
    return story::market_of({step});
  };
  Market open_ended = closing(9);
  open_ended.name = "slow";
  open_ended.language = "ja";
  Market ends_today = closing(2);
  ends_today.name = "quick";
  ends_today.language = "ja";
  const fake::FakeMarkets shops({open_ended, ends_today});
  const auto placed = [](std::string order_id, std::string market, std::string_view when) {
    Order order = fake::order_with();
    order.id = std::move(order_id);
    order.market = std::move(market);
    order.ordered_at = at(when);
    return order;
  };
  const fake::FakeBook book({placed("m1", "slow", "2026-12-03 14:00"), placed("m2", "quick", "2026-12-05 14:00")});
  CHECK(letters_of(remind::run({}, book, shops, texts, at("2026-12-07 10:00"))) == "m2 remind-1 | m1 remind-1");
}

TEST_CASE("where none is due at all, the first that comes is told") {
  Order later = fake::order_with({thanks});
  later.id = "m2";
  later.ordered_at = at("2026-12-05 23:00");
  Order snoozed = fake::order_with({story::snooze(at("2026-12-20 00:00"), at("2026-12-05 15:00"))});
  const auto none = reminded(fake::FakeBook({snoozed, later}), {}, "2026-12-05 23:30");
  CHECK(letters_of(none) == "nothing-due: no message is due");
  CHECK(fake::hints(none) == "the next: ask about the payment for m2, Sun 6 Dec 2026 08:00");
  const auto empty = reminded(fake::FakeBook(), {}, "2026-12-05 23:30");
  CHECK(letters_of(empty) == "nothing-due: no message is due");
  CHECK(fake::hints(empty) == "see ordertrack status");
  const Event told = story::message("final", at("2026-12-08 08:10"), at("2026-12-08 24:00"));
  const auto waiting = reminded(fake::FakeBook({fake::order_with({told})}), {}, "2026-12-08 23:00");
  CHECK(fake::hints(waiting) ==
        "other steps are due: ordertrack due | the next: block the buyer for m12345678901, Wed 9 Dec 2026 00:00");
}

TEST_CASE("a named step is sent on its day, or when forced") {
  struct {
    std::string step;
    std::string now;
    std::string letters;
  } const rows[] = {
      {"remind-1", "2026-12-06 08:00", "m12345678901 remind-1"},
      {"remind-1", "2026-12-06 00:00", "m12345678901 remind-1"},
      {"remind-1", "2026-12-05 23:59:59",
       "too-early: the message remind-1 of m12345678901 is not for today: it opens Sun 6 Dec 2026 08:00"},
      {"final", "2026-12-07 10:00",
       "too-early: the message final of m12345678901 is not for today: it opens Tue 8 Dec 2026 08:00"},
      {"thanks", "2026-12-06 09:00",
       "not-possible: the message thanks of m12345678901 is not to be sent: it is not needed"},
      {"consult", "2026-12-07 10:00", "not-found: m12345678901 has no message \"consult\""},
      {"dance", "2026-12-07 10:00", "not-found: m12345678901 has no message \"dance\""},
  };
  for (const auto& row : rows) {
    INFO(row.step << " at " << row.now);
    CHECK(letters_of(reminded({}, step(row.step), row.now)) == row.letters);
    auto forced = step(row.step);
    forced.force = true;
    const std::string all_the_same = letters_of(reminded({}, forced, row.now));
    CHECK((row.letters.starts_with("not-found") ? all_the_same == row.letters
                                                : all_the_same.starts_with("m12345678901 " + row.step)));
  }
  CHECK(fake::hints(reminded({}, step("final"), "2026-12-07 10:00")) == "send it all the same with --force");
  CHECK(fake::hints(reminded({}, step("dance"), "2026-12-07 10:00")) == "it has: thanks, remind-1, remind-2, final");
}

TEST_CASE("a step that opens at midnight does not belong to the day that ends then") {
  auto midnight = story::step("remind-1", Action::message, 1);
  midnight.quiet = false;
  Market market = story::market_of({midnight});
  market.name = "mercari";
  market.language = "ja";
  const fake::FakeMarkets midnight_markets({market});
  const fake::FakeBook book({fake::order_with()});
  remind::Options options = step("remind-1");
  options.orders = {id};
  CHECK(letters_of(remind::run(options, book, midnight_markets, texts, at("2026-12-05 23:59"))) ==
        "too-early: the message remind-1 of m12345678901 is not for today: it opens Sun 6 Dec 2026 00:00");
}

TEST_CASE("a message is for its own phase") {
  CHECK(letters_of(reminded({event(EventKind::pay, at("2026-12-06 09:00"))}, step("final"), "2026-12-08 10:00")) ==
        "not-possible: the message final is not for an order that is paid: m12345678901");
}

TEST_CASE("what was sent is refused, and may be sent again") {
  const auto once_more = reminded({thanks}, step("thanks"), "2026-12-05 14:20");
  CHECK(letters_of(once_more) == "already: the message thanks of m12345678901 was sent Sat 5 Dec 2026 14:10");
  CHECK(fake::hints(once_more) == "send a further one with --again");
  CHECK_FALSE(event_of(reminded({}, step("thanks"), "2026-12-05 14:20")).again);
  auto again = step("thanks");
  again.again = true;
  CHECK(event_of(reminded({thanks}, again, "2026-12-05 14:20")).again);
}

TEST_CASE("several orders, each once, all or none") {
  Order second = fake::order_with();
  second.id = "m2";
  second.buyer = "suzuki";
  Order paid = fake::order_with({event(EventKind::pay, at("2026-12-06 09:00"))});
  paid.id = "m3";
  const fake::FakeBook book({fake::order_with(), second, paid});
  const auto letters = [&](std::vector<std::string> orders) {
    return letters_of(reminded(book, {.orders = std::move(orders)}, "2026-12-07 10:00"));
  };
  CHECK(letters({"m2", id}) == "m2 remind-2 | m12345678901 remind-2");
  CHECK(letters({id, "m123", "mercari:" + id}) == "m12345678901 remind-2");
  CHECK(letters({id, "m3"}) == "nothing-due: no message is due for m3");
  CHECK(letters({id, "m9"}) == "not-found: the order m9 is not there");
}

}  // namespace remind_test
