#pragma once

#include "commands/assessed_order.hpp"
#include "commands/short_ids.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::due {

/// How the answer looks.
enum class Form : std::uint8_t {
  list,
  page,  ///< for the browser of a phone
};

/// `due`: what is to be done now, and later today.
struct Options {
  std::optional<std::chrono::seconds> within{};  ///< looks further ahead than today
  std::string market{};                          ///< only this one
  std::string step{};                            ///< only this one
  std::size_t limit = 0;                         ///< at most so many orders; 0: all
  bool exit_code = false;                        ///< tell by the exit status
  Form form = Form::list;
  std::string file{};  ///< of a page; empty: standard output
};

/// An order with something to do. Of its history nothing is kept, of its steps those that a list can show.
struct Row {
  AssessedOrder order;
  std::vector<std::size_t> due{};  ///< positions in the assessment's steps
  std::vector<std::size_t> later{};
  bool to_decide = false;  ///< nothing is due, and yet the order must not be forgotten

  /// Until when a step can be done, by its position; a shipment in time.
  [[nodiscard]] std::optional<Instant> end_of(std::size_t position) const;
};

/// How pressing the list is.
enum class Urgency : std::uint8_t { nothing, something, pressing };

struct Report {
  Instant now;
  std::deque<Row> rows;                 ///< most urgent first; rows are large: a vector would move them as it grows
  std::size_t left_out = 0;             ///< orders beyond the limit
  Urgency urgency = Urgency::nothing;   ///< pressing: what is due or to decide ends within a day, or is past its pay-by
  std::vector<Error> problems{};        ///< of market files that count for nothing: the JSON tells them too
  std::optional<ShownTime> last_run{};  ///< of `due` before this one, where it is known
  ShortIds ids{};                       ///< how ids are shown
};

/// Errors: `not_found` for a market that is not known, and for a step that no ladder has.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

/// The orders that the report lists.
[[nodiscard]] std::vector<const Order*> listed(const Report& report);

/// Nothing at all where nothing is due now or later today; but that `due` did not run for two days is told as news.
void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::due
