#include "app/choose_market.hpp"

#include "app/ask.hpp"
#include "commands/assessed_order.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace ordertrack::app {
namespace {

constexpr std::array<std::string_view, 9> keys{"1", "2", "3", "4", "5", "6", "7", "8", "9"};

}  // namespace

commands::add::Options with_market(commands::add::Options options, const World& world, output::Streams& streams) {
  if (streams.format == output::Format::json || world.globals.yes || !can_ask()) return options;
  const auto names = markets_to_choose_from(options, *world.markets);
  if (names.empty() || names.size() > keys.size()) return options;
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Market* const market = world.markets->find(names[i]);
    const std::string& title = market != nullptr ? commands::market_title(*market) : names[i];
    answers.push_back({keys[i], names[i], msg("{market}", arg("market", title))});
  }
  tell_keys(answers, streams);
  const auto chosen = choose(msg("on which of these was {id} sold?", arg("id", options.word)), answers, streams);
  if (chosen) options.market = names[*chosen];
  return options;
}

}  // namespace ordertrack::app
