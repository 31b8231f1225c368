#include "app/exit_status.hpp"

#include <catch2/catch.hpp>

namespace exit_status_test {

using namespace ordertrack;
using app::ExitStatus;
using commands::due::Urgency;

TEST_CASE("every kind of error has its exit status") {
  struct {
    ErrorKind kind;
    int status;
  } const rows[] = {
      {ErrorKind::usage, 2},         {ErrorKind::failed, 1},
      {ErrorKind::already, 1},       {ErrorKind::exists, 1},
      {ErrorKind::ambiguous, 1},     {ErrorKind::nothing_due, 1},
      {ErrorKind::changed, 1},       {ErrorKind::bad_file, 1},
      {ErrorKind::damaged, 1},       {ErrorKind::io, 1},
      {ErrorKind::not_found, 3},     {ErrorKind::too_early, 4},
      {ErrorKind::not_confirmed, 4}, {ErrorKind::not_possible, 4},
      {ErrorKind::out_of_range, 4},  {ErrorKind::not_our_file, 4},
      {ErrorKind::too_new, 4},       {ErrorKind::unsafe, 4},
      {ErrorKind::busy, 5},          {ErrorKind::interrupted, 130},
  };
  for (const auto& row : rows) {
    INFO(to_string(row.kind));
    CHECK(static_cast<int>(app::exit_status(row.kind)) == row.status);
  }
}

TEST_CASE("how pressing a list is, as an exit status") {
  CHECK(static_cast<int>(app::exit_status(Urgency::nothing)) == 0);
  CHECK(static_cast<int>(app::exit_status(Urgency::something)) == 10);
  CHECK(static_cast<int>(app::exit_status(Urgency::pressing)) == 11);
}

TEST_CASE("a bug and an answer have an exit status of their own") {
  CHECK(static_cast<int>(ExitStatus::done) == 0);
  CHECK(static_cast<int>(ExitStatus::bug) == 70);
}

}  // namespace exit_status_test
