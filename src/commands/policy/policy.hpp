#pragma once

#include "commands/assessed_order.hpp"
#include "config/market_book.hpp"
#include "messages/template_book.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::policy {

enum class Act : std::uint8_t { check, diff };

/// `policy check FILE`, `policy diff FILE`: what a market file would do, before it is in force. A file NAME.toml is the
/// market NAME.
struct Options {
  Act act = Act::check;
  std::filesystem::path file;
};

/// The word on the command line, as `check`.
[[nodiscard]] std::optional<Act> act(std::string_view word);

struct CheckReport {
  Instant now;
  std::string file;
  std::string market;
  std::vector<Error> errors;    ///< for these the file would count for nothing
  std::vector<Error> warnings;  ///< it can be used, but a ladder in it does not do what it seems to
};

/// Everything that is wrong in a file, and in the user's own texts that its ladders name. Errors: `not_found` where
/// there is no such file, `bad_file` where it cannot be read at all.
[[nodiscard]] Result<CheckReport> check(const Options& options, const config::MarketBook& markets,
                                        const messages::TemplateBook& templates, Instant now);

void show(const CheckReport& report, output::Streams& streams);

/// An open order under the rules in force, and as it would be under those of the file.
struct Change {
  AssessedOrder before;
  AssessedOrder after;

  /// Whether the order follows a ladder that the file does not have: then it would follow the default one.
  [[nodiscard]] bool loses_ladder() const;

  /// Whether another step is due, another one comes next or at another time, or the ladder is another one.
  [[nodiscard]] bool differs() const;
};

struct DiffReport {
  Instant now;
  std::string file;
  std::shared_ptr<const Market> market;  ///< the file's; the changes point into it
  std::vector<Change> changes;           ///< all open orders of the market
  bool adds_market = false;              ///< no market of the file's name is known
  std::string near{};                    ///< then the known market that may be meant; empty: none is like it
};

/// What would be due and next for the open orders of the file's market. Nothing is changed. Errors: those of `check`,
/// and `bad_file` with the first error of a file that has one.
[[nodiscard]] Result<DiffReport> diff(const Options& options, const store::Orders& orders,
                                      const config::MarketBook& markets, Instant now);

void show(const DiffReport& report, output::Streams& streams);

}  // namespace ordertrack::commands::policy
