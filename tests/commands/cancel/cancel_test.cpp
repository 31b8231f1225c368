#include "commands/cancel/cancel.hpp"

#include "commands/answers.hpp"
#include "commands/cancel/cancel_cli.hpp"

#include <catch2/catch.hpp>

namespace cancel_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;
using story::cancelled;
using story::event;

namespace {

const std::string id = "m12345678901";
const Event blocked = event(EventKind::block, at("2026-12-09 00:10"));
const Event told = story::message("final", at("2026-12-08 08:10"), at("2026-12-08 24:00"));
const std::string from_the_market = ": the market lets the seller cancel from then: 24:00 on day 2 after the order";

const fake::FakeMarkets& markets() {
  static const fake::FakeMarkets with_guide = [] {
    Market market = story::mercari();
    market.block_before_cancel = true;
    for (Step& step : market.ladders.front().steps) {
      if (step.action == Action::cancel) step.guide.en = {"Look once more.", "Press cancel."};
    }
    return fake::FakeMarkets({market});
  }();
  return with_guide;
}

Result<cancel::Report> proposed_for(const Order& order, cancel::Options options, std::string_view now) {
  const fake::FakeBook book({order});
  options.order = id;
  return cancel::run(options, book, markets(), at(now));
}

Result<cancel::Report> proposed(std::vector<Event> before, cancel::Options options, std::string_view now) {
  return proposed_for(fake::order_with(std::move(before)), std::move(options), now);
}

cancel::Options by(Party party) { return {.by = party}; }

cancel::Options forced(std::string reason = {}) {
  return {.by = Party::seller, .reason = std::move(reason), .force = true};
}

std::string said(const Result<cancel::Report>& report) {
  return report ? fake::sentences(report->part.outcome.said) : fake::text_of(report.error());
}

std::string written(const Result<cancel::Report>& report) {
  if (!report) return fake::text_of(report.error());
  const Event& event = report->part.outcome.changes.events.at(0).event;
  return fake::text_of(event) + " by " + std::string(to_string(event.by.value()));
}

std::string cautions(const Result<cancel::Report>& report) {
  return report ? fake::sentences(report->part.cautions) : fake::text_of(report.error());
}

const std::string not_blocked =
    "the buyer of m12345678901 is not blocked, and the buyer's page is gone once it is cancelled";
const std::string last_message_first = "the ladder would first send the last message (m12345678901)";
const std::string look_again =
    "open the page once more: if m12345678901 was paid meanwhile, do not cancel but record it with "
    "ordertrack pay m12345678901";

}  // namespace

TEST_CASE("what to press is told for the order's payment method") {
  Market market = *markets().find("mercari");
  auto& steps = market.ladders.front().steps;
  const auto cancelling = std::ranges::find(steps, Action::cancel, &Step::action);
  Step by_transfer = *cancelling;
  cancelling->except = {"bank"};
  by_transfer.name = "cancel-bank";
  by_transfer.payments = {"bank"};
  by_transfer.guide.en = {"Look at the bank."};
  steps.insert(cancelling, by_transfer);
  const fake::FakeMarkets shops({market});
  const auto guide_of = [&](const std::string& payment) {
    Order order = fake::order_with({told});
    order.payment = payment;
    return cancel::run({.order = id}, fake::FakeBook({order}), shops, at("2026-12-09 10:00")).value().guide;
  };
  CHECK(guide_of("bank") == std::vector<std::string>{"Look at the bank."});
  CHECK(guide_of("konbini") == std::vector<std::string>{"Look once more.", "Press cancel."});
}

