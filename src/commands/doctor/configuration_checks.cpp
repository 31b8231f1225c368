#include "commands/doctor/checks.hpp"

namespace ordertrack::commands::doctor {
namespace {

using enum Verdict;

/// The book's computed values follow the rules in force, or will at the next command.
bool is_behind(const Facts& facts) {
  const auto& book = facts.check_up.book;
  return book && book->newest_command && !book->assessed;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

Checks check_settings(const Facts& facts) {
  const auto file = arg("file", facts.places.settings.path.string());
  if (const auto& problem = facts.configuration.settings_problem) {
    return {{Subject::settings, failed, problem->what, problem->hints}};
  }
  if (facts.places.settings.rights) return {{Subject::settings, fine, msg("{file} has no mistake", file), {}}};
  return {{Subject::settings, fine, msg("there is no {file}; every setting has its default", file), {}}};
}

Checks check_markets(const Facts& facts) {
  const Configuration& configuration = facts.configuration;
  Checks checks;
  for (const Error& problem : configuration.market_problems) {
    checks.push_back({Subject::markets, failed, problem.what, problem.hints});
  }
  for (const Error& warning : configuration.market_warnings) {
    checks.push_back({Subject::markets, Verdict::warning, warning.what, warning.hints});
  }
  for (const std::string& market : configuration.unknown_markets) {
    checks.push_back({Subject::markets,
                      failed,
                      msg("there are open orders of {market}, a market that is not known", arg("market", market)),
                      {msg("put its file back into {folder}; see ordertrack market",
                           arg("folder", (facts.places.config_folder.path / "markets").string()))}});
  }
  if (!checks.empty()) return checks;
  Check check{Subject::markets, fine, msg("the markets are the built-in ones"), {}};
  if (!configuration.own_markets.empty()) {
    check.says =
        msg("your own market files have no mistake: {markets}", arg("markets", listed(configuration.own_markets)));
  }
  if (is_behind(facts)) {
    check.advice = {msg("what is due is worked out anew until the next command that writes")};
  }
  return {check};
}

Checks check_zones(const Facts& facts) {
  const Configuration& configuration = facts.configuration;
  if (!configuration.timezone_known) {
    return {{Subject::zones,
             failed,
             msg("config.toml: timezone \"{zone}\" is not known", arg("zone", configuration.timezone)),
             {msg("use a name such as Asia/Tokyo"), msg("install the list of time zones: sudo apt-get install "
                                                        "tzdata")}}};
  }
  std::vector<std::string> zones = configuration.zones;
  if (zones.empty()) zones = {configuration.timezone};
  return {{Subject::zones, fine, msg("known: {zones}", arg("zones", listed(zones))), {}}};
}

Checks check_language(const Facts& facts) {
  const Languages& languages = facts.languages;
  if (languages.japanese_is_possible) {
    return {{Subject::language,
             fine,
             languages.spoken == "ja" ? msg("English and Japanese are there; Japanese is spoken")
                                      : msg("English and Japanese are there; English is spoken"),
             {}}};
  }
  const Verdict verdict = languages.spoken == "ja" ? failed : Verdict::warning;
  if (!languages.catalogue_is_there) {
    return {{Subject::language,
             verdict,
             msg("Japanese is not possible: {file} is not there", arg("file", languages.catalogue.string())),
             {msg("move the program together with the folder share beside its own, or install it again")}}};
  }
  return {{Subject::language,
           verdict,
           msg("Japanese is not possible: this machine has no locale for UTF-8"),
           {msg("C.UTF-8 or ja_JP.UTF-8 will do; those that are there: locale -a")}}};
}

}  // namespace ordertrack::commands::doctor
