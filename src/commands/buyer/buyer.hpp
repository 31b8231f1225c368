#pragma once

#include "commands/assessed_order.hpp"
#include "commands/change_report.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::commands::buyer {

/// `buyer`: the buyers over all markets; those who are blocked; one of them; or that two names are one person.
struct Options {
  std::string name;                                         ///< empty: all
  bool blocked = false;                                     ///< only those who stand blocked
  std::optional<std::pair<std::string, std::string>> link;  ///< `buyer link A B`, each a name or `market:name`
};

/// A buyer on one market.
struct Entry {
  store::Buyer buyer;
  const Market* market = nullptr;     ///< never null; lives as long as the Markets it came from
  std::vector<std::string> same_as;   ///< the names of the same person elsewhere, as `market:name`
  std::vector<AssessedOrder> orders;  ///< only where one buyer was asked for
};

enum class Form : std::uint8_t { list, block_list, detail };

struct Report {
  Instant now;
  Form form = Form::list;
  std::vector<Entry> entries;
};

/// Errors: `not_found` for a name that no order has.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

void show(const Report& report, output::Streams& streams);

/// Records that the two names of `options.link` are one person. Errors: `not_found`, `ambiguous`, `already`.
[[nodiscard]] Result<ChangeReport> link(const Options& options, const store::Orders& orders, const Markets& markets,
                                        Instant now);

}  // namespace ordertrack::commands::buyer
