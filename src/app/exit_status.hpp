#pragma once

#include "commands/due/due.hpp"
#include "support/result.hpp"

#include <cstdint>

namespace ordertrack::app {

/// What the program's exit status tells; ordertrack(1), EXIT STATUS.
enum class ExitStatus : std::uint8_t {
  done = 0,
  failed = 1,
  usage = 2,
  not_found = 3,
  refused = 4,
  busy = 5,
  something_due = 10,
  pressing = 11,
  bug = 70,
  interrupted = 130,
};

/// The exit status of an error: the one place that knows.
[[nodiscard]] ExitStatus exit_status(ErrorKind kind);

/// The exit status of `due --exit-code`.
[[nodiscard]] ExitStatus exit_status(commands::due::Urgency urgency);

}  // namespace ordertrack::app
