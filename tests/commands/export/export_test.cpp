#include "commands/export/export.hpp"

#include "commands/answers.hpp"
#include "commands/export/export_cli.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace export_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using exchange::CalendarEvent;
using exchange::Standing;
using exporting::BuyerNames;
using exporting::Form;
using story::at;
using story::event;

namespace {

const fake::FakeMarkets markets;

exporting::Report exported(const fake::FakeBook& book, std::string_view now, BuyerNames names = BuyerNames::left_out) {
  return exporting::run({.names = names}, book, markets, at(now)).value();
}

exporting::Report exported(const Order& order, std::string_view now) {
  fake::FakeBook book;
  book.add(order);
  return exported(book, now);
}

/// `thanks 2026-12-05 14:00:00 | x remind-1 ...`: an event a part, x before a cancelled one.
std::string told(const exporting::Report& report) {
  std::string text;
  for (const CalendarEvent& one : report.calendar.events) {
    text += (text.empty() ? "" : " | ") + std::string(one.standing == Standing::cancelled ? "x " : "") +
            one.uid.substr(0, one.uid.find('.')) + " " + story::shown(one.start).substr(5, 11);
  }
  return text;
}

const CalendarEvent& event_of(const exporting::Report& report, std::string_view uid) {
  for (const CalendarEvent& one : report.calendar.events) {
    if (one.uid.starts_with(uid)) return one;
  }
  throw std::invalid_argument("no such event: " + std::string(uid));
}

Order an_order(std::vector<Event> events = {}) {
  Order order = fake::order_with({event(EventKind::add, at("2026-12-05 14:00"))});
  for (Event& one : events) {
    one.sequence = static_cast<std::int64_t>(order.events.size()) + 1;
    order.events.push_back(std::move(one));
  }
  order.item = "Blue cup";
  order.buyer = "tanaka";
  return order;
}

store::RecordedOrder recorded(Order order, std::vector<std::pair<Event, bool>> lines) {
  store::RecordedOrder all{.order = std::move(order), .removed = false, .lines = {}};
  all.order.events.clear();
  std::int64_t command = 0;
  for (auto& [one, taken_back] : lines) {
    one.sequence = ++command;
    all.lines.push_back({.command = command, .recorded_at = one.at, .event = one});
    if (taken_back) all.lines.back().taken_back_at = one.at + std::chrono::hours{1};
    if (!taken_back) all.order.events.push_back(one);
  }
  return all;
}

}  // namespace

TEST_CASE("every step that is due or coming is an event at the moment to act") {
  CHECK(told(exported(an_order(), "2026-12-05 14:00")) ==
        "thanks 12-05 14:00 | remind-1 12-06 08:00 | consult 12-07 08:00 | remind-2 12-07 08:00 | final 12-08 08:00 | "
        "block 12-09 00:00");
}

TEST_CASE("a step that is due stays where it opened") {
  CHECK(told(exported(an_order(), "2026-12-06 20:05")) == told(exported(an_order(), "2026-12-06 08:00")));
}

TEST_CASE("what was done, skipped or has passed is cancelled") {
  const auto thanked = story::message("thanks", at("2026-12-05 15:00"));
  CHECK(told(exported(an_order({thanked}), "2026-12-05 15:00")).starts_with("x thanks 12-05 14:00 | remind-1"));
  CHECK(told(exported(an_order({story::skipped("thanks", at("2026-12-05 15:00"))}), "2026-12-05 15:00"))
            .starts_with("x thanks 12-05 14:00 | remind-1"));
  CHECK(told(exported(an_order(), "2026-12-07 09:00")).starts_with("x thanks 12-05 14:00 | x remind-1 12-06 08:00"));
}

TEST_CASE("once it is paid every event of the unpaid order is cancelled") {
  const auto report = exported(an_order({event(EventKind::pay, at("2026-12-06 10:00"))}), "2026-12-06 10:00");
  for (const char* step : {"thanks", "remind-1", "remind-2", "consult", "final"}) {
    CAPTURE(step);
    CHECK(event_of(report, step).standing == Standing::cancelled);
  }
}

TEST_CASE("what a calendar cannot have shown is not cancelled") {
  const auto report = exported(an_order({event(EventKind::pay, at("2026-12-05 14:30"))}), "2026-12-06 10:00");
  CHECK_THROWS(event_of(report, "cancel"));
}

TEST_CASE("the sequence grows with every command, and where time alone makes an event needless") {
  const auto before = exported(an_order(), "2026-12-05 14:00");
  CHECK(event_of(before, "thanks").sequence == 2);
  const auto thanked = exported(an_order({story::message("thanks", at("2026-12-05 15:00"))}), "2026-12-05 15:00");
  CHECK(event_of(thanked, "thanks").sequence == 5);
  CHECK(event_of(thanked, "remind-1").sequence == 4);
  CHECK(event_of(exported(an_order(), "2026-12-07 09:00"), "remind-1").sequence == 3);
}

