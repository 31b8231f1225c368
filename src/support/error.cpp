#include "support/result.hpp"

namespace ordertrack {

std::string_view to_string(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::failed:
      return "failed";
    case ErrorKind::already:
      return "already";
    case ErrorKind::exists:
      return "exists";
    case ErrorKind::ambiguous:
      return "ambiguous";
    case ErrorKind::nothing_due:
      return "nothing-due";
    case ErrorKind::changed:
      return "changed";
    case ErrorKind::bad_file:
      return "bad-file";
    case ErrorKind::damaged:
      return "damaged";
    case ErrorKind::io:
      return "io";
    case ErrorKind::not_found:
      return "not-found";
    case ErrorKind::too_early:
      return "too-early";
    case ErrorKind::not_confirmed:
      return "not-confirmed";
    case ErrorKind::not_possible:
      return "not-possible";
    case ErrorKind::out_of_range:
      return "out-of-range";
    case ErrorKind::not_our_file:
      return "not-our-file";
    case ErrorKind::too_new:
      return "too-new";
    case ErrorKind::unsafe:
      return "unsafe";
    case ErrorKind::busy:
      return "busy";
    case ErrorKind::interrupted:
      return "interrupted";
  }
  return "failed";
}

}  // namespace ordertrack
