#pragma once

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack {

/// What can happen to an order. The words of `to_string` are those of the store and of the JSON.
enum class EventKind : std::uint8_t {
  add,
  edit,
  note,
  message,
  done,
  block,
  unblock,
  skip,
  reply,
  promise,
  snooze,
  pay,
  ship,
  receive,
  cancel,
  remove,
};

/// Who cancelled.
enum class Party : std::uint8_t { seller, market, buyer };

/// One line of an order's history. History is append-only; an event that was undone is not handed to the policy.
struct Event {
  Instant at{};               ///< when it happened
  std::int64_t sequence = 0;  ///< orders events of one instant; unique within an order
  EventKind kind = EventKind::note;
  std::string step{};                 ///< `message`, `done`, `skip`: the step's name; else empty
  std::optional<Instant> until{};     ///< `promise`, `snooze`; `cancel`: the end that the seller did not wait for
  std::optional<Instant> deadline{};  ///< `message`: the pay-by instant that it told the buyer
  std::optional<Party> by{};          ///< `cancel`
  std::string text{};                 ///< a note, a reason, the old and new value of a correction
  bool again = false;                 ///< a further message of a step that was sent before

  friend bool operator==(const Event&, const Event&) = default;
};

/// The words of the store and of the JSON, and back: nothing where a word is none of them.
[[nodiscard]] std::string_view to_string(EventKind kind);
[[nodiscard]] std::optional<EventKind> event_kind(std::string_view word);
[[nodiscard]] std::string_view to_string(Party party);
[[nodiscard]] std::optional<Party> party(std::string_view word);

}  // namespace ordertrack
