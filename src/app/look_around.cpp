#include "app/look_around.hpp"

#include "app/last_due.hpp"
#include "commands/policy/policy.hpp"
#include "i18n/language.hpp"
#include "platform/environment.hpp"
#include "platform/file_system.hpp"
#include "platform/machine.hpp"
#include "platform/paths.hpp"
#include "platform/rights.hpp"
#include "platform/schedules.hpp"
#include "platform/zones.hpp"

#include <algorithm>
#include <system_error>

namespace ordertrack::app {
namespace {

namespace fs = std::filesystem;
using namespace commands;

doctor::Place place(const fs::path& path) { return {path, platform::rights(path)}; }

/// SQLite follows symlinks, and puts its journal beside the file itself: that folder counts.
doctor::Places places_of(const World& world) {
  std::error_code ignored;
  const fs::path book = fs::absolute(world.store, ignored).lexically_normal();
  const fs::path real_book = fs::weakly_canonical(book, ignored);
  const fs::path folder = real_book.parent_path();
  return {.book = place(book),
          .book_folder = place(folder),
          .folder_is_ours = folder == fs::weakly_canonical(world.folders.data, ignored),
          .settings = place(world.folders.config / "config.toml"),
          .config_folder = place(world.folders.config),
          .real_book = real_book,
          .file_system = platform::file_system(folder)};
}

/// Asks for every market that a user's file or an open order names, so that each mistake comes to light.
doctor::Configuration configuration_of(const World& world, const std::vector<std::string>& markets_in_play) {
  doctor::Configuration found{.settings_problem = world.settings_problem, .timezone = world.settings.timezone};
  found.timezone_known = platform::find_zone(found.timezone).has_value();
  for (const std::string& name : world.markets->names()) {
    const Market* const market = world.markets->find(name);
    if (market == nullptr || market->origin == "built-in") continue;
    found.own_markets.push_back(name);
    const auto checked = policy::check({.file = market->origin}, *world.markets, *world.templates, world.now);
    if (!checked) continue;
    found.market_warnings.insert(found.market_warnings.end(), checked->warnings.begin(), checked->warnings.end());
  }
  for (const std::string& name : markets_in_play) {
    const Market* const market = world.markets->find(name);
    if (market == nullptr) {
      found.unknown_markets.push_back(name);
    } else if (std::ranges::find(found.zones, market->zone.name()) == found.zones.end()) {
      found.zones.push_back(market->zone.name());
    }
  }
  found.market_problems = world.markets->problems();
  return found;
}

doctor::Languages languages() {
  std::error_code ignored;
  const fs::path catalogue = platform::catalogues() / "ja/LC_MESSAGES/ordertrack.mo";
  return {.spoken = std::string(i18n::to_string(i18n::spoken())),
          .japanese_is_possible = i18n::japanese_is_possible(platform::catalogues()),
          .catalogue = catalogue,
          .catalogue_is_there = fs::exists(catalogue, ignored)};
}

doctor::About about() {
  doctor::About about{.version = ORDERTRACK_VERSION,
                      .compiler = __VERSION__,
                      .program = platform::program(),
                      .home = platform::home_folder().value_or(fs::path()),
                      .machine = platform::machine()};
  for (const char* name : {"LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "ORDERTRACK_LANG", "TZ", "TERM", "COLUMNS"}) {
    if (auto value = platform::environment(name)) about.variables.emplace_back(name, *std::move(value));
  }
  return about;
}

}  // namespace

Result<doctor::Facts> look_around(const World& world, const Watcher& watcher) {
  doctor::Facts facts{.now = world.now, .pretended = world.pretended};
  facts.about = about();  // before a look at the languages, which changes the environment
  facts.zone = platform::find_zone(world.settings.timezone).value_or(Zone());
  auto check_up = store::check_up(world.store, *world.markets, world.now, watcher);
  if (!check_up) return fail(check_up.error());
  facts.check_up = *std::move(check_up);
  facts.places = places_of(world);
  facts.configuration =
      configuration_of(world, facts.check_up.book ? facts.check_up.book->markets : std::vector<std::string>());
  facts.languages = languages();
  facts.schedules = platform::schedules_of("ordertrack", platform::schedule_places());
  facts.last_due = last_due(world);
  return facts;
}

}  // namespace ordertrack::app
