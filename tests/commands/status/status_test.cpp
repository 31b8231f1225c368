#include "commands/status/status.hpp"

#include "commands/answers.hpp"
#include "commands/status/status_cli.hpp"

#include <catch2/catch.hpp>

namespace status_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::cancelled;
using story::event;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

Order named(std::string id, std::vector<Event> events, std::string market = "mercari") {
  Order order = fake::order_on(std::move(market), std::move(events));
  order.id = std::move(id);
  order.page_id = order.id;
  return order;
}

const Event thanks = story::message("thanks", at("2026-12-05 14:10"));
const Event paid = event(EventKind::pay, at("2026-12-06 09:00"));
const Event received = event(EventKind::receive, at("2026-12-06 18:00"));
const Event given_up = cancelled(Party::market, at("2026-12-06 10:00"));

fake::FakeBook book() {
  return fake::FakeBook({named("m100", {thanks}), named("m200", {paid}), named("m300", {paid, received}),
                         named("m400", {given_up}), named("m500", {cancelled(Party::buyer, at("2026-12-06 10:00"))}),
                         named("r100", {}, "rakuma")});
}

std::string ids(const Result<status::Report>& report) {
  if (!report) return fake::text_of(report.error());
  std::string text;
  for (const AssessedOrder& order : report->orders) text += (text.empty() ? "" : " ") + order.order.id;
  return text;
}

status::Options filtered(store::Filter filter) { return {.filter = std::move(filter)}; }

}  // namespace

TEST_CASE("status reads orders, or a filter") {
  const auto bare = fake::options_of<status::Options>(status::command, {});
  CHECK(bare.orders.empty());
  CHECK_FALSE(bare.filter.all);
  CHECK_FALSE(bare.filter.phase);
  CHECK(bare.filter.limit == 0);
  const auto some = fake::options_of<status::Options>(status::command, fake::words({{"ID", {"m1", "m2"}}}));
  CHECK(some.orders == std::vector<std::string>{"m1", "m2"});
  const auto full = fake::options_of<status::Options>(status::command, fake::words({{"all", {}},
                                                                                    {"phase", {"paid"}},
                                                                                    {"market", {"mercari"}},
                                                                                    {"buyer", {"tanaka"}},
                                                                                    {"search", {"cup"}},
                                                                                    {"limit", {"10"}}}));
  CHECK(full.filter.all);
  CHECK(full.filter.phase == Phase::paid);
  CHECK(full.filter.market == "mercari");
  CHECK(full.filter.buyer == "tanaka");
  CHECK(full.filter.text == "cup");
  CHECK(full.filter.limit == 10);
}

TEST_CASE("status refuses a phase and a number that there are not") {
  CHECK(fake::refusal(status::command, fake::words({{"phase", {"due"}}})) == "usage: the phase \"due\" is not known");
  CHECK(fake::refusal(status::command, fake::words({{"limit", {"0"}}})) ==
        "usage: --limit: \"0\" is not a number from 1 to 1000000");
}

TEST_CASE("the list holds the open orders, unless a phase or all are asked for") {
  struct {
    store::Filter filter;
    std::string listed;
  } const rows[] = {
      {{}, "r100 m100"},
      {{.all = true}, "r100 m400 m100 m200 m300 m500"},
      {{.phase = Phase::unpaid}, "r100 m100"},
      {{.phase = Phase::paid}, "m200"},
      {{.phase = Phase::closed}, "m300"},
      {{.phase = Phase::cancelled}, "m400 m500"},
      {{.market = "rakuma"}, "r100"},
      {{.all = true, .limit = 2}, "m100 m200"},
      {{.market = "yahoo"}, "not-found: the market \"yahoo\" is not known"},
  };
  for (const auto& row : rows) CHECK(ids(status::run(filtered(row.filter), book(), markets, now)) == row.listed);
}

TEST_CASE("named orders are told in detail, in the sequence in which they were named") {
  const auto report = status::run({.orders = {"r100", "m300"}}, book(), markets, now);
  CHECK(ids(report) == "r100 m300");
  CHECK(report->form == status::Form::detail);
  CHECK(ids(status::run({.orders = {"m100", "m9"}}, book(), markets, now)) == "not-found: the order m9 is not there");
}

TEST_CASE("an empty list says so beside the answer, and whether it was narrowed") {
  const auto news = [](const store::Filter& filter) {
    output::Streams streams;
    show(status::run(filtered(filter), fake::FakeBook(), markets, now).value(), streams);
    CHECK(streams.out.empty());
    return streams.err;
  };
  CHECK(news({}) == "no open orders\n");
  CHECK(news({.all = true}) == "no order fits\n");
  CHECK(news({.phase = Phase::paid}) == "no order fits\n");
  CHECK(news({.buyer = "sato"}) == "no order fits\n");
}

}  // namespace status_test
