#include "commands/known_market.hpp"
#include "commands/template/template.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace ordertrack::commands::templates {
namespace {

using messages::any_market;
using messages::Place;

constexpr std::array<std::string_view, 2> languages{"ja", "en"};

/// Texts of one market, and the steps that send them.
using Names = std::map<std::string, std::vector<std::string>>;

template <typename Use>
void for_each_message(const Market& market, const Use& use) {
  for (const Ladder& ladder : market.ladders) {
    for (const Step& step : ladder.steps) {
      if (step.action == Action::message) use(step);
    }
  }
}

void add_steps(const Market& market, Names& names) {
  for_each_message(market, [&](const Step& step) {
    for (auto& [name, steps] : names) {
      const bool is_new = std::ranges::find(steps, step.name) == steps.end();
      if (is_new && messages::is_text_of(step, name)) steps.push_back(step.name);
    }
  });
}

Names names_of(std::string_view market, const Markets& markets, const messages::TemplateBook& templates) {
  Names names;
  const Market* known = market == any_market ? nullptr : markets.find(market);
  if (known != nullptr)
    for_each_message(*known, [&](const Step& step) { names.try_emplace(messages::template_name(step)); });
  const auto add = [&](const Place& place) {
    if (place.market == market) names[place.name];
  };
  std::ranges::for_each(messages::TemplateBook::built_in_places(), add);
  std::ranges::for_each(templates.users_places(), add);
  if (known != nullptr) add_steps(*known, names);
  return names;
}

Source source_of(const Place& place, const messages::TemplateBook& templates) {
  const auto found = templates.find(place);
  if (!found) return Source::missing;
  if (found->place != place) return Source::general;
  return found->origin == messages::Origin::users ? Source::users : Source::built_in;
}

std::vector<std::string> markets_of(const Options& options, const config::MarketBook& markets) {
  if (!options.market.empty()) return {options.market};
  std::vector<std::string> all{std::string(any_market)};
  for (auto& name : markets.names()) all.push_back(std::move(name));
  return all;
}

}  // namespace

Result<ListReport> list(const Options& options, const config::MarketBook& markets,
                        const messages::TemplateBook& templates, Instant now) {
  if (!options.market.empty() && options.market != any_market) {
    if (const auto market = known_market(options.market, markets); !market) return fail(market.error());
  }
  ListReport report{now, {}};
  for (const auto& market : markets_of(options, markets)) {
    for (const auto& [name, steps] : names_of(market, markets, templates)) {
      for (const auto language : languages) {
        if (!options.language.empty() && options.language != language) continue;
        const Place place{market, std::string(language), name};
        report.rows.push_back({place, steps, source_of(place, templates),
                               templates.has_users(place) ? templates.file(place).string() : std::string(),
                               !templates.flaws(place).empty()});
      }
    }
  }
  return report;
}

}  // namespace ordertrack::commands::templates
