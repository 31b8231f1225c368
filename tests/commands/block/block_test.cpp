#include "commands/block/block.hpp"

#include "commands/answers.hpp"
#include "commands/block/block_cli.hpp"
#include "i18n/catalogue_folder.hpp"

#include <catch2/catch.hpp>

namespace block_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::cancelled;
using story::event;

namespace {

const Instant now = at("2026-12-09 09:00");
const std::string id = "m12345678901";
const Event blocked = event(EventKind::block, at("2026-12-08 09:00"));

/// The tests' markets, where the page of a buyer goes with the cancellation and a guide says what to press.
const fake::FakeMarkets& markets() {
  static const fake::FakeMarkets with_guide = [] {
    Market market = story::mercari();
    market.block_before_cancel = true;
    for (Step& step : market.ladders.front().steps) {
      if (step.action != Action::block) continue;
      step.guide.en = {"Open the profile.", "Press block \x1b[2J."};
      step.guide.ja = {"プロフィールを開きます。"};
    }
    Market other = story::market_of({});
    other.name = "rakuma";
    return fake::FakeMarkets({market, other});
  }();
  return with_guide;
}

Order named(std::string order_id, std::vector<Event> events = {}) {
  Order order = fake::order_with(std::move(events));
  order.id = std::move(order_id);
  order.page_id = order.id;
  return order;
}

/// Two open orders of tanaka's, an ended one, one of another buyer, and one of the same name elsewhere.
fake::FakeBook book() {
  Order other = named("m300");
  other.buyer = "sato";
  Order elsewhere = named("r100");
  elsewhere.market = "rakuma";
  return fake::FakeBook(
      {named(id), named("m200"), other, named("m400", {cancelled(Party::seller, at("2026-12-09 08:00"))}), elsewhere});
}

Result<block::Report> proposed(const store::Orders& orders, const block::Options& options) {
  return block::run(options, orders, markets(), now);
}

block::Options of_order(std::string word) { return {.order = std::move(word)}; }

block::Options named_buyer(std::string name, std::string market = "mercari") {
  return {.buyer = std::move(name), .market = std::move(market)};
}

block::Options unblocked(block::Options options) {
  options.unblock = true;
  return options;
}

/// `1: block 2026-12-09 09:00:00`, an event each; then who is blocked.
std::string written(const Result<block::Report>& report) {
  if (!report) return fake::text_of(report.error());
  std::string text;
  const store::Changes& changes = report->part.outcome.changes;
  for (const store::NewEvent& line : changes.events)
    text += std::to_string(line.order) + ": " + fake::text_of(line.event) + " | ";
  for (const store::BuyerBlock& line : changes.blocks) {
    text += (line.blocked ? "blocked " : "unblocked ") + line.name + " on " + line.market + " " +
            story::shown(line.at) + (line.reason.empty() ? "" : " because " + line.reason) +
            (line.over ? ", named " + std::to_string(*line.over) : "");
  }
  return text;
}

}  // namespace

TEST_CASE("block and unblock read an order or a buyer") {
  const auto by_order = fake::words({{"ID", {"m1"}}, {"reason", {"twice"}}, {"at", {"yesterday"}}});
  const auto given = fake::options_of<block::Options>(block::block, by_order);
  CHECK(given.order == "m1");
  CHECK(given.reason == "twice");
  CHECK(given.at == "yesterday");
  CHECK_FALSE(given.unblock);
  CHECK(fake::options_of<block::Options>(block::unblock, by_order).unblock);
  const auto by_name =
      fake::options_of<block::Options>(block::block, fake::words({{"buyer", {"tanaka"}}, {"market", {"mercari"}}}));
  CHECK(by_name.buyer == "tanaka");
  CHECK(by_name.market == "mercari");
}

TEST_CASE("block asks whom") {
  const std::string whom = "usage: whom? an order's ID is missing, or --buyer with --market";
  CHECK(fake::refusal(block::block, {}) == whom);
  CHECK(fake::refusal(block::block, fake::words({{"buyer", {"tanaka"}}})) == whom);
  CHECK(fake::refusal(block::block, fake::words({{"market", {"mercari"}}})) == whom);
  CHECK(fake::refusal(block::block, fake::words({{"ID", {"m1"}}, {"buyer", {"tanaka"}}, {"market", {"mercari"}}})) ==
        "usage: an ID and --buyer do not go together");
}

