#include "commands/remind/reminding.hpp"
#include "i18n/language.hpp"

namespace together_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::reminding;
using story::at;
using story::event;

namespace {

Order of_buyer(std::string order_id, std::string buyer, std::vector<Event> events = {}) {
  Order order = fake::order_with(std::move(events));
  order.id = order.page_id = std::move(order_id);
  order.buyer = std::move(buyer);
  order.item = "item of " + order.id;
  return order;
}

/// `offer(m1 m2) m1 m2`: the letters, those for several orders with all of these.
std::string shape_of(const Result<remind::Report>& report) {
  if (!report) return fake::text_of(report.error());
  std::string text;
  for (const remind::Letter& letter : report->letters) {
    std::string ids = letter.order.order.id;
    for (const AssessedOrder& other : letter.others) ids += " " + other.order.id;
    const bool is_offer = !letter.part.offer.empty();
    if (!letter.others.empty()) ids = "(" + ids + ")";
    text += (text.empty() ? "" : " ") + std::string(is_offer ? "offer" : "") + ids;
  }
  return text;
}

const fake::FakeBook& two_buyers() {
  static const fake::FakeBook book(
      {of_buyer("m1", "tanaka"), of_buyer("m2", "suzuki"), of_buyer("m3", "Ｔａｎａｋａ")});
  return book;
}

}  // namespace

TEST_CASE("a buyer of several unpaid orders is offered one message for all") {
  const auto report = reminded(two_buyers(), {}, "2026-12-06 10:00");
  CHECK(shape_of(report) == "offer(m1 m3) m1 m2 m3");
  REQUIRE(report);
  const Part& offer = report->letters.front().part;
  CHECK(offer.instead_of == std::vector<std::size_t>{1, 3});
  CHECK(i18n::render(offer.offer) ==
        "the same name, tanaka, has 2 orders on Mercari with the same message due (m1, m3): one message for all?");
  CHECK(i18n::render(offer.question) == "sent to the buyer of m1, m3?");
  CHECK(shape_of(reminded(two_buyers(), {.together = true}, "2026-12-06 10:00")) == "(m1 m3) m2");
}

TEST_CASE("an offer tells whether the buyer is known by more than the name") {
  Order one = of_buyer("m1", "tanaka");
  Order other = of_buyer("m2", "T. Tanaka");
  one.buyer_id = other.buyer_id = "u1";
  const auto report = reminded(fake::FakeBook({one, other}), {}, "2026-12-06 10:00");
  REQUIRE(report);
  CHECK(i18n::render(report->letters.front().part.offer) ==
        "tanaka has 2 orders on Mercari with the same message due (m1, m2): one message for all?");
}

TEST_CASE("what does not belong together is offered apart") {
  Order elsewhere = of_buyer("m3", "tanaka");
  elsewhere.market = "auction";
  Order namesake = of_buyer("m4", "tanaka");
  namesake.buyer_id = "u4";
  Order other_namesake = of_buyer("m5", "tanaka");
  other_namesake.buyer_id = "u5";
  Order later = of_buyer("m6", "tanaka");
  later.ordered_at = at("2026-12-06 09:00");
  const auto shape = [](std::vector<Order> orders) {
    return shape_of(reminded(fake::FakeBook(std::move(orders)), {}, "2026-12-06 10:00"));
  };
  CHECK(shape({of_buyer("m1", "tanaka"), elsewhere}) == "m1 m3");
  CHECK(shape({namesake, other_namesake}) == "m4 m5");
  CHECK(shape({namesake, of_buyer("m1", "tanaka")}) == "offer(m4 m1) m4 m1");
  CHECK(shape({of_buyer("m1", ""), of_buyer("m2", "")}) == "m1 m2");
  CHECK(shape({of_buyer("m1", "tanaka"), later}) == "m1 m6");
}

TEST_CASE("named orders go together, too, and one alone never does") {
  CHECK(shape_of(reminded(two_buyers(), {.orders = {"m3", "m1"}}, "2026-12-06 10:00")) == "offer(m3 m1) m3 m1");
  CHECK(shape_of(reminded(two_buyers(), {.orders = {"m3"}, .together = true}, "2026-12-06 10:00")) == "m3");
}

TEST_CASE("an order that is named brings its buyer's others along, or says that there are some") {
  const fake::FakeBook book({of_buyer("m1", "tanaka"), of_buyer("m2", "suzuki"), of_buyer("m3", "tanaka"),
                             of_buyer("m4", "tanaka", {event(EventKind::pay, at("2026-12-05 15:00"))})});
  const auto remarks = [](const Result<remind::Report>& report) {
    return report ? fake::sentences(report->remarks) : fake::text_of(report.error());
  };
  const auto together = reminded(book, {.orders = {"m3"}, .together = true}, "2026-12-06 10:00");
  CHECK(shape_of(together) == "(m3 m1)");
  CHECK(remarks(together).empty());
  const auto alone = reminded(book, {.orders = {"m3"}}, "2026-12-06 10:00");
  CHECK(shape_of(alone) == "m3");
  CHECK(remarks(alone) ==
        "tanaka has 1 more order with the same message due (m1); one message for all: ordertrack remind m3 --together");
  CHECK(remarks(reminded(book, {.orders = {"m2"}}, "2026-12-06 10:00")).empty());
  CHECK(remarks(reminded(book, {.orders = {"m2"}, .together = true}, "2026-12-06 10:00")) ==
        "nothing is joined: no buyer has several orders with the same message due, and a text for several");
  CHECK(remarks(reminded(book, {.orders = {"m3", "m1"}}, "2026-12-06 10:00")).empty());
}

