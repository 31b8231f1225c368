#include "commands/guide.hpp"

#include "i18n/language.hpp"
#include "output/page_link.hpp"

namespace ordertrack::commands {

using output::TerminalText;

std::vector<std::string> guide_for(const Market& market, const Order& order, Action action) {
  for (const Step& step : market.ladder(order.ladder).steps) {
    if (step.action != action || !is_for(step, order.payment)) continue;
    const auto& lines = i18n::spoken() == i18n::Language::ja ? step.guide_ja : step.guide_en;
    if (!lines.empty()) return lines;
  }
  return {};
}

void show_guide(const std::string& address, const std::vector<std::string>& guide, output::Streams& streams) {
  if (!address.empty()) streams.line("  " + output::page_link(address, streams));
  for (std::size_t i = 0; i < guide.size(); ++i) {
    streams.line("  " + std::to_string(i + 1) + ". " + TerminalText(guide[i]).str());
  }
  if (guide.empty()) streams.line("  " + output::sentence(msg("what to press there is not known here")).str());
  streams.line();
}

}  // namespace ordertrack::commands
