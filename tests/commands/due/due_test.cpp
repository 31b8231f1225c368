#include "commands/due/due.hpp"

#include "commands/answers.hpp"
#include "commands/due/due_cli.hpp"

#include <catch2/catch.hpp>

#include <chrono>

namespace due_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace std::chrono_literals;
using due::Urgency;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;

/// An order on a market, placed then.
Order placed(std::string id, std::string_view ordered, std::string market = "mercari", std::vector<Event> events = {}) {
  Order order = story::order_with(story::konbini_order(at(ordered)), std::move(events));
  order.id = std::move(id);
  order.page_id = order.id;
  order.market = std::move(market);
  return order;
}

/// One that was thanked for, so that the next step is the first reminder of the day after.
Order thanked(std::string id, std::string_view ordered) {
  return placed(std::move(id), ordered, "mercari", {story::message("thanks", at(ordered))});
}

Result<due::Report> listed(const std::vector<Order>& orders, std::string_view now, const due::Options& options = {}) {
  return due::run(options, fake::FakeBook(orders), markets, at(now));
}

/// `m1: remind-1 + final`, an order a row; behind the plus what comes later.
std::string text_of(const Result<due::Report>& report) {
  if (!report) return fake::text_of(report.error());
  std::string text;
  for (const due::Row& row : report->rows) {
    text += (text.empty() ? "" : " | ") + row.order.order.id + ": " + story::names(row.order.assessment, row.due);
    if (!row.later.empty()) text += " + " + story::names(row.order.assessment, row.later);
  }
  if (report->left_out != 0) text += " and " + std::to_string(report->left_out);
  return text;
}

}  // namespace

TEST_CASE("due reads how far to look, and what to leave out") {
  const auto bare = fake::options_of<due::Options>(due::command, {});
  CHECK_FALSE(bare.within);
  CHECK(bare.market.empty());
  CHECK(bare.step.empty());
  CHECK(bare.limit == 0);
  CHECK_FALSE(bare.exit_code);
  const auto full = fake::options_of<due::Options>(
      due::command,
      fake::words(
          {{"within", {"3d"}}, {"market", {"mercari"}}, {"step", {"final"}}, {"limit", {"５"}}, {"exit-code", {}}}));
  CHECK(full.within == 72h);
  CHECK(full.market == "mercari");
  CHECK(full.step == "final");
  CHECK(full.limit == 5);
  CHECK(full.exit_code);
}

TEST_CASE("due refuses a length and a number that are none") {
  CHECK(fake::refusal(due::command, fake::words({{"within", {"soon"}}})) ==
        "usage: --within: soon is not a length of time");
  for (const char* count : {"0", "-1", "x", "1000001", "3 orders"}) {
    INFO(count);
    CHECK(fake::refusal(due::command, fake::words({{"limit", {count}}})) ==
          "usage: --limit: \"" + std::string(count) + "\" is not a number from 1 to 1000000");
  }
}

TEST_CASE("an order is listed with what is due now and what opens later today") {
  struct {
    std::string now;
    std::string listed;
  } const rows[] = {
      {"2026-12-05 14:05", "m1: thanks"},
      {"2026-12-05 23:59:59", "m1: thanks"},
      {"2026-12-06 00:00", "m1: thanks + remind-1"},
      {"2026-12-06 07:59:59", "m1: thanks + remind-1"},
      {"2026-12-06 08:00", "m1: remind-1"},
      {"2026-12-07 07:00", "m1: remind-1 + remind-2 consult"},
      {"2026-12-07 08:05", "m1: remind-2 consult"},
      {"2026-12-08 07:00", "m1: remind-2 consult + final"},
      {"2026-12-08 08:05", "m1: consult final"},
      {"2026-12-08 23:59:59", "m1: consult final"},
      {"2026-12-09 00:00", "m1: consult final block"},
  };
  for (const auto& row : rows) {
    INFO(row.now);
    CHECK(text_of(listed({placed("m1", "2026-12-05 14:00")}, row.now)) == row.listed);
  }
}