TEST_CASE("cancel reads an order, by whom, when and why") {
  const auto bare = fake::options_of<cancel::Options>(cancel::command, fake::words({{"ID", {"m1"}}}));
  CHECK(bare.order == "m1");
  CHECK(bare.by == Party::seller);
  CHECK_FALSE(bare.at);
  CHECK(bare.reason.empty());
  CHECK_FALSE(bare.force);
  const auto full = fake::options_of<cancel::Options>(
      cancel::command,
      fake::words({{"ID", {"m1"}}, {"by", {"market"}}, {"at", {"09:00"}}, {"reason", {"unpaid"}}, {"force", {}}}));
  CHECK(full.by == Party::market);
  CHECK(full.at == "09:00");
  CHECK(full.reason == "unpaid");
  CHECK(full.force);
  CHECK(fake::refusal(cancel::command, fake::words({{"ID", {"m1"}}, {"by", {"me"}}})) ==
        "usage: --by \"me\" is not known");
}

TEST_CASE("an order may not be cancelled too early, and it is said until when and why") {
  Order later = fake::order_with({told});
  later.pay_by = at("2026-12-10 24:00");
  struct {
    Order order;
    std::string now;
    std::string error;
  } const rows[] = {
      {fake::order_with(), "2026-12-05 15:00", "Tue 8 Dec 2026 00:00" + from_the_market},
      {fake::order_with(), "2026-12-07 23:59:59", "Tue 8 Dec 2026 00:00" + from_the_market},
      {fake::order_with({told}), "2026-12-08 23:59:59", "Wed 9 Dec 2026 00:00: the buyer was told this date"},
      {later, "2026-12-10 10:00", "Fri 11 Dec 2026 00:00: the order may be paid until then"},
      {fake::order_with({told, story::promise(at("2026-12-10 24:00"), at("2026-12-08 20:00"))}), "2026-12-10 10:00",
       "Fri 11 Dec 2026 00:00: the buyer promised to pay by then"},
  };
  for (const auto& row : rows) {
    INFO(row.now);
    const auto report = proposed_for(row.order, {}, row.now);
    CHECK(said(report) == "too-early: m12345678901 may not be cancelled before " + row.error);
    CHECK(fake::hints(report) == "if it was cancelled all the same, record it with --force");
    CHECK(written(proposed_for(row.order, forced(), row.now)).starts_with("cancel "));
    CHECK(written(proposed_for(row.order, by(Party::market), row.now)).ends_with(" by market"));
  }
}

TEST_CASE("a cancellation is recorded from the first instant at which it is allowed") {
  const auto report = proposed({told, blocked}, {}, "2026-12-09 00:10");
  CHECK(written(report) == "cancel 2026-12-09 00:10:00 by seller");
  CHECK(said(report) == "recorded: m12345678901 is cancelled");
  CHECK(cautions(report).empty());
  CHECK(i18n::render(report->part.question) == "is m12345678901 cancelled on the market now?");
  CHECK(fake::sentences(report->warnings) == look_again);
  CHECK(report->part.outcome.changes.command == "cancel");
  CHECK(report->part.outcome.orders.front().assessment.phase() == Phase::cancelled);
  CHECK(report->address == "https://jp.mercari.com/transaction/m12345678901");
}

TEST_CASE("what was forced stands in the history") {
  CHECK(written(proposed({}, forced(), "2026-12-06 10:00")) ==
        "cancel 2026-12-06 10:00:00 until 2026-12-08 00:00:00 by seller");
  CHECK(written(proposed({}, forced("a mistake"), "2026-12-06 10:00")) ==
        "cancel 2026-12-06 10:00:00 until 2026-12-08 00:00:00 text a mistake by seller");
  CHECK(written(proposed({told, blocked}, forced("unpaid"), "2026-12-09 09:00")) ==
        "cancel 2026-12-09 09:00:00 text unpaid by seller");
}

