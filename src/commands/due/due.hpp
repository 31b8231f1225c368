#pragma once

#include "commands/assessed_order.hpp"
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

/// `due`: what is to be done now, and later today.
struct Options {
  std::optional<std::chrono::seconds> within{};  ///< looks further ahead than today
  std::string market{};                          ///< only this one
  std::string step{};                            ///< only this one
  std::size_t limit = 0;                         ///< at most so many orders; 0: all
  bool exit_code = false;                        ///< tell by the exit status
};

/// An order with something to do. Of its history nothing is kept, of its steps those that a list can show.
struct Row {
  AssessedOrder order;
  std::vector<std::size_t> due{};  ///< positions in the assessment's steps
  std::vector<std::size_t> later{};
};

/// How pressing the list is.
enum class Urgency : std::uint8_t { nothing, something, pressing };

struct Report {
  Instant now;
  std::deque<Row> rows;                ///< most urgent first; rows are large: a vector would move them as it grows
  std::size_t left_out = 0;            ///< orders beyond the limit
  Urgency urgency = Urgency::nothing;  ///< pressing: a due step closes within 24 h, or the order is past its pay-by
  std::vector<Error> problems{};       ///< of market files that count for nothing: the JSON tells them too
};

/// Errors: `not_found` for a market that is not known, and for a step that no ladder has.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

/// Nothing at all where nothing is due now or later today.
void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::due
