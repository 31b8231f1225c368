#pragma once

#include "commands/assessed_order.hpp"
#include "commands/short_ids.hpp"
#include "output/streams.hpp"
#include "support/message.hpp"

#include <cstdint>
#include <set>

namespace ordertrack::commands {

/// Shows a warning of an order whose name stands above.
void show_warning(const Message& warning, output::Streams& streams);

/// The warnings of listed orders, a line each with the order's id; those of an order once, in however many lists it
/// stands.
class WarningLines {
 public:
  /// `ids` says how ids are shown in the list.
  WarningLines(const ShortIds& ids, output::Streams& streams) : ids_(ids), streams_(streams) {}

  void show(const AssessedOrder& order);

 private:
  const ShortIds& ids_;
  output::Streams& streams_;
  std::set<std::int64_t> told_;  // order numbers
};

}  // namespace ordertrack::commands
