#include "exchange/calendar.hpp"

#include "output/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace ordertrack::exchange {
namespace {

/// Without the line end, but with the blank that begins a line that goes on.
constexpr std::size_t longest_line = 75;
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool goes_on_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How much of a text fits into so many octets without splitting a character.
std::size_t fitting_length(std::string_view text, std::size_t octets) {
  if (text.size() <= octets) return text.size();
  std::size_t length = octets;
  while (length > 0 && goes_on_a_character(text[length])) --length;
  return length > 0 ? length : octets;
}

bool is_control(output::CodePoint character) {
  return (character < 0x20 && character != '\t') || (character >= 0x7F && character < 0xA0);
}

std::string utc(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{at - day};
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()), unsigned{date.month()},
                     unsigned{date.day()}, time.hours().count(), time.minutes().count(), time.seconds().count());
}

bool is_plain_address(std::string_view address) {
  return !address.empty() && std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7F'; });
}

/// Writes the lines of a calendar one below the other.
class Writer {
 public:
  void line(std::string_view name, std::string_view value) { lines_ += content_line(name, value); }
  void text(std::string_view name, std::string_view value) { line(name, escaped_text(value)); }

  void event(const CalendarEvent& event, Instant made_at) {
    const bool takes_place = event.standing == Standing::takes_place;
    line("BEGIN", "VEVENT");
    text("UID", event.uid);
    line("DTSTAMP", utc(made_at));
    line("SEQUENCE", std::to_string(event.sequence));
    line("STATUS", takes_place ? "CONFIRMED" : "CANCELLED");
    line("DTSTART", utc(event.start));
    line("DURATION", "PT15M");
    line("TRANSP", "TRANSPARENT");
    line("CLASS", "PRIVATE");
    text("SUMMARY", event.summary);
    if (!event.description.empty()) text("DESCRIPTION", event.description);
    if (is_plain_address(event.address)) line("URL", event.address);
    if (takes_place && event.alarm == Alarm::at_start) alarm(event);
    line("END", "VEVENT");
  }

  [[nodiscard]] std::string all() && { return std::move(lines_); }

 private:
  void alarm(const CalendarEvent& event) {
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("TRIGGER", "PT0S");
    text("DESCRIPTION", event.summary);
    line("END", "VALARM");
  }

  std::string lines_;
};

}  // namespace

std::string content_line(std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ":" + std::string(value);
  std::string_view rest = whole;
  std::string lines;
  std::size_t room = longest_line;
  while (true) {
    const std::size_t length = fitting_length(rest, room);
    lines.append(rest.substr(0, length)).append(line_end);
    rest.remove_prefix(length);
    if (rest.empty()) return lines;
    lines += ' ';
    room = longest_line - 1;
  }
}

std::string escaped_text(std::string_view text) {
  std::string escaped;
  while (!text.empty()) {
    const output::Decoded next = output::decode(text);
    const std::string_view bytes = text.substr(0, next.length);
    text.remove_prefix(next.length);
    if (next.value == '\r') continue;
    if (next.value == '\n') {
      escaped += "\\n";
    } else if (next.value == output::no_code_point || is_control(next.value)) {
      escaped += replacement_character;
    } else {
      if (next.value == '\\' || next.value == ';' || next.value == ',') escaped += '\\';
      escaped += bytes;
    }
  }
  return escaped;
}

std::string to_icalendar(const Calendar& calendar) {
  Writer writer;
  writer.line("BEGIN", "VCALENDAR");
  writer.line("VERSION", "2.0");
  writer.line("PRODID", "-//ordertrack//ordertrack//EN");
  writer.line("CALSCALE", "GREGORIAN");
  writer.line("METHOD", "PUBLISH");
  writer.text("X-WR-CALNAME", calendar.name);
  for (const CalendarEvent& event : calendar.events) writer.event(event, calendar.made_at);
  writer.line("END", "VCALENDAR");
  return std::move(writer).all();
}

}  // namespace ordertrack::exchange
