#include "commands/known_market.hpp"

#include "config/near_word.hpp"
#include "i18n/language.hpp"

#include <string>
#include <vector>

namespace ordertrack::commands {

Result<const Market*> known_market(std::string_view name, const Markets& markets) {
  if (const Market* const market = markets.find(name)) return market;
  std::vector<std::string> names = markets.names();
  std::erase(names, name);  // where the machine lacks a market's time zone
  const std::string_view near = config::nearest(name, {names.begin(), names.end()});
  return fail(ErrorKind::not_found, msg("the market \"{market}\" is not known", arg("market", name)),
              {near.empty() ? msg("known are: {markets}", arg("markets", i18n::joined(names)))
                            : msg("did you mean {market}?", arg("market", near))});
}

std::optional<Message> stand_in_caution(const AssessedOrder& order, const Markets& markets) {
  if (!markets.is_stand_in(order.order.market)) return std::nullopt;
  if (order.market->name.empty())
    return msg("your file for {market} cannot be used, and no rule of it is built in",
               arg("market", market_title(order)));
  return msg("your file for {market} cannot be used, so these are the built-in rules",
             arg("market", market_title(order)));
}

}  // namespace ordertrack::commands
