#include "commands/unconfirmed.hpp"

#include <algorithm>

namespace ordertrack::commands {

void UnconfirmedMarkets::add(const AssessedOrder& order) {
  const std::string& market = order.order.market;
  const bool unconfirmed = order.assessment.warns_of(WarningKind::rule_unconfirmed);
  if (unconfirmed && std::ranges::find(names_, market) == names_.end()) names_.push_back(market);
}

void UnconfirmedMarkets::show(output::Streams& streams) const {
  if (!names_.empty()) streams.line();
  for (const std::string& market : names_) streams.say(unconfirmed_text(market));
}

Message unconfirmed_text(const std::string& market) {
  return msg("{market}: not all rules are confirmed: ordertrack market {market}", arg("market", market));
}

}  // namespace ordertrack::commands
