#pragma once

#include "output/streams.hpp"

#include <string>

namespace ordertrack::output {

/// The address of a market's page as it is shown: muted, and where the terminal knows links (OSC 8) one to open.
[[nodiscard]] std::string page_link(const std::string& address, const Streams& streams);

}  // namespace ordertrack::output
