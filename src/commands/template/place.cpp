#include "commands/known_market.hpp"
#include "commands/template/template.hpp"
#include "config/market_name.hpp"
#include "config/near_word.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <set>

namespace ordertrack::commands::templates {
namespace {

using messages::any_market;
using messages::Place;

constexpr std::string_view language_for_all = "ja";

std::vector<Place> every_place(const messages::TemplateBook& templates) {
  auto places = messages::TemplateBook::built_in_places();
  for (auto& place : templates.users_places()) places.push_back(std::move(place));
  return places;
}

/// The markets with a text of that name, `any` among them.
std::set<std::string> markets_with(std::string_view name, const messages::TemplateBook& templates) {
  std::set<std::string> markets;
  for (const auto& place : every_place(templates)) {
    if (place.name == name) markets.insert(place.market);
  }
  return markets;
}

bool changes_a_text(Act act) { return act == Act::edit || act == Act::reset; }

/// Where a text is looked for whose market was not told. One that is to be changed must be told where there are
/// several: that of `any` would never be sent on a market with its own.
Result<std::string> market_of_name(const Options& options, const messages::TemplateBook& templates) {
  const auto markets = markets_with(options.name, templates);
  if (markets.empty()) return std::string(any_market);
  if (markets.size() == 1) return *markets.begin();
  if (markets.contains(std::string(any_market)) && !changes_a_text(options.act)) return std::string(any_market);
  return fail(
      ErrorKind::ambiguous, msg("several markets have a message {name}", arg("name", options.name)),
      {msg("say which with --market: {markets}", arg("markets", i18n::joined({markets.begin(), markets.end()})))});
}

std::vector<std::string> names_at(const Place& place, const messages::TemplateBook& templates) {
  return templates.names(place.market, place.language);
}

tl::unexpected<Error> unknown_text(const Place& place, const messages::TemplateBook& templates) {
  const auto names = names_at(place, templates);
  const auto near = config::nearest(place.name, {names.begin(), names.end()});
  return fail(ErrorKind::not_found,
              msg("{market} has no message \"{name}\" in the language {language}", arg("market", place.market),
                  arg("name", place.name), arg("language", place.language)),
              {near.empty() ? msg("known are: {names}", arg("names", i18n::joined(names)))
                            : msg("did you mean {name}?", arg("name", near))});
}

}  // namespace

Result<Place> place_of(const Options& options, const Markets& markets, const messages::TemplateBook& templates) {
  if (!messages::is_template_name(options.name)) {
    return fail(ErrorKind::usage, msg("\"{name}\" cannot be the name of a message", arg("name", options.name)),
                {config::template_name_hint()});
  }
  Place place{options.market, options.language, options.name};
  if (place.market.empty()) {
    auto market = market_of_name(options, templates);
    if (!market) return fail(market.error());
    place.market = *std::move(market);
  }
  if (place.market != any_market) {
    const auto market = known_market(place.market, markets);
    if (!market) return fail(market.error());
    if (place.language.empty()) place.language = (*market)->language;
  }
  if (place.language.empty()) place.language = language_for_all;
  if (!templates.knows(place)) return unknown_text(place, templates);
  return place;
}

Result<TextReport> text(const Options& options, const Markets& markets, const messages::TemplateBook& templates,
                        Instant now) {
  auto place = place_of(options, markets, templates);
  if (!place) return fail(place.error());
  auto found = templates.find(*place);
  if (!found) return fail(found.error());
  const auto file = templates.file(found->origin == messages::Origin::users ? found->place : *place).string();
  auto others = options.market.empty() ? markets_with(options.name, templates) : std::set<std::string>{};
  others.erase(place->market);
  return TextReport{now, *std::move(place), *std::move(found), file, {others.begin(), others.end()}};
}

}  // namespace ordertrack::commands::templates
