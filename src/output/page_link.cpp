#include "output/page_link.hpp"

#include "output/web_address.hpp"

#include <fmt/format.h>

namespace ordertrack::output {

std::string page_link(const std::string& address, const Streams& streams) {
  std::string shown = streams.paint(Role::muted, TerminalText(address).str());
  const auto target = streams.out_links ? web_address(address) : std::nullopt;
  return target ? fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", *target, shown) : shown;
}

}  // namespace ordertrack::output
