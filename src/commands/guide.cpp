#include "commands/guide.hpp"

#include "i18n/language.hpp"
#include "output/page_link.hpp"

namespace ordertrack::commands {

using output::TerminalText;

namespace {

const std::vector<std::string>& spoken(const Guide& guide) {
  return i18n::spoken() == i18n::Language::ja ? guide.ja : guide.en;
}

}  // namespace

const std::vector<std::string>& guide_of(const Step& step) { return spoken(step.guide); }

std::vector<std::string> guide_for(const Market& market, const Order& order, Phase phase, Action action) {
  for (const Step& step : market.ladder(order.ladder).steps) {
    if (step.phase != phase || step.action != action || !is_for(step, order.payment)) continue;
    if (const auto& lines = guide_of(step); !lines.empty()) return lines;
  }
  const bool by_seller = phase == Phase::unpaid && action == Action::cancel && market.seller_cancels;
  return by_seller ? spoken(market.seller_cancels->guide) : std::vector<std::string>{};
}

void show_steps(const std::vector<std::string>& guide, output::Streams& streams) {
  for (std::size_t i = 0; i < guide.size(); ++i) streams.item(std::to_string(i + 1) + ".", TerminalText(guide[i]));
}

void show_guide(const std::string& address, const std::vector<std::string>& guide, output::Streams& streams) {
  if (!address.empty()) streams.line("  " + output::page_link(address, streams));
  show_steps(guide, streams);
  if (guide.empty()) streams.line("  " + output::sentence(msg("what to press there is not known here")).str());
  streams.line();
}

}  // namespace ordertrack::commands
