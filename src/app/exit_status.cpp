#include "app/exit_status.hpp"

namespace ordertrack::app {

ExitStatus exit_status(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return ExitStatus::usage;
    case ErrorKind::failed:
    case ErrorKind::already:
    case ErrorKind::exists:
    case ErrorKind::ambiguous:
    case ErrorKind::nothing_due:
    case ErrorKind::changed:
    case ErrorKind::bad_file:
    case ErrorKind::damaged:
    case ErrorKind::io:
      return ExitStatus::failed;
    case ErrorKind::not_found:
      return ExitStatus::not_found;
    case ErrorKind::too_early:
    case ErrorKind::not_confirmed:
    case ErrorKind::not_possible:
    case ErrorKind::out_of_range:
    case ErrorKind::not_our_file:
    case ErrorKind::too_new:
    case ErrorKind::unsafe:
      return ExitStatus::refused;
    case ErrorKind::busy:
      return ExitStatus::busy;
    case ErrorKind::interrupted:
      return ExitStatus::interrupted;
  }
  return ExitStatus::bug;
}

ExitStatus exit_status(commands::due::Urgency urgency) {
  switch (urgency) {
    case commands::due::Urgency::nothing:
      return ExitStatus::done;
    case commands::due::Urgency::something:
      return ExitStatus::something_due;
    case commands::due::Urgency::pressing:
      return ExitStatus::pressing;
  }
  return ExitStatus::bug;
}

}  // namespace ordertrack::app
