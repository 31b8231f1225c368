#pragma once

#include "commands/change_report.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace ordertrack::commands::settle {

/// `done` records that a step which is no message was done, `skip` decides against one.
enum class Way : std::uint8_t { done, skip };

struct Options {
  Way way = Way::done;
  std::string order;
  std::optional<std::string> step;  ///< `done`: nothing means the one that is due
  std::optional<std::string> at;
};

/// Errors: `not_found` for a step that is not there (naming those that are); `ambiguous` where several are due and none
/// was named; `nothing_due`; `already`; `not_possible` for a step of another phase, a message, a block, a cancellation
/// or a shipment (each with the command that does it), and for `check` on a market that cancels by itself.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                       Instant now);

}  // namespace ordertrack::commands::settle
