#include "commands/market/market.hpp"

#include "commands/known_market.hpp"
#include "commands/market/market_text.hpp"
#include "i18n/language.hpp"

namespace ordertrack::commands::market {

Result<Report> run(const Options& options, const config::MarketBook& markets, Instant now) {
  Report report{.now = now, .form = options.form, .markets = {}, .in_full = !options.name.empty(), .toml = {}};
  if (report.in_full) {
    const auto market = known_market(options.name, markets);
    if (!market) return fail(market.error());
    report.markets.push_back(*market);
    report.toml = markets.text(options.name);
    report.message_limit = markets.message_limit(options.name);
    return report;
  }
  for (const std::string& name : markets.names()) {
    if (const Market* market = markets.find(name)) report.markets.push_back(market);
  }
  return report;
}

}  // namespace ordertrack::commands::market
