#include "commands/add/ladder_choice.hpp"

#include <cstdint>

namespace ordertrack::commands::add {
namespace {

std::int64_t in_minor_units(std::int64_t whole, const std::string& currency) {
  for (int digits = minor_digits(currency); digits > 0; --digits) whole *= 10;
  return whole;
}

bool fits(const config::LadderChoice& choice, const Order& order, const Market& market) {
  if (!choice.market.empty() && choice.market != market.name) return false;
  if (!choice.payment.empty() && choice.payment != order.payment) return false;
  if (order.buyer_unpaid_before < choice.unpaid_before) return false;
  if (choice.min_price == 0) return true;
  return order.price && order.price->minor >= in_minor_units(choice.min_price, market.currency);
}

}  // namespace

ChosenLadder chosen_ladder(const std::vector<config::LadderChoice>& choices, const Order& order, const Market& market) {
  ChosenLadder chosen;
  for (const config::LadderChoice& choice : choices) {
    if (!fits(choice, order, market)) continue;
    if (market.has_ladder(choice.use)) {
      chosen.name = choice.use;
      break;
    }
    if (choice.market.empty()) continue;
    chosen.warnings.push_back(msg("config.toml chooses the ladder \"{ladder}\", which {market} has not",
                                  arg("ladder", choice.use), arg("market", market.name)));
  }
  return chosen;
}

}  // namespace ordertrack::commands::add
