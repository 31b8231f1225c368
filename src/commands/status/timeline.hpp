#pragma once

#include "commands/assessed_order.hpp"
#include "output/streams.hpp"

namespace ordertrack::commands::status {

/// The life of an order in the sequence of time: what was (the history), what is due now and how to do it, what comes
/// and why then, and what would follow in the next phase.
void show_timeline(const AssessedOrder& order, output::Streams& streams);

}  // namespace ordertrack::commands::status