TEST_CASE("where nothing is due, today or later today, the list is empty") {
  const Event thanks = story::message("thanks", at("2026-12-05 14:10"));
  const std::vector<Order> orders = {
      placed("m1", "2026-12-05 14:00", "mercari", {thanks}),
      placed("m2", "2026-12-05 14:00", "mercari", {event(EventKind::pay, at("2026-12-05 14:20"))}),
      placed("m3", "2026-12-05 14:00", "mercari", {story::snooze(at("2026-12-09 00:00"), at("2026-12-05 14:20"))}),
  };
  const auto report = listed(orders, "2026-12-05 15:00");
  CHECK(text_of(report).empty());
  CHECK(report->urgency == Urgency::nothing);
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out.empty());
  CHECK(streams.err.empty());
}

TEST_CASE("the list can look further ahead") {
  const std::vector<Order> orders = {thanked("m1", "2026-12-05 14:00")};
  struct {
    std::chrono::seconds within;
    std::string listed;
  } const rows[] = {
      {0s, ""},
      {16h, ""},
      {17h, "m1:  + remind-1"},
      {41h, "m1:  + remind-1 remind-2 consult"},
      {72h, "m1:  + remind-1 remind-2 consult final"},
  };
  for (const auto& row : rows) {
    INFO(row.within.count());
    CHECK(text_of(listed(orders, "2026-12-05 15:00", {.within = row.within})) == row.listed);
  }
  CHECK(text_of(listed(orders, "2026-12-06 07:00", {.within = 24h})) == "m1:  + remind-1");
}

TEST_CASE("only a market, only a step, only so many") {
  const std::vector<Order> orders = {placed("m1", "2026-12-05 14:00"), thanked("m2", "2026-12-07 10:00"),
                                     placed("r1", "2026-12-05 15:00", "rakuma")};
  const std::string now = "2026-12-08 08:05";
  CHECK(text_of(listed(orders, now)) == "r1: check | m1: consult final | m2: remind-1");
  CHECK(text_of(listed(orders, now, {.market = "mercari"})) == "m1: consult final | m2: remind-1");
  CHECK(text_of(listed(orders, now, {.market = "auction"})).empty());
  CHECK(text_of(listed(orders, now, {.step = "final"})) == "m1: final");
  CHECK(text_of(listed(orders, now, {.within = 24h, .step = "remind-2"})) == "m2:  + remind-2");
  CHECK(text_of(listed(orders, now, {.limit = 1})) == "r1: check and 2");
  CHECK(text_of(listed(orders, now, {.limit = 3})) == "r1: check | m1: consult final | m2: remind-1");
}

TEST_CASE("a limit keeps what is to be decided as well as what is due, and counts both") {
  std::vector<Event> decided;
  for (const char* const step : {"thanks", "remind-1", "remind-2", "consult", "final", "block", "cancel"})
    decided.push_back(story::skipped(step, at("2026-12-08 09:00")));
  const std::vector<Order> orders = {placed("m1", "2026-12-05 14:00", "mercari", decided),
                                     placed("m2", "2026-12-09 06:00"), thanked("m3", "2026-12-08 14:00")};
  const auto ids = [&](std::size_t limit) {
    const auto report = listed(orders, "2026-12-09 07:00", {.limit = limit});
    std::string text;
    for (const due::Row& row : report.value().rows) text += row.order.order.id + (row.to_decide ? "! " : " ");
    return text + "and " + std::to_string(report->left_out);
  };
  CHECK(ids(0) == "m2 m1! m3 and 0");
  CHECK(ids(2) == "m2 m1! and 1");
  CHECK(ids(1) == "m2 and 2");
}

TEST_CASE("a market and a step that there are not are named, so that a line in cron is not silent for ever") {
  const auto market = listed({}, "2026-12-08 08:05", {.market = "yahoo"});
  CHECK(text_of(market) == "not-found: the market \"yahoo\" is not known");
  CHECK(fake::hints(market) == "known are: auction, mercari, rakuma");
  CHECK(fake::hints(listed({}, "2026-12-08 08:05", {.market = "mercary"})) == "did you mean mercari?");
  const auto step = listed({}, "2026-12-08 08:05", {.step = "dance"});
  CHECK(text_of(step) == "not-found: no ladder has a step \"dance\"");
  CHECK(fake::hints(step) == "see ordertrack market NAME");
  CHECK(text_of(listed({}, "2026-12-08 08:05", {.market = "mercari", .step = "check"})) ==
        "not-found: no ladder has a step \"check\"");
  CHECK(text_of(listed({}, "2026-12-08 08:05", {.market = "rakuma", .step = "check"})).empty());
}

