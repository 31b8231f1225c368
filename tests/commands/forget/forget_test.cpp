#include "commands/forget/forget.hpp"

#include "commands/answers.hpp"
#include "commands/fake_people.hpp"
#include "commands/forget/forget_cli.hpp"

#include <catch2/catch.hpp>

namespace forget_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace std::chrono_literals;
using story::at;
using story::event;

namespace {

const std::string elsewhere = "copies in other places are not known here: delete them yourself\n";

const fake::FakeMarkets markets;
const Instant now = at("2027-01-07 10:00");
constexpr std::chrono::days keep{20};

/// An order of Mercari's that ended long ago.
Order ended(std::string id, std::string buyer) {
  Order order = fake::order_with(
      {event(EventKind::add, at("2026-12-05 14:05")), event(EventKind::pay, at("2026-12-06 10:00")),
       event(EventKind::ship, at("2026-12-07 10:00")), event(EventKind::receive, at("2026-12-08 10:00"))});
  order.id = std::move(id);
  order.buyer = std::move(buyer);
  return order;
}

Result<forget::Report> forgetting(const std::string& name, const fake::FakeBook& book,
                                  std::optional<std::string> confirm = std::nullopt) {
  return forget::run({.buyer = name, .confirm = std::move(confirm)}, book, fake::FakePeople(book), markets, keep, now);
}

Result<forget::Report> expired(const fake::FakeBook& book) {
  return forget::run({.expired = true}, book, fake::FakePeople(book), markets, keep, now);
}

std::string refused(const Result<forget::Report>& report) {
  REQUIRE_FALSE(report);
  return fake::text_of(report.error());
}

std::vector<std::string> names(const std::vector<store::Buyer>& buyers) {
  std::vector<std::string> all;
  for (const store::Buyer& buyer : buyers) all.push_back(buyer.market + ":" + buyer.called());
  return all;
}

std::string done(const forget::Report& report, Written written) {
  output::Streams streams;
  show_done(report, written, streams);
  return streams.out + streams.err;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("forget reads a buyer or --expired") {
  const auto one = fake::options_of<forget::Options>(
      forget::command, fake::words({{"BUYER", {"tanaka"}}, {"market", {"mercari"}}, {"confirm", {"tanaka"}}}));
  CHECK(one.buyer == "tanaka");
  CHECK(one.market == "mercari");
  CHECK(one.confirm == "tanaka");
  CHECK(fake::options_of<forget::Options>(forget::command, fake::words({{"expired", {}}})).expired);
  CHECK(fake::refusal(forget::command, {}) == "usage: `forget` needs a buyer");
  CHECK(fake::refusal(forget::command, fake::words({{"BUYER", {""}}})) == "usage: `forget` needs a buyer");
  for (const char* other : {"BUYER", "market", "confirm"}) {
    CHECK(fake::refusal(forget::command, fake::words({{"expired", {}}, {other, {"tanaka"}}})) ==
          "usage: --expired takes no buyer, --market or --confirm");
  }
}

TEST_CASE("a buyer whose orders have ended is erased with all of them, once the name is typed") {
  const fake::FakeBook book({ended("m1", "tanaka"), ended("m2", "sato"), ended("m3", "tanaka")});
  const auto report = forgetting("tanaka", book);
  REQUIRE(report);
  CHECK(report->erasure() == store::Erasure{{1}, {1, 3}});
  CHECK(report->typed == "tanaka");
  CHECK(i18n::render(report->question) == "This cannot be taken back. Type the name to erase it:");
  CHECK(fake::text_of(report->refusal) == "not-confirmed: nothing was erased: it was not confirmed");
  CHECK(done(*report, Written::yes) == "forgotten: mercari:tanaka\n" + elsewhere);
  CHECK(done(*report, Written::dry_run) == "dry run, nothing is written; it would be:\nforgotten: mercari:tanaka\n");
}

TEST_CASE("the name on the command line confirms it, another one does not") {
  const fake::FakeBook book({ended("m1", "tanaka")});
  const auto confirmed = forgetting("tanaka", book, " tanaka ");
  REQUIRE(confirmed);
  CHECK(confirmed->typed.empty());
  CHECK(confirmed->question.empty());
  for (const char* other : {"tanak", "Tanaka", "", "mercari:tanaka"}) {
    const auto report = forgetting("mercari:tanaka", book, other);
    REQUIRE(report);
    CHECK(report->typed == "tanaka");
    CHECK(fake::text_of(report->refusal) ==
          "not-confirmed: nothing was erased: --confirm \"" + std::string(other) + "\" is not the name \"tanaka\"");
  }
}

TEST_CASE("open orders still need the name") {
  Order open = ended("m2", "tanaka");
  open.events.resize(1);
  const fake::FakeBook book({ended("m1", "tanaka"), open});
  CHECK(refused(forgetting("tanaka", book)) == "not-possible: tanaka has 1 open order, which still needs the name: m2");
}

TEST_CASE("one name of several people is no reason to erase them") {
  Order elsewhere = ended("r1", "tanaka");
  elsewhere.market = "rakuma";
  fake::FakeBook book({ended("m1", "tanaka"), elsewhere});
  CHECK(refused(forgetting("tanaka", book)) ==
        "ambiguous: several buyers go by \"tanaka\": mercari:tanaka, rakuma:tanaka");
  CHECK(refused(forgetting("nobody", book)) == "not-found: the buyer \"nobody\" is not known");
  const auto one = forgetting("rakuma:tanaka", book);
  REQUIRE(one);
  CHECK(names(one->buyers) == Names{"rakuma:tanaka"});
  CHECK(names(one->others) == Names{"mercari:tanaka"});
  book.buyer_named("rakuma", "tanaka").person = 1;
  const auto linked = forgetting("mercari:tanaka", book);
  REQUIRE(linked);
  CHECK(names(linked->buyers) == Names{"mercari:tanaka", "rakuma:tanaka"});
  CHECK(linked->others.empty());
}

TEST_CASE("who is known only from what was taken back goes with the buyer of that name") {
  const fake::FakeBook book({ended("m1", "tanaka")});
  fake::FakePeople people(book);
  people.lingers({.number = 8, .market = "mercari", .name = "tanaka", .buyer_id = "u1", .person = 8});
  people.lingers({.number = 9, .market = "rakuma", .name = "tanaka", .person = 9});
  const auto report = forget::run({.buyer = "tanaka"}, book, people, markets, keep, now);
  REQUIRE(report);
  CHECK(report->erasure().buyers == std::vector<std::int64_t>{1, 8});
}

TEST_CASE("that a block is lost is told before") {
  fake::FakeBook book({ended("m1", "tanaka")});
  store::Buyer& buyer = book.buyer_named("mercari", "tanaka");
  buyer.blocked = true;
  buyer.blocked_at = at("2026-12-09 08:00");
  const auto report = forgetting("tanaka", book);
  REQUIRE(report);
  CHECK(
      fake::sentences(report->warnings) ==
      "tanaka is blocked on mercari since Wed 9 Dec 2026 08:00: the block is forgotten, too, and `add` will not warn");
}

TEST_CASE("what rested for long enough has expired, but not what is open, nor its buyer") {
  Order young = ended("m2", "sato");
  young.events.back().at = at("2026-12-30 10:00");
  Order open = ended("m3", "ito");
  open.events.resize(3);
  const fake::FakeBook book({ended("m1", "tanaka"), young, open});
  const auto report = expired(book);
  REQUIRE(report);
  CHECK(names(report->buyers) == Names{"mercari:tanaka"});
  CHECK(report->erasure() == store::Erasure{{1}, {1}});
  CHECK(report->typed.empty());
  CHECK(i18n::render(report->question) == "This cannot be taken back. Erase it?");
  CHECK(done(*report, Written::yes) == "erased the personal data of 1 order\nforgotten: mercari:tanaka\n" + elsewhere);
  CHECK(expired(fake::FakeBook({young}))->erasure().empty());
}

TEST_CASE("a young block keeps its buyer") {
  fake::FakeBook book({ended("m1", "tanaka")});
  store::Buyer& buyer = book.buyer_named("mercari", "tanaka");
  buyer.blocked = true;
  buyer.blocked_at = at("2027-01-01 08:00");
  const auto report = expired(book);
  REQUIRE(report);
  CHECK(report->erasure() == store::Erasure{{}, {1}});
}

TEST_CASE("forget shows what goes and what stays") {
  const fake::FakeBook book({ended("m1", "tanaka"), ended("m2", "tanaka")});
  auto report = forgetting("tanaka", book);
  REQUIRE(report);
  report->copies = {"/data/old.db"};
  output::Streams streams;
  show(*report, markets, streams);
  CHECK(streams.out ==
        "to be erased: mercari:tanaka\n"
        "with the texts of 2 orders: m1, m2\n"
        "erased: names, buyer ids, item titles, notes, messages, reasons, blocks and links\n"
        "kept of each order: market, id, dates, amount, and what happened when\n");
  CHECK(streams.err == "a copy beside the order book holds it, too: /data/old.db\n");
  CHECK(done(*report, Written::yes) ==
        "forgotten: mercari:tanaka\nwarning: this copy still holds what was erased: /data/old.db\n" + elsewhere);
  CHECK(
      to_json(*report, Written::yes).dump() ==
      R"({"schema":1,"now":"2027-01-07T01:00:00Z","recorded":true,"buyers":[{"buyer":"tanaka","market":"mercari",)"
      R"("buyer_id":null,"blocked":false,"blocked_at":null}],"orders":[{"id":"m1","market":"mercari","removed":false},)"
      R"({"id":"m2","market":"mercari","removed":false}],"copies":["/data/old.db"]})"
      "\n");
}

TEST_CASE("what has expired is shown as a list") {
  const fake::FakeBook book({ended("m1", "tanaka")});
  const auto report = expired(book);
  REQUIRE(report);
  output::Streams streams;
  show(*report, markets, streams);
  CHECK(streams.out.starts_with("older than 20 days:\norder  market   buyer   item"));
  CHECK(streams.out.find("\nbuyers of whom nothing else is kept: mercari:tanaka\n") != std::string::npos);
}

}  // namespace forget_test
