#pragma once

#include "commands/assessed_order.hpp"
#include "commands/change_report.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "store/people.hpp"
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
  bool disclosed = false;                                   ///< `--export`: all that is stored of one person
  std::string output{};                                     ///< the file that it goes to; empty: standard output
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

/// All that is stored of one person: for one who asks.
struct Disclosure {
  Instant now;
  std::string person;  ///< the name
  std::vector<store::StoredRow> rows;
};

/// Errors: `not_found`; `ambiguous` where the name may mean several people.
[[nodiscard]] Result<Disclosure> disclose(const Options& options, const store::Orders& orders,
                                          const store::People& people, const Markets& markets, Instant now);

/// `{"schema":1,"now":...,"person":...,"tables":{"buyer":[...],...}}`: each row with all its columns; instants are told
/// as everywhere in the JSON.
[[nodiscard]] output::Json to_json(const Disclosure& disclosure);

}  // namespace ordertrack::commands::buyer
