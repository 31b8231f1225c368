#pragma once

#include "commands/change_report.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "store/people.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::forget {

/// `forget`: erases a buyer's personal data for good, or all that is older than the settings keep it.
struct Options {
  std::string buyer{};                   ///< a name, a buyer's id, or `market:name`
  std::string market{};                  ///< or empty: any
  std::optional<std::string> confirm{};  ///< the name once more, for where nobody can be asked
  bool expired = false;                  ///< instead of a buyer: whatever was kept long enough
};

struct Report {
  Instant now;
  std::optional<std::chrono::days> kept{};  ///< `--expired`: how long it was kept
  std::vector<store::Buyer> buyers{};       ///< who is erased
  std::vector<store::HeldOrder> orders{};   ///< whose texts are erased
  std::vector<store::Buyer> others{};       ///< of a like name, who are not meant
  std::vector<std::string> copies{};        ///< the files that still hold something of it
  std::vector<Message> warnings{};          ///< what is lost with it
  Message question{};                       ///< nothing where the command line confirmed it
  std::string typed{};                      ///< the answer that it needs; empty: a yes
  Error refusal{};                          ///< where nobody confirmed it

  [[nodiscard]] store::Erasure erasure() const;
};

/// Decides what is erased: all that is stored of the buyer; with `expired` the texts and buyers of orders that ended,
/// and the buyers with their blocks, where nothing was recorded for as long as `keep`. That may be nothing. Errors:
/// `not_found`, `ambiguous`; `not_possible` for a buyer with open orders.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const store::People& people,
                                 const Markets& markets, std::chrono::days keep, Instant now);

/// Shows what is erased, and what is kept.
void show(const Report& report, const Markets& markets, output::Streams& streams);

/// Tells that it is erased, and the copies that still hold it.
void show_done(const Report& report, Written written, output::Streams& streams);

/// `{"schema":1,"now":...,"recorded":...,"buyers":[...],"orders":[...],"copies":[...]}`.
[[nodiscard]] output::Json to_json(const Report& report, Written written);

}  // namespace ordertrack::commands::forget