TEST_CASE("what should come first is asked about, one by one") {
  const Event wrote = event(EventKind::reply, at("2026-12-08 20:00"));
  const Event decided = story::skipped("final", at("2026-12-08 09:00"));
  const Event not_blocking = story::skipped("block", at("2026-12-09 00:05"));
  const Event paid = event(EventKind::pay, at("2026-12-08 21:00"));
  struct {
    std::vector<Event> before;
    std::string now;
    std::string cautions;
  } const rows[] = {
      {{}, "2026-12-08 07:00", last_message_first},
      {{}, "2026-12-08 09:00", last_message_first},
      {{}, "2026-12-09 09:00", last_message_first + " | " + not_blocked},
      {{blocked}, "2026-12-09 09:00", last_message_first},
      {{decided, blocked}, "2026-12-09 09:00", ""},
      {{decided}, "2026-12-08 10:00", ""},
      {{told}, "2026-12-09 09:00", not_blocked},
      {{told, not_blocking}, "2026-12-09 09:00", ""},
      {{told, blocked}, "2026-12-09 09:00", ""},
      {{told, wrote, blocked},
       "2026-12-09 09:00",
       "the buyer of m12345678901 wrote Tue 8 Dec 2026 20:00 and has no answer yet"},
      {{told, paid}, "2026-12-09 09:00", "m12345678901 is paid: cancelling it needs the buyer's consent"},
  };
  for (const auto& row : rows) {
    INFO(row.now << " after " << row.before.size() << " events: " << row.cautions);
    CHECK(cautions(proposed(row.before, {}, row.now)) == row.cautions);
  }
}

TEST_CASE("cancel: that the ladder would come to the block only later is told, and holds nobody up") {
  const auto report = proposed({story::skipped("final", at("2026-12-08 09:00"))}, {}, "2026-12-08 10:00");
  CHECK(fake::sentences(report->warnings) ==
        look_again + " | " + not_blocked + " | the ladder would cancel m12345678901 from Wed 9 Dec 2026 00:00 on");
}

TEST_CASE("forced, nothing is asked about but all of it is said") {
  const auto report = proposed({}, forced(), "2026-12-09 09:00");
  CHECK(cautions(report).empty());
  CHECK(fake::sentences(report->part.overruled) == last_message_first + " | " + not_blocked);
  CHECK(fake::sentences(report->warnings) == look_again);
  CHECK_FALSE(report->part.question.empty());
}

TEST_CASE("a paid order is not looked up once more for a payment") {
  CHECK(fake::sentences(proposed({event(EventKind::pay, at("2026-12-06 21:00"))}, {}, "2026-12-07 09:00")->warnings)
            .empty());
}

TEST_CASE("what the market or the buyer did is a fact: no guard, no question") {
  struct {
    Party by;
    std::string said;
  } const rows[] = {
      {Party::market, "recorded: the market has cancelled m12345678901"},
      {Party::buyer, "recorded: the buyer has cancelled m12345678901"},
  };
  for (const auto& row : rows) {
    const auto report = proposed({}, by(row.by), "2026-12-08 15:00");
    CHECK(said(report) == row.said);
    CHECK(written(report) == "cancel 2026-12-08 15:00:00 by " + std::string(to_string(row.by)));
    CHECK(report->part.question.empty());
    CHECK(report->part.cautions.empty());
    CHECK(report->warnings.empty());
    CHECK(report->guide.empty());
    output::Streams streams;
    show(*report, streams);
    CHECK(streams.out.empty());
    CHECK(streams.err.empty());
  }
}

TEST_CASE("a market that cancels before the buyer's time is up blames nobody for not having paid") {
  const auto early = proposed({}, by(Party::market), "2026-12-05 15:00");
  CHECK(said(early) ==
        "recorded: the market has cancelled m12345678901 | the buyer could still have paid: m12345678901 does not "
        "count as left unpaid");
  CHECK(written(early) == "cancel 2026-12-05 15:00:00 until 2026-12-08 00:00:00 by market");
  CHECK(early->part.outcome.orders.front().assessment.span.cut_short);
  CHECK(said(proposed({}, by(Party::buyer), "2026-12-05 15:00")) == "recorded: the buyer has cancelled m12345678901");
}

