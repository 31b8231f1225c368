#pragma once

#include "output/streams.hpp"
#include "store/restore_book.hpp"

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace ordertrack::commands::restore {

/// `restore`: a copy put in the place of the order book.
struct Options {
  std::string file{};
};

/// An order book in short, and where it is.
struct Book {
  std::string file;
  store::BookFacts facts;
};

/// What a restore would replace by what.
struct Plan {
  Book copy;
  std::string place;                        ///< the path of the order book
  std::optional<store::BookFacts> present;  ///< what is there; nothing where that cannot be told
  Zone zone;                                ///< in which times are shown
};

/// What was put in place.
struct Report {
  Instant now;
  Book copy;
  std::string kept;  ///< the order book as it was; empty where there was none
  Zone zone;
};

/// Tells both books, for whoever decides.
void show(const Plan& plan, output::Streams& streams);

/// Tells what was restored, where the order book is kept as it was, and how to go back to it; as JSON
/// `{"schema":1,"now":...,"restored":true,"file":...,"orders":...,"bytes":...,"last_command_at":...,"kept":...}`.
void show(const Report& report, output::Streams& streams);

/// Tells that the copy could be restored; as JSON the same with `"restored":false`.
void show_possible(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::restore