TEST_CASE("a block is written to every open order of the buyer on that market") {
  const std::string at_nine = "1: block 2026-12-09 09:00:00 | 2: block 2026-12-09 09:00:00 | ";
  CHECK(written(proposed(book(), of_order(id))) == at_nine + "blocked tanaka on mercari 2026-12-09 09:00:00, named 1");
  CHECK(written(proposed(book(), named_buyer("tanaka"))) == at_nine + "blocked tanaka on mercari 2026-12-09 09:00:00");
  CHECK(written(proposed(book(), named_buyer("sato"))) ==
        "3: block 2026-12-09 09:00:00 | blocked sato on mercari 2026-12-09 09:00:00");
  CHECK(written(proposed(book(), named_buyer("abe", "rakuma"))) == "blocked abe on rakuma 2026-12-09 09:00:00");
}

TEST_CASE("a cancelled order that was named carries the block too, and is warned of") {
  const auto report = proposed(book(), of_order("m400"));
  CHECK(written(report).find("4: block 2026-12-09 09:00:00") != std::string::npos);
  CHECK(fake::sentences(report->warnings) == "m400 is cancelled: the buyer's page may be gone");
}

TEST_CASE("a reason and a time") {
  block::Options options = of_order("m300");
  options.reason = " left twice ";
  options.at = "2026-12-08 20:00";
  CHECK(written(proposed(book(), options)) ==
        "3: block 2026-12-08 20:00:00 text left twice | blocked sato on mercari 2026-12-08 20:00:00 because left "
        "twice, named 3");
  options.at = "2026-12-09 09:01";
  CHECK(written(proposed(book(), options)) == "out-of-range: --at Wed 9 Dec 2026 09:01 lies in the future");
  options.at = "2026-12-05 13:00";
  CHECK(written(proposed(book(), options)) ==
        "out-of-range: --at Sat 5 Dec 2026 13:00 lies before the order m300, which was placed Sat 5 Dec 2026 14:00");
  options.at = {};
  options.reason = "\xff";
  CHECK(written(proposed(book(), options)) == "usage: reason: the text is not UTF-8");

  block::Options by_name = named_buyer("tanaka");
  by_name.at = "2026-12-01 10:00";
  CHECK(written(proposed(book(), by_name)) ==
        "1: block 2026-12-05 14:00:00 | 2: block 2026-12-05 14:00:00 | blocked tanaka on mercari 2026-12-01 10:00:00");
  by_name.at = "2026-12-10 10:00";
  CHECK(written(proposed(book(), by_name)) == "out-of-range: --at Thu 10 Dec 2026 10:00 lies in the future");
}

TEST_CASE("an order without a buyer carries its block alone") {
  Order nameless = named("m500");
  nameless.buyer.clear();
  const auto report = proposed(fake::FakeBook({nameless, named("m600")}), of_order("m500"));
  CHECK(written(report) == "1: block 2026-12-09 09:00:00 | ");
  CHECK(fake::sentences(report->warnings) ==
        "the buyer's name is not known: the block is written to this order alone | "
        "block before you cancel: afterwards the buyer's page is gone");
  CHECK(i18n::render(report->part.question) == "is the buyer blocked now?");
  CHECK(fake::sentences(report->part.outcome.said) == "recorded: the buyer of m500 is blocked on mercari");
}

TEST_CASE("once the market was to cancel by itself the buyer's page may be gone") {
  Market market = story::self_cancelling({});
  market.title = {"Rakuma", "ラクマ"};
  market.block_before_cancel = true;
  const fake::FakeMarkets shops({market});
  Order order = named("r100");
  order.market = market.name;
  const auto warnings = [&](std::string_view when) {
    return fake::sentences(block::run(of_order("r100"), fake::FakeBook({order}), shops, at(when))->warnings);
  };
  CHECK(warnings("2026-12-08 00:14:59") == "block before you cancel: afterwards the buyer's page is gone");
  CHECK(warnings("2026-12-08 00:15") ==
        "Rakuma was to cancel r100 by itself at Tue 8 Dec 2026 00:15: the buyer's page may be gone");
}

TEST_CASE("a buyer known by the market's id alone") {
  Order nameless = named("m500");
  nameless.buyer.clear();
  nameless.buyer_id = "77";
  const auto report = proposed(fake::FakeBook({nameless}), of_order("m500"));
  CHECK(report->buyer == "77");
  CHECK(report->part.outcome.changes.blocks.front().buyer_id == "77");
  CHECK(i18n::render(report->part.question) == "is 77 blocked now?");
}