TEST_CASE("what closes soonest comes first, then what is past its date, then what has been due longest") {
  Order closing = placed("a1", "2026-12-02 10:00", "auction");
  Order past_pay_by = placed("m1", "2026-12-04 10:00");
  Order fresh_but_old = placed("m2", "2026-12-06 18:00");
  Order fresh = placed("m3", "2026-12-07 20:00");
  Order later = thanked("m4", "2026-12-07 09:00");
  later.events.push_back(story::message("remind-1", at("2026-12-08 07:30")));
  const std::vector<Order> orders = {later, fresh, fresh_but_old, past_pay_by, closing};
  const auto report = listed(orders, "2026-12-08 05:00", {.within = 48h});
  std::string ids;
  for (const due::Row& row : report->rows) ids += row.order.order.id + " ";
  CHECK(ids == "a1 m1 m2 m3 m4 ");
}

TEST_CASE("how pressing the list is") {
  struct {
    std::vector<Order> orders;
    std::string now;
    Urgency urgency;
  } const rows[] = {
      {{}, "2026-12-05 15:00", Urgency::nothing},
      {{thanked("m1", "2026-12-05 14:00")}, "2026-12-05 15:00", Urgency::nothing},
      {{thanked("m1", "2026-12-05 14:00")}, "2026-12-06 07:00", Urgency::nothing},
      {{thanked("m1", "2026-12-05 14:00")}, "2026-12-06 08:00", Urgency::something},
      {{thanked("m1", "2026-12-05 14:00")}, "2026-12-07 23:59:59", Urgency::something},
      {{thanked("m1", "2026-12-05 14:00")}, "2026-12-08 00:00", Urgency::pressing},
      {{placed("r1", "2026-12-05 14:00", "rakuma")}, "2026-12-07 00:14:59", Urgency::something},
      {{placed("r1", "2026-12-05 14:00", "rakuma")}, "2026-12-07 00:15", Urgency::pressing},
      {{placed("m1", "2026-12-05 14:00", "mercari", {story::cancelled(Party::seller, at("2026-12-09 00:00"))})},
       "2026-12-09 09:00",
       Urgency::something},
  };
  for (const auto& row : rows) {
    INFO(row.now << " " << row.orders.size());
    CHECK(listed(row.orders, row.now)->urgency == row.urgency);
  }
}

TEST_CASE("an order that must not be forgotten is listed without a step, unless a step is asked for") {
  const std::vector<Order> orders = {
      placed("m1", "2026-12-05 14:00", "mercari",
             {story::cancelled(Party::market, at("2026-12-09 09:00")), story::done("report", at("2026-12-09 09:10")),
              story::done("relist", at("2026-12-09 09:20")), event(EventKind::pay, at("2026-12-09 10:00"))})};
  CHECK(text_of(listed(orders, "2026-12-09 11:00")) == "m1: ");
  CHECK(text_of(listed(orders, "2026-12-09 11:00", {.step = "report"})).empty());
}

TEST_CASE("an order that nothing leads on is to be decided, also where a step that may be left comes later today") {
  Market market = *markets.find("mercari");
  Step look = story::step("look", Action::consult, 4, 20h);
  look.optional = true;
  market.ladders.front().steps.push_back(look);
  const fake::FakeMarkets shops({market});
  std::vector<Event> decided;
  for (const char* const step : {"thanks", "remind-1", "remind-2", "consult", "final", "block", "cancel"})
    decided.push_back(story::skipped(step, at("2026-12-08 09:00")));
  const fake::FakeBook orders({placed("m1", "2026-12-05 14:00", "mercari", decided)});
  const auto to_decide = [&](std::string_view now, const due::Options& options = {}) {
    const auto report = due::run(options, orders, shops, at(now)).value();
    return report.rows.size() == 1 && report.rows.front().to_decide;
  };
  CHECK(to_decide("2026-12-08 10:00"));
  CHECK(to_decide("2026-12-09 10:00"));
  CHECK_FALSE(to_decide("2026-12-09 20:00"));
  CHECK_FALSE(to_decide("2026-12-09 10:00", {.step = "look"}));
  output::Streams streams;
  show(due::run({}, orders, shops, at("2026-12-09 10:00")).value(), streams);
  CHECK(streams.out.find("Decide what becomes of these\n  m1  ") != std::string::npos);
  CHECK(streams.out.find("\n  ! m1: unpaid and past its date") != std::string::npos);
}

}  // namespace due_test
