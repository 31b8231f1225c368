#pragma once

#include "support/message.hpp"

#include <ordertrack/event.hpp>
#include <ordertrack/market.hpp>

#include <string>
#include <string_view>

namespace ordertrack::commands {

/// A line of an order's history as a sentence, as `sent the last message; to be paid until Tue 8 Dec 24:00`. Instants
/// are told in the market's zone. A step that the market no longer has is called by its name.
[[nodiscard]] Message event_text(const Event& event, const Market& market);

/// Whether an event keeps the text that was sent to the buyer: evidence, which `event_text` does not tell.
[[nodiscard]] bool has_text_as_sent(const Event& event);

/// What `edit` changed, as the history keeps it (`pay_by: - -> 2026-12-08T15:00:00Z`), as a reader calls the field, and
/// with its instants told in the zone: `pay by: Tue 8 Dec 24:00`.
[[nodiscard]] std::string correction_text(std::string_view correction, const Zone& zone);

}  // namespace ordertrack::commands
