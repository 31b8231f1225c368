#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::output {

/// An address that a terminal or a phone may be told to open: `https`, then a host of letters, digits, `-` and `.`,
/// perhaps with a port. Every byte that does not belong into an address is percent-encoded. Nothing for any other: what
/// it would open is not a market's page.
[[nodiscard]] std::optional<std::string> web_address(std::string_view address);

}  // namespace ordertrack::output