TEST_CASE("what is so already, and what is not there") {
  fake::FakeBook known = book();
  known.buyer_named("mercari", "sato").blocked = true;
  struct {
    block::Options options;
    std::string error;
    std::string hints;
  } const rows[] = {
      {of_order("m300"), "already: sato is blocked on mercari already", "take it back with ordertrack unblock"},
      {named_buyer("sato"), "already: sato is blocked on mercari already", "take it back with ordertrack unblock"},
      {unblocked(of_order(id)), "already: tanaka is not blocked on mercari", ""},
      {unblocked(named_buyer("nobody")), "already: nobody is not blocked on mercari", ""},
      {named_buyer("sato", "yahoo"), "not-found: the market \"yahoo\" is not known", "known are: mercari, rakuma"},
      {of_order("m999"), "not-found: the order m999 is not there", ""},
      {named_buyer("  "), "usage: the buyer's name is empty", ""},
  };
  for (const auto& row : rows) {
    INFO(row.error);
    CHECK(written(proposed(known, row.options)) == row.error);
    CHECK(fake::hints(proposed(known, row.options)) == row.hints);
  }
  CHECK(written(proposed(fake::FakeBook({named("m500", {blocked})}), of_order("m500"))) ==
        "already: tanaka is blocked on mercari already");
}

TEST_CASE("only the orders that are not marked yet are marked") {
  fake::FakeBook known({named("m500", {blocked}), named("m600")});
  CHECK(written(proposed(known, of_order("m600"))) ==
        "2: block 2026-12-09 09:00:00 | blocked tanaka on mercari 2026-12-09 09:00:00, named 2");
}

TEST_CASE("unblocking takes it back from every open order, without asking") {
  fake::FakeBook known({named("m500", {blocked}), named("m600", {blocked}), named("m700")});
  known.buyer_named("mercari", "tanaka").blocked = true;
  const auto report = proposed(known, unblocked(of_order("m500")));
  CHECK(written(report) ==
        "1: unblock 2026-12-09 09:00:00 | 2: unblock 2026-12-09 09:00:00 | "
        "unblocked tanaka on mercari 2026-12-09 09:00:00, named 1");
  CHECK(report->part.question.empty());
  CHECK(report->part.outcome.changes.command == "unblock");
  CHECK(fake::sentences(report->part.outcome.said) == "recorded: tanaka is no longer blocked on mercari");
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out.empty());
}

TEST_CASE("what to press is shown, and what to mind first") {
  const auto report = proposed(book(), of_order(id));
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out ==
        R"(block tanaka on mercari:
  https://jp.mercari.com/transaction/m12345678901
  1. Open the profile.
  2. Press block \x1B[2J.

)");
  CHECK(streams.err == "warning: block before you cancel: afterwards the buyer's page is gone\n");
  output::Streams quiet;
  quiet.quiet = true;
  show(*report, quiet);
  CHECK(quiet.out.empty());
  CHECK(quiet.err == streams.err);
}

TEST_CASE("the guide is told in the spoken language") {
  const tests::Speaking speaking(i18n::Language::ja);
  CHECK(proposed(book(), of_order(id))->guide == std::vector<std::string>{"プロフィールを開きます。"});
}

TEST_CASE("a market without a guide shows only where to go") {
  const auto report = proposed(book(), named_buyer("tanaka", "rakuma"));
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out == "block tanaka on rakuma:\n  what to press there is not known here\n\n");
  CHECK(streams.err.empty());
}

TEST_CASE("a block as JSON") {
  const auto report = proposed(book(), of_order("m300"));
  const std::string text = to_json(*report, Written::yes).dump();
  CHECK(text.starts_with(R"({"schema":1,"now":"2026-12-09T00:00:00Z","orders":[{"id":"m300",)"));
  CHECK(text.ends_with(R"("recorded":true,"buyer":"sato","market":"mercari",)"
                       R"("url":"https://jp.mercari.com/transaction/m300",)"
                       R"("guide":["Open the profile.","Press block \u001b[2J."],"cautions":[)"
                       R"("block before you cancel: afterwards the buyer's page is gone"]})"
                       "\n"));
  CHECK(to_json(*report, Written::dry_run).dump().find(R"("recorded":false)") != std::string::npos);
  const std::string asked = to_json(*report, Written::no).dump();
  CHECK(asked.find(R"("warnings":[{"kind":"buyer-blocked"}])") == std::string::npos);
  CHECK(text.find(R"("warnings":[{"kind":"buyer-blocked"}])") != std::string::npos);
}

}  // namespace block_test
