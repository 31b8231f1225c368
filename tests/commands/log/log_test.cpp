#include "commands/log/log.hpp"

#include "commands/answers.hpp"
#include "commands/log/log_cli.hpp"

#include <catch2/catch.hpp>

namespace log_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

Event remark(std::string text, Instant when) {
  Event note = event(EventKind::note, when);
  note.text = std::move(text);
  return note;
}

fake::FakeBook book() {
  Order other = fake::order_on("rakuma", {event(EventKind::pay, at("2026-12-06 12:00"))});
  other.id = "r1";
  return fake::FakeBook({fake::order_with({event(EventKind::add, at("2026-12-05 14:05")),
                                           story::message("thanks", at("2026-12-05 14:10")),
                                           remark("read \x1b[2J this\nfirst", at("2026-12-06 18:00"))}),
                         other});
}

std::string shown(const log::Options& options, output::Format format = output::Format::text) {
  const fake::FakeBook orders = book();
  output::Streams streams;
  streams.format = format;
  show(log::run(options, orders, markets, now).value(), streams);
  return streams.out;
}

}  // namespace

TEST_CASE("log reads an order and a limit") {
  const auto all = fake::options_of<log::Options>(log::command, {});
  CHECK(all.order == std::nullopt);
  CHECK(all.limit == 0);
  const auto some = fake::options_of<log::Options>(log::command, fake::words({{"ID", {"m1"}}, {"limit", {"20"}}}));
  CHECK(some.order == "m1");
  CHECK(some.limit == 20);
  CHECK(fake::refusal(log::command, fake::words({{"limit", {"-1"}}})).starts_with("usage: "));
}

TEST_CASE("the history is told newest first, and cannot drive the terminal") {
  CHECK(shown({}) ==
        R"(when                  market   order         what
Sun 6 Dec 2026 18:00  mercari  m12345678901  note: read \x1B[2J this⏎first
Sun 6 Dec 2026 12:00  rakuma   r1            paid
Sat 5 Dec 2026 14:10  mercari  m12345678901  thanked the buyer
Sat 5 Dec 2026 14:05  mercari  m12345678901  added to the book
)");
}

TEST_CASE("the history of one order, and only so many lines") {
  CHECK(shown({.order = "r1"}) ==
        "when                  market  order  what\n"
        "Sun 6 Dec 2026 12:00  rakuma  r1     paid\n");
  CHECK(shown({.order = {}, .limit = 1}).find("thanked") == std::string::npos);
  CHECK_FALSE(log::run({.order = "zzz"}, book(), markets, now));
}

TEST_CASE("the history as JSON") {
  CHECK(shown({.order = "r1"}, output::Format::json) ==
        R"({"schema":1,"now":"2026-12-07T01:00:00Z","events":[{"at":"2026-12-06T03:00:00Z","kind":"pay","step":null,)"
        R"("until":null,"deadline":null,"by":null,"text":null,"order":"r1","market":"rakuma","command":"pay",)"
        R"("command_number":1,"recorded_at":"2026-12-06T03:00:00Z","taken_back_at":null}]})"
        "\n");
}

TEST_CASE("a book without a history says so, beside the answer") {
  const fake::FakeBook empty;
  output::Streams streams;
  show(log::run({}, empty, markets, now).value(), streams);
  CHECK(streams.out.empty());
  CHECK(streams.err == "nothing is recorded yet\n");
}

}  // namespace log_test
