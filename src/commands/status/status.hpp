#pragma once

#include "commands/assessed_order.hpp"
#include "commands/page_code.hpp"
#include "commands/short_ids.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ordertrack::commands::status {

/// `status`: the open orders, or everything about some.
struct Options {
  std::vector<std::string> orders{};  ///< in detail; empty: a list
  store::Filter filter{};
  PageCode code{};  ///< only with one order
};

enum class Form : std::uint8_t { list, detail };

/// What a list was asked for: the open orders, or those that a filter leaves.
enum class Asked : std::uint8_t { open_orders, some };

struct Report {
  Instant now;
  Form form = Form::list;
  Asked asked = Asked::open_orders;
  std::vector<AssessedOrder> orders;
  PageCode code{};
  std::vector<Error> problems{};  ///< of market files that count for nothing: the JSON tells them too
  ShortIds ids{};                 ///< how a list shows ids
};

/// Errors: `not_found`, `ambiguous` for an order; `not_found` for a market.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

/// The orders that a list shows; none where orders are shown in detail.
[[nodiscard]] std::vector<const Order*> listed(const Report& report);

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::status
