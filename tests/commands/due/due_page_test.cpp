#include "commands/due/due_page.hpp"

#include "commands/answers.hpp"
#include "commands/due/due_cli.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace due_page_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using exchange::Card;
using exchange::Page;
using story::at;

namespace {

const fake::FakeMarkets markets;

Order an_order(std::string id, std::vector<Event> events = {}) {
  Order order = fake::order_with(std::move(events));
  order.id = std::move(id);
  order.page_id = order.id;
  order.buyer = "tanaka";
  order.item = "Blue cup";
  return order;
}

Result<std::string> letter(const AssessedOrder& order, const Step& step) {
  return step.name + " to the buyer of " + order.order.id;
}

Result<std::string> no_letter(const AssessedOrder&, const Step&) {
  return fail(ErrorKind::bad_file, msg("the message cannot be written"));
}

due::Report reported(const std::vector<Order>& orders, std::string_view now) {
  return due::run({}, fake::FakeBook(orders), markets, at(now)).value();
}

Page page(const std::vector<Order>& orders, std::string_view now, const due::TextOf& text_of = letter) {
  return due::page_of(reported(orders, now), shown(story::japan(), at(now)), text_of);
}

}  // namespace

TEST_CASE("the page has the groups of the list, and a card for each order") {
  const Page shown = page({an_order("m1"), an_order("m2")}, "2026-12-05 14:00");
  CHECK(shown.language == "en");
  CHECK(shown.headline == "Sat 5 Dec 2026 14:00: 2 to do now");
  REQUIRE(shown.sections.size() == 1);
  CHECK(shown.sections[0].heading == "Thank the buyer");
  REQUIRE(shown.sections[0].cards.size() == 2);
  const Card& card = shown.sections[0].cards[0];
  CHECK(card.title == "Blue cup");
  CHECK(card.facts == std::vector<std::string>{"tanaka", "Mercari", "m1"});
  CHECK(card.since == "since Sat 5 Dec 2026 14:00");
  CHECK(card.letter.text == "thanks to the buyer of m1");
  CHECK(card.letter.language == "ja");
  CHECK(card.command == "ordertrack remind m1 --step thanks");
}

TEST_CASE("an order without a known item goes by its id") {
  Order order = an_order("m1");
  order.item.clear();
  const Card card = page({order}, "2026-12-05 14:00").sections.at(0).cards.at(0);
  CHECK(card.title == "m1");
  CHECK(card.facts == std::vector<std::string>{"tanaka", "Mercari", ""});
}

TEST_CASE("a message that cannot be written is told on its card") {
  const Card card = page({an_order("m1")}, "2026-12-05 14:00", no_letter).sections.at(0).cards.at(0);
  CHECK(card.letter.text.empty());
  CHECK(card.warnings == std::vector<std::string>{"the message cannot be written"});
}

TEST_CASE("what is no message has what to press, and an optional one says so") {
  const auto thanked = story::message("thanks", at("2026-12-05 14:00"));
  const Page shown = page({an_order("m1", {thanked})}, "2026-12-07 09:00");
  REQUIRE(shown.sections.size() == 2);
  CHECK(shown.sections[1].heading == "Ask the support desk");
  CHECK(shown.sections[1].remark == "(optional)");
  CHECK(shown.sections[1].cards.at(0).letter.text.empty());
  CHECK(shown.sections[1].cards.at(0).command == "ordertrack done m1 consult");
}

TEST_CASE("a warning stands once, on the first card of its order") {
  Order order = an_order("m1", {story::message("thanks", at("2026-12-05 14:00"))});
  order.buyer_unpaid_before = 2;
  const Page shown = page({order}, "2026-12-07 09:00");
  REQUIRE(shown.sections.size() == 2);
  CHECK(shown.sections[0].cards.at(0).warnings.size() == 1);
  CHECK(shown.sections[1].cards.at(0).warnings.empty());
}

TEST_CASE("what comes later today is listed with its time") {
  const auto thanked = story::message("thanks", at("2026-12-05 14:00"));
  const Page shown = page({an_order("m1", {thanked})}, "2026-12-06 07:00");
  CHECK(shown.sections.empty());
  REQUIRE(shown.later.size() == 1);
  CHECK(shown.later[0].time == "Sun 6 Dec 2026 08:00");
  CHECK(shown.later[0].what == "ask about the payment");
  CHECK(shown.later[0].facts == std::vector<std::string>{"Blue cup", "tanaka", "Mercari"});
}

TEST_CASE("an empty page says that there is nothing to do") {
  CHECK(page({}, "2026-12-05 14:00").headline == "Sat 5 Dec 2026 14:00: nothing to do now");
}

TEST_CASE("that the page was written is told") {
  const due::Report report = reported({an_order("m1")}, "2026-12-05 14:00");
  CHECK(i18n::render(due::what_was_written(report, "today.html")) == "today.html shows 1 to do now, 0 later");
  CHECK(due::page_json(report, "today.html").dump() ==
        "{\"schema\":1,\"now\":\"2026-12-05T05:00:00Z\",\"format\":\"html\",\"file\":\"today.html\",\"due\":1,"
        "\"later\":0}\n");
}

TEST_CASE("due reads where its page goes") {
  const auto& command = due::command;
  const auto read = [&](const cli::Words& words) { return fake::options_of<due::Options>(command, words); };
  CHECK(read(fake::words({})).form == due::Form::list);
  CHECK(read(fake::words({{"format", {"text"}}})).form == due::Form::list);
  CHECK(read(fake::words({{"format", {"html"}}})).form == due::Form::page);
  CHECK(read(fake::words({{"format", {"html"}}, {"output", {"today.html"}}})).file == "today.html");

  CHECK(fake::refusal(command, fake::words({{"format", {"ics"}}})) == "usage: the format \"ics\" is not known");
  CHECK(fake::refusal(command, fake::words({{"output", {"today.html"}}})) == "usage: only a page is put into a file");
  CHECK(fake::refusal(command, fake::words({{"format", {"html"}}, {"output", {""}}})) ==
        "usage: the name of the file is empty");
}

}  // namespace due_page_test