TEST_CASE("what only a command that was taken back brought is cancelled") {
  fake::FakeBook book;
  const Event added = event(EventKind::add, at("2026-12-05 14:00"));
  Event cancelled = event(EventKind::cancel, at("2026-12-05 15:00"));
  cancelled.by = Party::seller;
  book.recorded(recorded(an_order(), {{added, false}, {cancelled, true}}));
  const auto report = exported(book, "2026-12-05 17:00");
  CHECK(event_of(report, "relist").standing == Standing::cancelled);
  CHECK(event_of(report, "remind-1").standing == Standing::takes_place);
}

TEST_CASE("of an order that was removed every event is cancelled, unless it was added anew") {
  fake::FakeBook book;
  auto removed = recorded(an_order(), {{event(EventKind::add, at("2026-12-05 14:00")), true}});
  removed.removed = true;
  book.recorded(removed);
  for (const CalendarEvent& one : exported(book, "2026-12-05 16:00").calendar.events) {
    CAPTURE(one.uid);
    CHECK(one.standing == Standing::cancelled);
  }

  book.add(an_order());
  CHECK(told(exported(book, "2026-12-05 14:00")) == told(exported(an_order(), "2026-12-05 14:00")));
}

TEST_CASE("where another ladder was followed once, all of its steps are cancelled") {
  Event corrected = event(EventKind::edit, at("2026-12-05 15:00"));
  corrected.text = "ladder: - -> gentle";
  Order order = an_order({corrected});
  order.market = "auction";
  order.ladder = "gentle";
  const auto report = exported(order, "2026-12-05 15:00");
  CHECK(event_of(report, "thanks").standing == Standing::takes_place);
  CHECK(event_of(report, "remind-1").standing == Standing::cancelled);
  CHECK(event_of(report, "cancel").standing == Standing::cancelled);
}

TEST_CASE("an event tells what to do, and buyers only where that was asked for") {
  fake::FakeBook book;
  book.add(an_order());
  const auto report = exported(book, "2026-12-05 14:00");
  const CalendarEvent& first = event_of(report, "remind-1");
  CHECK(first.uid == "remind-1." + an_order().id + ".mercari@ordertrack");
  CHECK(first.summary == "ask about the payment: Blue cup");
  CHECK(first.description == "Mercari " + an_order().id + "\nordertrack remind " + an_order().id);
  CHECK(first.alarm == exchange::Alarm::at_start);
  CHECK(event_of(report, "consult").alarm == exchange::Alarm::none);
  CHECK(event_of(report, "consult").summary == "ask the support desk (optional): Blue cup");
  CHECK(exchange::to_icalendar(report.calendar).find("tanaka") == std::string::npos);

  const auto with_names = exported(book, "2026-12-05 14:00", BuyerNames::told);
  CHECK(event_of(with_names, "remind-1").summary == "ask about the payment: Blue cup, tanaka");
}

TEST_CASE("an item that names the buyer is left out of a calendar without names") {
  Order order = an_order();
  order.item = "tanaka様専用 Blue cup";
  fake::FakeBook book;
  book.add(order);
  CHECK(event_of(exported(book, "2026-12-05 14:00"), "thanks").summary == "thank the buyer: " + order.id);
  CHECK(event_of(exported(book, "2026-12-05 14:00", BuyerNames::told), "thanks").summary ==
        "thank the buyer: tanaka様専用 Blue cup, tanaka");
}

TEST_CASE("what could turn a line round is shown in an event") {
  Order order = an_order();
  order.item = "cup \xE2\x80\xAEgnp.exe\nx";
  CHECK(event_of(exported(order, "2026-12-05 14:00"), "thanks").summary == "thank the buyer: cup \\u{202E}gnp.exe⏎x");
}

TEST_CASE("what was written is told") {
  const auto report = exported(an_order({story::message("thanks", at("2026-12-05 15:00"))}), "2026-12-05 15:00");
  CHECK(i18n::render(exporting::what_was_written(report, "orders.ics")) == "5 events are in orders.ics");
  CHECK(exporting::to_json(report, "orders.ics").dump() ==
        "{\"schema\":1,\"now\":\"2026-12-05T06:00:00Z\",\"format\":\"ics\",\"file\":\"orders.ics\",\"events\":5,"
        "\"cancelled\":1}\n");
}

TEST_CASE("export reads its words") {
  const auto& command = exporting::command;
  const auto read = [&](const cli::Words& words) { return fake::options_of<exporting::Options>(command, words); };
  CHECK(read(fake::words({{"format", {"ics"}}})).form == Form::icalendar);
  CHECK(read(fake::words({{"format", {"html"}}})).form == Form::page);
  CHECK(read(fake::words({{"format", {"ics"}}, {"output", {"a.ics"}}})).file == "a.ics");
  CHECK(read(fake::words({{"format", {"ics"}}, {"with-names", {}}})).names == BuyerNames::told);

  CHECK(fake::refusal(command, fake::words({})) == "usage: export needs a --format");
  CHECK(fake::refusal(command, fake::words({{"format", {"pdf"}}})) == "usage: the format \"pdf\" is not known");
  CHECK(fake::refusal(command, fake::words({{"format", {"ics"}}, {"output", {""}}})) ==
        "usage: the name of the file is empty");
  CHECK(fake::refusal(command, fake::words({{"format", {"html"}}, {"with-names", {}}})) ==
        "usage: --with-names is for --format ics");
}

}  // namespace export_test
