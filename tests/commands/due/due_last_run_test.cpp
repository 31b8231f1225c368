#include "commands/due/due.hpp"
#include "i18n/language.hpp"
#include "policy/story.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace due_last_run_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

namespace {

/// What is shown of an empty list, after a run of `due` long before.
output::Streams shown(std::string_view last_run, output::Streams streams = {}) {
  const Zone japan = Zone::fixed("Asia/Tokyo", std::chrono::hours{9});
  due::Report report;
  report.now = at("2026-12-08 08:05");
  if (!last_run.empty()) report.last_run = ordertrack::shown(japan, at(last_run));
  i18n::set_reference(report.now);
  show(report, streams);
  i18n::set_reference({});
  return streams;
}

}  // namespace

TEST_CASE("a silence of more than two days is news, and no part of the list") {
  const auto streams = shown("2026-12-05 20:05");
  CHECK(streams.out.empty());
  CHECK(streams.err ==
        "due ran last on Sat 5 Dec 20:05, 2 days 12 h ago; whether it runs by itself: ordertrack doctor\n");
}

TEST_CASE("up to two days of silence are nothing, and so is a clock that was ahead") {
  for (const char* last_run : {"", "2026-12-06 08:05", "2026-12-08 08:04", "2027-01-01 00:00"}) {
    CAPTURE(last_run);
    const auto streams = shown(last_run);
    CHECK(streams.out.empty());
    CHECK(streams.err.empty());
  }
}

TEST_CASE("whoever wants quiet is not told of a silence") {
  output::Streams quiet;
  quiet.quiet = true;
  CHECK(shown("2026-11-01 08:05", quiet).err.empty());
}

TEST_CASE("the document has the last run, long ago or not") {
  output::Streams json;
  json.format = output::Format::json;
  const auto told = [&](std::string_view last_run) { return shown(last_run, json).out; };
  CHECK(told("2026-12-08 08:04").find(R"("last_due_at":"2026-12-07T23:04:00Z")") != std::string::npos);
  CHECK(told("").find(R"("last_due_at":null)") != std::string::npos);
  CHECK(shown("2026-11-01 08:05", json).err.empty());
}

}  // namespace due_last_run_test
