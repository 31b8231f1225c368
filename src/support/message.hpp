#pragma once

#include <ordertrack/civil_time.hpp>
#include <ordertrack/money.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ordertrack {

/// An instant with the offset of the zone in which it is to be shown; rendered in the reader's language at the edge.
struct ShownTime {
  Instant at;
  std::chrono::seconds offset{0};
  bool with_year = false;  ///< rendering adds the year anyway where it differs from the current one

  friend bool operator==(const ShownTime&, const ShownTime&) = default;
};

/// The time as its market's zone shows it.
[[nodiscard]] inline ShownTime shown(const Zone& zone, Instant at) { return {at, zone.offset_at(at), false}; }

/// A named value in a sentence. Text may come from strangers: it is escaped where the sentence is shown.
struct Arg {
  std::string_view name;  ///< must outlive the message: a literal
  std::variant<std::string, std::int64_t, ShownTime, Money> value;

  friend bool operator==(const Arg&, const Arg&) = default;
};

[[nodiscard]] inline Arg arg(std::string_view name, std::string value) { return {name, std::move(value)}; }
[[nodiscard]] inline Arg arg(std::string_view name, std::string_view value) { return {name, std::string(value)}; }
[[nodiscard]] inline Arg arg(std::string_view name, const char* value) { return {name, std::string(value)}; }
[[nodiscard]] inline Arg arg(std::string_view name, std::int64_t value) { return {name, value}; }
[[nodiscard]] inline Arg arg(std::string_view name, int value) { return {name, std::int64_t{value}}; }
[[nodiscard]] inline Arg arg(std::string_view name, ShownTime value) { return {name, value}; }
[[nodiscard]] inline Arg arg(std::string_view name, Money value) { return {name, std::move(value)}; }

/// A sentence before translation: the English text with named placeholders, and their values.
///
/// Write `msg("the order {id} is not there", arg("id", id))`: the literal is what translators see.
struct Message {
  std::string_view id;      ///< the English sentence; a literal
  std::string_view plural;  ///< where it depends on a number: the plural form; the number is the argument `n`
  std::vector<Arg> args;

  [[nodiscard]] bool empty() const { return id.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

template <typename... Args>
[[nodiscard]] Message msg(std::string_view id, Args... args) {
  return {id, {}, {std::move(args)...}};
}

/// A sentence that depends on a number: `msg_n("{n} order", "{n} orders", count)`.
template <typename... Args>
[[nodiscard]] Message msg_n(std::string_view one, std::string_view many, std::int64_t n, Args... args) {
  return {one, many, {arg("n", n), std::move(args)...}};
}

/// Marks a literal for translation where it stands in a table; it is translated when it is shown.
[[nodiscard]] constexpr std::string_view mark(std::string_view id) { return id; }

}  // namespace ordertrack
