#pragma once

#include "support/message.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace ordertrack {

/// What went wrong, by kind. Each has one exit status (app/exit_status.cpp) and one word in the JSON (`to_string`).
enum class ErrorKind : std::uint8_t {
  usage,          ///< 2: the command line, or a value in it, was not understood
  failed,         ///< 1
  already,        ///< 1: what is asked for is so already
  exists,         ///< 1: an order that is there already
  ambiguous,      ///< 1: a prefix or an id that fits several
  nothing_due,    ///< 1
  changed,        ///< 1: the order changed while a person was asked
  bad_file,       ///< 1: a policy, a setting or a template that cannot be read
  damaged,        ///< 1: the store is corrupt
  io,             ///< 1: read-only folder, full disk
  not_found,      ///< 3
  too_early,      ///< 4
  not_confirmed,  ///< 4
  not_possible,   ///< 4: not in this phase
  out_of_range,   ///< 4: an instant in the future, before the order, or too late
  not_our_file,   ///< 4
  too_new,        ///< 4
  unsafe,         ///< 4
  busy,           ///< 5
  interrupted,    ///< 130
};

[[nodiscard]] std::string_view to_string(ErrorKind kind);

/// An expected failure. A bug is an exception instead.
struct Error {
  ErrorKind kind = ErrorKind::failed;
  Message what;
  std::vector<Message> hints;
  std::string_view option{};  ///< behind which the wrong value stood, as `--price`; a literal, told before `what`

  friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// A failure, to be returned from a function that gives a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, Message what, std::vector<Message> hints = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(what), std::move(hints)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace ordertrack
