#pragma once

#include "commands/assessed_order.hpp"
#include "output/streams.hpp"
#include "store/changes.hpp"
#include "support/message.hpp"

#include <string>
#include <vector>

namespace ordertrack::commands {

/// What a writing command records: decided, not yet written.
struct ChangeReport {
  std::vector<Message> said;          ///< what was recorded, a sentence a line
  std::vector<Message> warnings;      ///< what the seller should know about it
  std::vector<AssessedOrder> orders;  ///< the orders as they are afterwards
  store::Changes changes;
  Instant now;

  /// Takes in what another part of the same command records.
  void append(ChangeReport more);
};

/// Whether a command's changes were written, or would be, or are not, since nobody confirmed them.
enum class Written : std::uint8_t { yes, dry_run, no };

/// Tells what was recorded and what comes next for each order; as JSON
/// `{"schema":1,"now":...,"recorded":...,"orders":[...]}`.
void show(const ChangeReport& report, Written written, output::Streams& streams);

/// A report on one order to which one event was appended.
[[nodiscard]] ChangeReport one_event(std::string_view command, const Order& order, const Event& event, Message said,
                                     const Markets& markets, Instant now);

}  // namespace ordertrack::commands
