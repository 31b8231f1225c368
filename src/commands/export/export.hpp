#pragma once

#include "exchange/calendar.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <string>

namespace ordertrack::commands::exporting {

/// What is made of the order book.
enum class Form : std::uint8_t {
  icalendar,
  page,  ///< as of `due --format html`
};

/// Whether a file that will lie elsewhere names buyers.
enum class BuyerNames : std::uint8_t { left_out, told };

/// `export`: the order book in a form for other programs.
struct Options {
  Form form = Form::icalendar;
  std::string file{};  ///< empty: standard output
  BuyerNames names = BuyerNames::left_out;
};

/// A calendar of what is due and what comes.
struct Report {
  Instant now;
  exchange::Calendar calendar;
};

/// For every step that is due or coming an event at the moment to act: when it opens; a step that is due stays where it
/// opened. Whatever an earlier calendar could show and is no longer so is told as cancelled: for open orders, and for
/// those that a command touched in the last 30 days.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

/// That the calendar was written, and what is in it.
[[nodiscard]] Message what_was_written(const Report& report, const std::string& file);

/// `{"schema":1,"now":...,"format":"ics","file":...,"events":...,"cancelled":...}`.
[[nodiscard]] output::Json to_json(const Report& report, const std::string& file);

}  // namespace ordertrack::commands::exporting
