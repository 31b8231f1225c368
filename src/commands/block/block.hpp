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

namespace ordertrack::commands::block {

/// `block`, `unblock`: how to block a buyer, and that it was done.
struct Options {
  std::string order{};  ///< or empty, with `buyer` and `market`
  std::string buyer{};
  std::string market{};
  std::string reason{};
  std::optional<std::string> at{};
  bool unblock = false;
  PageCode code{};
};

struct Report {
  Instant now;
  const Market* market = nullptr;
  std::string buyer;               ///< the name, or the id where no name is known
  std::vector<std::string> guide;  ///< what to press, a line an item
  std::vector<Message> warnings;
  std::string address;
  PageCode code;
  std::vector<AssessedOrder> orders;  ///< that are marked, as they stand before
  Part part;
};

/// Errors: `already`, `not_found` for a buyer or a market, `out_of_range` for `at`.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

void show(const Report& report, output::Streams& streams);

/// The document of `--json`: as of a writing command, with what is to be pasted or pressed.
[[nodiscard]] output::Json to_json(const Report& report, Written written);

}  // namespace ordertrack::commands::block
