#include "commands/short_ids.hpp"

#include <catch2/catch.hpp>

using namespace ordertrack;
using commands::ShortIds;

namespace {

output::Streams terminal() {
  output::Streams streams;
  streams.out_terminal = true;
  return streams;
}

}  // namespace

TEST_CASE("on a terminal a long id is cut to a beginning that no other of the list has") {
  const ShortIds ids({"0123456789abcdef0123456789abcdef", "0123456789abcdef0923456789abcdef", "m12345678901",
                      "ffff456789abcdef0123456789abcdef", "ffff456789abcdef0123456789abcdef"},
                     terminal());
  CHECK(ids("0123456789abcdef0123456789abcdef") == "0123456789abcdef01");
  CHECK(ids("0123456789abcdef0923456789abcdef") == "0123456789abcdef09");
  CHECK(ids("ffff456789abcdef0123456789abcdef") == "ffff456789ab");
  CHECK(ids("m12345678901") == "m12345678901");
  CHECK(ids("an-id-that-is-not-in-the-list") == "an-id-that-is-not-in-the-list");
}

TEST_CASE("an id that begins another is shown as much longer as it takes, and never longer than it is") {
  const ShortIds ids({"0123456789abcdef01234", "0123456789abcdef01234-2"}, terminal());
  CHECK(ids("0123456789abcdef01234") == "0123456789abcdef01234");
  CHECK(ids("0123456789abcdef01234-2") == "0123456789abcdef01234-");
}

TEST_CASE("a cut id is never the whole id of another order of the list") {
  const ShortIds ids({"abcdefghijkl", "abcdefghijkl-2026-12-05-0001", "abcdefghijkl-2026"}, terminal());
  CHECK(ids("abcdefghijkl") == "abcdefghijkl");
  CHECK(ids("abcdefghijkl-2026") == "abcdefghijkl-2026");
  CHECK(ids("abcdefghijkl-2026-12-05-0001") == "abcdefghijkl-2026-");
}

TEST_CASE("elsewhere ids stay whole") {
  const ShortIds ids({"0123456789abcdef0123456789abcdef"}, output::Streams{});
  CHECK(ids("0123456789abcdef0123456789abcdef") == "0123456789abcdef0123456789abcdef");
}
