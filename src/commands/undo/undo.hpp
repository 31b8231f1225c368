#pragma once

#include "commands/confirmation.hpp"
#include "commands/history_line.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ordertrack::commands::undo {

/// `undo`, `redo`: takes commands back whole, or brings back what the last `undo` took.
struct Options {
  std::int64_t count = 1;    ///< how many commands, the newest first; of `undo` without an order
  std::string order{};       ///< or empty: the last command on this order
  bool brings_back = false;  ///< `redo`
};

/// A command as it is told.
struct ToldCommand {
  store::CommandRecord record;  ///< without its lines
  std::vector<HistoryLine> lines;
  const Market* market = nullptr;  ///< in whose zone it is told; never null
};

/// When the command was recorded, as it is told.
[[nodiscard]] std::string recorded_text(const ToldCommand& command);

struct Report {
  Instant now;
  bool brings_back = false;
  std::vector<ToldCommand> commands;  ///< in the sequence in which they are taken back, or brought back
  std::vector<Message> warnings;      ///< what cannot be unsent
  Part part;
};

/// Errors: `not_found`, `ambiguous` for an order; `failed` where there is nothing to take back or bring back, or not so
/// much; `not_possible` where the last command on the order touched others, too.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 Instant now);

/// Tells what is taken back, a command with its lines after the other.
void show(const Report& report, output::Streams& streams);

/// `{"schema":1,"now":...,"recorded":...,"commands":[...]}`.
[[nodiscard]] output::Json to_json(const Report& report, Written written);

}  // namespace ordertrack::commands::undo
