#pragma once

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::exchange {

/// Whether an event of a calendar takes place. A calendar program that took it in before takes a cancelled one away.
enum class Standing : std::uint8_t { takes_place, cancelled };

/// Whether a calendar program shall call when an event begins.
enum class Alarm : std::uint8_t { none, at_start };

/// An event of a calendar. Texts are as they came: the writer escapes what needs it.
struct CalendarEvent {
  std::string uid;            ///< the same in every file that tells of this event
  std::int64_t sequence = 0;  ///< grows when the event changes: what is newer counts
  Standing standing = Standing::takes_place;
  Instant start{};
  std::string summary;
  std::string description;  ///< may have several lines
  std::string address{};    ///< of a web page; empty: none
  Alarm alarm = Alarm::at_start;
};

/// A calendar as a file.
struct Calendar {
  std::string name;
  Instant made_at{};
  std::vector<CalendarEvent> events;
};

/// The calendar as iCalendar (RFC 5545), each event a quarter of an hour long and blocking no time.
///
/// No text of an event can become anything else than its text: a carriage return is dropped, a line end becomes `\n`,
/// what iCalendar gives a meaning is escaped, other controls and bytes that are not UTF-8 become U+FFFD. An address
/// that is not plain ASCII without blanks is left out. Lines are folded at 75 octets, never within a character.
[[nodiscard]] std::string to_icalendar(const Calendar& calendar);

/// `name:value` as content lines with their line ends, folded; the value is taken as it is.
[[nodiscard]] std::string content_line(std::string_view name, std::string_view value);

/// A text as a value of iCalendar.
[[nodiscard]] std::string escaped_text(std::string_view text);

}  // namespace ordertrack::exchange
