#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::fake {

/// Holds a report without problems to silence about them in its JSON, and the same report with one to telling it.
template <typename Report>
void check_problems_in_json(Report report) {
  output::Streams streams;
  streams.format = output::Format::json;
  show(report, streams);
  CHECK(streams.out.find("problems") == std::string::npos);
  streams.out.clear();
  report.problems = {
      {ErrorKind::bad_file, msg("{file}:{line}: wrong", arg("file", "a.toml"), arg("line", 3)), {msg("mend it")}}};
  show(report, streams);
  CHECK(streams.out.find(R"("problems":[{"file":"a.toml","line":3,"key":null,"message":"a.toml:3: wrong",)"
                         R"("hint":"mend it"}])") != std::string::npos);
}

}  // namespace ordertrack::fake
