#pragma once

#include "output/streams.hpp"
#include "store/copy_book.hpp"

#include <ordertrack/civil_time.hpp>

#include <string>

namespace ordertrack::commands::backup {

/// `backup`: a copy of the order book.
struct Options {
  std::string file{};
  store::Replace replace = store::Replace::no;
};

struct Report {
  Instant now;
  std::string file;
  store::BookFacts copy;
};

/// Tells where the copy is and what is in it; as JSON `{"schema":1,"now":...,"file":...,"orders":...,"bytes":...}`.
void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::backup
