#pragma once

#include "commands/assessed_order.hpp"
#include "commands/confirmation.hpp"
#include "commands/page_code.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::cancel {

/// `cancel`: what to press, and that it was done.
struct Options {
  std::string order{};
  Party by = Party::seller;
  std::optional<std::string> at{};
  std::string reason{};
  bool force = false;
  PageCode code{};
};

struct Report {
  Instant now;
  AssessedOrder order;  ///< before
  Party by = Party::seller;
  std::vector<std::string> guide;  ///< what to press, a line an item
  std::vector<Message> warnings;
  std::string address;
  PageCode code;
  Part part;  ///< no question where it only records what others did
};

/// Errors: `too_early` (with the instant and the reason, unless forced); `already`; `not_possible` on a closed order;
/// `out_of_range` for `at`.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

void show(const Report& report, output::Streams& streams);

/// The document of `--json`: as of a writing command, with what is to be pasted or pressed.
[[nodiscard]] output::Json to_json(const Report& report, Written written);

}  // namespace ordertrack::commands::cancel
