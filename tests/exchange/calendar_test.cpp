#include "exchange/calendar.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace calendar_test {

using namespace ordertrack;
using namespace ordertrack::exchange;
using namespace std::chrono_literals;

namespace {

Instant eight_in_the_morning() { return std::chrono::sys_days{std::chrono::year{2026} / 12 / 6} + 23h; }

CalendarEvent an_event() {
  return {.uid = "final.m1.mercari@ordertrack",
          .sequence = 14,
          .standing = Standing::takes_place,
          .start = eight_in_the_morning(),
          .summary = "Send the last message: Blue cup",
          .description = "Mercari m1\nordertrack remind m1",
          .address = "https://jp.mercari.com/transaction/m1"};
}

std::string written(const CalendarEvent& event) {
  return to_icalendar({.name = "ordertrack", .made_at = eight_in_the_morning() + 90s, .events = {event}});
}

bool has_line(const std::string& calendar, std::string_view line) {
  return calendar.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find("\r\n");
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
  }
  return lines;
}

std::string unfolded(const std::string& text) {
  std::string whole;
  for (const std::string& line : lines_of(text)) whole += line.starts_with(' ') ? line.substr(1) : line;
  return whole;
}

bool begins_within_a_character(std::string_view line) {
  return !line.empty() && (static_cast<unsigned char>(line.front()) & 0xC0U) == 0x80U;
}

}  // namespace

TEST_CASE("an event is written as a calendar program reads it") {
  CHECK(written(an_event()) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ordertrack//ordertrack//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:ordertrack\r\n"
        "BEGIN:VEVENT\r\nUID:final.m1.mercari@ordertrack\r\nDTSTAMP:20261206T230130Z\r\nSEQUENCE:14\r\n"
        "STATUS:CONFIRMED\r\nDTSTART:20261206T230000Z\r\nDURATION:PT15M\r\nTRANSP:TRANSPARENT\r\nCLASS:PRIVATE\r\n"
        "SUMMARY:Send the last message: Blue cup\r\nDESCRIPTION:Mercari m1\\nordertrack remind m1\r\n"
        "URL:https://jp.mercari.com/transaction/m1\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\nDESCRIPTION:Send the last message: Blue cup\r\n"
        "END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a calendar without events is a calendar") {
  CHECK(to_icalendar({.name = "ordertrack", .made_at = {}, .events = {}}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ordertrack//ordertrack//EN\r\nCALSCALE:GREGORIAN\r\n"
        "METHOD:PUBLISH\r\nX-WR-CALNAME:ordertrack\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a cancelled event says so, and nobody is called for it") {
  CalendarEvent event = an_event();
  event.standing = Standing::cancelled;
  CHECK(has_line(written(event), "STATUS:CANCELLED"));
  CHECK(written(event).find("VALARM") == std::string::npos);
}

TEST_CASE("nobody is called for an event without an alarm") {
  CalendarEvent event = an_event();
  event.alarm = Alarm::none;
  CHECK(has_line(written(event), "STATUS:CONFIRMED"));
  CHECK(written(event).find("VALARM") == std::string::npos);
}

TEST_CASE("what a text may hold stays text") {
  struct Case {
    std::string_view text;
    std::string_view escaped;
  };
  const Case cases[] = {
      {"", ""},
      {"Blue cup", "Blue cup"},
      {"a;b,c\\d", "a\\;b\\,c\\\\d"},
      {"two\nlines", "two\\nlines"},
      {"two\r\nlines", "two\\nlines"},
      {"x\r\nATTENDEE:mailto:a@b.example", "x\\nATTENDEE:mailto:a@b.example"},
      {"A\rFAKE", "AFAKE"},
      {"a\tb", "a\tb"},
      {"\x1b]0;x\x07", "\xEF\xBF\xBD]0\\;x\xEF\xBF\xBD"},
      {"\xFF", "\xEF\xBF\xBD"},
      {"青いカップ", "青いカップ"},
      {"\\n", "\\\\n"},
  };
  for (const auto& [text, escaped] : cases) {
    CAPTURE(text);
    CHECK(escaped_text(text) == escaped);
  }
}

TEST_CASE("no title makes a property of its own") {
  for (const char* title : {"x\r\nATTENDEE:mailto:a@b.example", "x\nEND:VEVENT\nBEGIN:VEVENT", "x;y=z:\r\n END"}) {
    CAPTURE(title);
    CalendarEvent event = an_event();
    event.summary = title;
    event.uid = title;
    const std::string calendar = written(event);
    CHECK(lines_of(calendar).size() == lines_of(written(an_event())).size());
    CHECK(calendar.find("\nATTENDEE") == std::string::npos);
  }
}

TEST_CASE("an address that could be more than an address is left out") {
  for (const char* address : {"", "https://a.example/\r\nATTENDEE:x", "https://a.example/a b", "https://例.example/"}) {
    CAPTURE(address);
    CalendarEvent event = an_event();
    event.address = address;
    CHECK(written(event).find("URL") == std::string::npos);
  }
}

TEST_CASE("lines are folded at 75 octets") {
  CHECK(content_line("SUMMARY", std::string(67, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n");
  CHECK(content_line("SUMMARY", std::string(68, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
  CHECK(content_line("SUMMARY", std::string(67 + 74, 'x')) ==
        "SUMMARY:" + std::string(67, 'x') + "\r\n " + std::string(74, 'x') + "\r\n");
  CHECK(content_line("SUMMARY", std::string(66, 'x') + "青") == "SUMMARY:" + std::string(66, 'x') + "\r\n 青\r\n");
}

TEST_CASE("folding loses nothing and splits no character, whatever the text") {
  const bool holds = rc::check([](const std::vector<std::uint8_t>& choices) {
    const std::string_view characters[] = {"a", "é", "青", "🏺", ";", "\n"};
    std::string text;
    for (const auto choice : choices) text += characters[choice % 6];
    const std::string value = escaped_text(text);
    const std::string lines = content_line("SUMMARY", value);
    RC_ASSERT(unfolded(lines) == "SUMMARY:" + value);
    for (const std::string& line : lines_of(lines)) {
      RC_ASSERT(line.size() <= 75U);
      RC_ASSERT(!begins_within_a_character(line));
      RC_ASSERT(!line.starts_with(' ') || !begins_within_a_character(std::string_view(line).substr(1)));
    }
  });
  CHECK(holds);
}

}  // namespace calendar_test