TEST_CASE("orders of no known buyer bring nothing along") {
  const fake::FakeBook book({of_buyer("m1", ""), of_buyer("m2", "")});
  CHECK(shape_of(reminded(book, {.orders = {"m1"}, .together = true}, "2026-12-06 10:00")) == "m1");
}

TEST_CASE("a step without a text for several orders is sent one by one, also together") {
  auto own = story::step("own-words", Action::message, 1);
  own.template_name = "overdue";
  Market market = story::market_of({own});
  market.name = "mercari";
  market.language = "ja";
  const fake::FakeMarkets known({market});
  const auto report = remind::run({.together = true}, two_buyers(), known, texts, at("2026-12-06 10:00"));
  CHECK(shape_of(report) == "m1 m2 m3");
}

TEST_CASE("one message for all names each order, and stands in the history of each with the date that it told of it") {
  Order second = of_buyer("m2", "tanaka");
  second.pay_by = at("2026-12-09 24:00");
  const fake::FakeBook book({of_buyer("m1", "tanaka"), second});
  const auto report = reminded(book, {.together = true}, "2026-12-08 08:05");
  CHECK(shape_of(report) == "(m1 m2)");
  REQUIRE(report);
  const remind::Letter& letter = report->letters.front();
  for (const auto* named :
       {"tanakaさま", "・item of m1（m1）　12月8日(火) 24:00まで\n", "・item of m2（m2）　12月9日(水) 24:00まで\n"}) {
    INFO(named);
    CHECK(letter.text.find(named) != std::string::npos);
  }
  const auto& events = letter.part.outcome.changes.events;
  REQUIRE(events.size() == 2);
  CHECK(events[0].order == 1);
  CHECK(events[1].order == 2);
  CHECK(events[0].event.text == letter.text);
  CHECK(events[1].event.text == letter.text);
  CHECK(events[0].event.deadline == at("2026-12-08 24:00"));
  CHECK(events[1].event.deadline == at("2026-12-09 24:00"));
  CHECK(letter.part.outcome.changes.command == "remind");
}

TEST_CASE("one message for all is skipped or put off for all") {
  const auto report = reminded(two_buyers(), {}, "2026-12-06 10:00");
  REQUIRE(report);
  const auto& alternatives = report->letters.front().part.alternatives;
  REQUIRE(alternatives.size() == 2);
  CHECK(fake::events_of(alternatives[0].outcome("")) ==
        "skip 2026-12-06 10:00:00 step remind-1 | skip 2026-12-06 10:00:00 step remind-1");
  CHECK(fake::events_of(alternatives[1].outcome("3d")) ==
        "snooze 2026-12-06 10:00:00 until 2026-12-09 10:00:00 | snooze 2026-12-06 10:00:00 until 2026-12-09 10:00:00");
}

TEST_CASE("what speaks against a message to one order speaks against the one for all, each thing once") {
  const fake::FakeBook book({of_buyer("m1", "tanaka"), of_buyer("m2", "tanaka", {wrote})});
  const auto report = reminded(book, {}, "2026-12-06 22:00");
  REQUIRE(report);
  CHECK(fake::sentences(report->letters.front().part.doubts) ==
        "on Mercari these are quiet hours, until Mon 7 Dec 2026 08:00");
  CHECK(fake::sentences(report->letters.front().part.cautions) ==
        "the buyer of m2 wrote Sun 6 Dec 2026 18:00 and has no answer yet");
}

TEST_CASE("one message for all is shown with the pages of all") {
  const auto report = reminded(two_buyers(), {.together = true}, "2026-12-06 10:00");
  REQUIRE(report);
  output::Streams streams;
  show(report->letters.front(), remind::Company::alone, streams);
  CHECK(
      streams.out.starts_with("tanaka, 2 orders: ask about the payment\nhttps://jp.mercari.com/transaction/m1\n"
                              "https://jp.mercari.com/transaction/m3\n\ntanakaさま\n"));
}

TEST_CASE("one message for all as JSON is one for each order, and an offer is none") {
  const auto report = reminded(two_buyers(), {.together = true}, "2026-12-06 10:00");
  REQUIRE(report);
  const std::string json = to_json(*report, {0}, Written::yes).dump();
  CHECK(json.find(R"("recorded":true,"together":["m1","m3"],"cautions":[]},{"id":"m3")") != std::string::npos);
  CHECK(json.find(R"("recorded":false,"together":[],"cautions":[]}],"orders":[{"id":"m1")") != std::string::npos);
  const auto offered = reminded(two_buyers(), {}, "2026-12-06 10:00");
  REQUIRE(offered);
  CHECK(to_json(*offered, {}, Written::no).dump().find(R"("together":["m1")") == std::string::npos);
}

}  // namespace together_test
