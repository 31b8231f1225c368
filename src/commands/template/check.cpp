#include "commands/known_market.hpp"
#include "commands/message_length.hpp"
#include "commands/template/template.hpp"
#include "config/text_file.hpp"
#include "i18n/language.hpp"
#include "messages/template.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ordertrack::commands::templates {
namespace {

using messages::any_market;
using messages::Place;
using messages::Text;

constexpr int characters_of_title = 80;

/// The steps of a market that send the text of a place.
std::vector<const Step*> steps_that_send(const Place& place, const Market& market) {
  std::vector<const Step*> steps;
  for (const Ladder& ladder : market.ladders) {
    for (const Step& step : ladder.steps) {
      if (step.action == Action::message && messages::is_text_of(step, place.name)) steps.push_back(&step);
    }
  }
  return steps;
}

/// Whether a market has a text of its own there, instead of the one for any.
bool has_its_own(const Place& place, const messages::TemplateBook& templates) {
  const auto built_in = templates.built_in(place);
  return templates.has_users(place) || (built_in && built_in->place.market == place.market);
}

/// The markets that send the text of a place.
std::vector<const Market*> markets_served_by(const Place& place, const Markets& markets,
                                             const messages::TemplateBook& templates) {
  std::vector<const Market*> served;
  const bool is_for_any = place.market == any_market;
  for (const std::string& name : is_for_any ? markets.names() : std::vector{place.market}) {
    const Market* const market = markets.find(name);
    if (market == nullptr || (is_for_any && has_its_own({name, place.language, place.name}, templates))) continue;
    served.push_back(market);
  }
  return served;
}

/// An order of which everything is known, with a long title.
Order example_order(const Market& market, Instant now) {
  Order order;
  order.market = market.name;
  order.id = "m12345678901";
  order.buyer = "buyer";
  for (int i = 0; i < characters_of_title; ++i) order.item += 'x';
  order.price = Money{99'999, market.currency};
  order.ordered_at = now;
  return order;
}

void append(std::vector<Error>& all, std::vector<Error> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool is_asked_for(const Place& place, const Options& options) {
  return (options.name.empty() || options.name == place.name) &&
         (options.market.empty() || options.market == place.market) &&
         (options.language.empty() || options.language == place.language);
}

/// What is wrong with a good text of the user's at a place.
void check_text(const Place& place, const Text& text, const std::string& file, const config::MarketBook& markets,
                const messages::TemplateBook& templates, CheckReport& report) {
  append(report.errors, errors_for(place, text, file, markets, templates));
  if (const auto warning = too_long_at(place, text, markets, report.now)) {
    report.warnings.push_back({ErrorKind::bad_file,
                               msg("{file}: {warning}", arg("file", file), arg("warning", i18n::render(*warning))),
                               {msg("counted with a title of {n} characters", arg("n", characters_of_title))}});
  }
}

void check_place(const Place& place, const config::MarketBook& markets, const messages::TemplateBook& templates,
                 CheckReport& report) {
  const auto file = templates.file(place).string();
  report.files.push_back(file);
  auto flaws = templates.flaws(place);
  if (!flaws.empty()) return append(report.errors, std::move(flaws));
  if (place.market != any_market && markets.find(place.market) == nullptr) {
    report.errors.push_back(
        {ErrorKind::bad_file,
         msg("{file}: the market \"{market}\" is not known", arg("file", file), arg("market", place.market)),
         {msg("the markets are listed by: ordertrack market")}});
    return;
  }
  check_text(place, *templates.users_text(place), file, markets, templates, report);
}

/// A file as the text of the place that the options name; without a name, by itself.
Result<CheckReport> check_file(const Options& options, const config::MarketBook& markets,
                               const messages::TemplateBook& templates, CheckReport report) {
  std::error_code ignored;
  const auto file = options.file.string();
  if (!std::filesystem::exists(options.file, ignored)) {
    return fail(ErrorKind::not_found, msg("there is no file {file}", arg("file", file)),
                {msg("begin with: ordertrack template thanks > thanks.txt")});
  }
  report.files.push_back(file);
  const auto text = config::read_text_file(options.file);
  if (!text) {
    report.errors.push_back(text.error());
  } else if (auto checked = Text::checked(*text, file); !checked) {
    report.errors = std::move(checked.error());
  } else if (!options.name.empty()) {
    const auto place = place_of(options, markets, templates);
    if (!place) return fail(place.error());
    check_text(*place, *checked, file, markets, templates, report);
  } else if (auto error = templates.untold(*checked, file)) {
    report.errors.push_back(*std::move(error));
  }
  return report;
}

}  // namespace

std::vector<Error> errors_for(const Place& place, const Text& text, const std::string& file, const Markets& markets,
                              const messages::TemplateBook& templates) {
  std::vector<Error> errors;
  if (auto error = templates.untold(text, file)) errors.push_back(*std::move(error));
  for (const Market* market : markets_served_by(place, markets, templates)) {
    for (const Step* step : steps_that_send(place, *market)) {
      auto error = messages::misfit(text, file, *step);
      if (error && std::ranges::find(errors, *error) == errors.end()) errors.push_back(*std::move(error));
    }
  }
  return errors;
}

std::optional<Message> too_long_at(const Place& place, const Text& text, const config::MarketBook& markets,
                                   Instant now) {
  const Market* market = markets.find(place.market);
  const auto limit = markets.message_limit(place.market);
  if (market == nullptr || !limit) return std::nullopt;
  const auto filled = messages::fill(text, place.language,
                                     {.market = *market,
                                      .order = example_order(*market, now),
                                      .pay_by = now,
                                      .deadline = now,
                                      .now = now,
                                      .shop = "shop"});
  return filled ? too_long_for(market->name, limit, *filled) : std::nullopt;
}

Result<CheckReport> check(const Options& options, const config::MarketBook& markets,
                          const messages::TemplateBook& templates, Instant now) {
  CheckReport report{.now = now, .files = {}, .errors = {}, .warnings = {}};
  if (!options.file.empty()) return check_file(options, markets, templates, std::move(report));
  if (!options.market.empty() && options.market != any_market) {
    if (const auto market = known_market(options.market, markets); !market) return fail(market.error());
  }
  for (const auto& place : templates.users_places()) {
    if (is_asked_for(place, options)) check_place(place, markets, templates, report);
  }
  return report;
}

}  // namespace ordertrack::commands::templates