TEST_CASE("what has ended already") {
  const Event given_up = cancelled(Party::buyer, at("2026-12-07 09:00"));
  const Event paid = event(EventKind::pay, at("2026-12-06 09:00"));
  const Event received = event(EventKind::receive, at("2026-12-07 09:00"));
  for (const Party party : {Party::seller, Party::market, Party::buyer}) {
    CHECK(said(proposed({given_up}, by(party), "2026-12-08 09:00")) ==
          "already: m12345678901 was cancelled Mon 7 Dec 2026 09:00");
    CHECK(said(proposed({paid, received}, by(party), "2026-12-08 09:00")) ==
          "not-possible: m12345678901 is closed: there is nothing to cancel");
  }
  CHECK(said(cancel::run({.order = "m9"}, fake::FakeBook(), markets(), at("2026-12-08 09:00"))) ==
        "not-found: the order m9 is not there");
}

TEST_CASE("a cancellation may be recorded afterwards, for an instant at which it was allowed") {
  const auto at_time = [](std::string time) { return cancel::Options{.at = std::move(time)}; };
  const std::string now = "2026-12-09 09:00";
  CHECK(written(proposed({told}, at_time("00:30"), now)) == "cancel 2026-12-09 00:30:00 by seller");
  CHECK(said(proposed({told}, at_time("2026-12-08 23:00"), now)) ==
        "too-early: m12345678901 may not be cancelled before Wed 9 Dec 2026 00:00: the buyer was told this date");
  CHECK(said(proposed({told}, at_time("2026-12-09 09:01"), now)) ==
        "out-of-range: --at Wed 9 Dec 2026 09:01 lies in the future");
  CHECK(said(proposed({told}, at_time("2026-12-05 10:00"), now)) ==
        "out-of-range: --at Sat 5 Dec 2026 10:00 lies before the order m12345678901, which was placed Sat 5 Dec 2026 "
        "14:00");
  CHECK(said(proposed({told}, at_time("then"), now)) == "usage: --at: then is not a time");
}

TEST_CASE("a reason that is no text is refused") {
  CHECK(said(proposed({told}, forced("\xff"), "2026-12-09 09:00")) == "usage: reason: the text is not UTF-8");
}

TEST_CASE("what to press is shown") {
  const auto report = proposed({told, blocked}, {}, "2026-12-09 09:00");
  output::Streams streams;
  show(*report, streams);
  CHECK(streams.out ==
        R"(cancel m12345678901 on mercari:
  https://jp.mercari.com/transaction/m12345678901
  1. Look once more.
  2. Press cancel.

)");
  CHECK(streams.err == "warning: " + look_again + "\n");
  output::Streams quiet;
  quiet.quiet = true;
  show(*report, quiet);
  CHECK(quiet.out.empty());
  CHECK(quiet.err == streams.err);
}

TEST_CASE("a cancellation as JSON") {
  const auto report = proposed({told, blocked}, {}, "2026-12-09 09:00");
  const std::string text = to_json(*report, Written::yes).dump();
  CHECK(text.starts_with(R"({"schema":1,"now":"2026-12-09T00:00:00Z","orders":[{"id":"m12345678901",)"));
  CHECK(text.find(R"("phase":"cancelled")") != std::string::npos);
  CHECK(text.ends_with(R"("recorded":true,"url":"https://jp.mercari.com/transaction/m12345678901",)"
                       R"("guide":["Look once more.","Press cancel."],"cautions":["open the page once more: if )"
                       R"(m12345678901 was paid meanwhile, do not cancel but record it with ordertrack pay )"
                       R"(m12345678901"]})"
                       "\n"));
  CHECK(to_json(*report, Written::dry_run).dump().find(R"("recorded":false)") != std::string::npos);
  const std::string asked = to_json(*report, Written::no).dump();
  CHECK(asked.find(R"("recorded":false)") != std::string::npos);
  CHECK(asked.find(R"("phase":"unpaid")") != std::string::npos);
}

}  // namespace cancel_test
