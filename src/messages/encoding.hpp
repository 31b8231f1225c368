#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ordertrack::messages {

/// What cannot stand in a text that is pasted into a page.
enum class Misprint : std::uint8_t { no_utf8, control_character };

/// The first misprint of a line: a byte that is no UTF-8, a control character other than a tab; or nothing.
[[nodiscard]] std::optional<Misprint> misprint_in(std::string_view line);

}  // namespace ordertrack::messages
