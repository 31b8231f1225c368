#include "app/world.hpp"

#include "commands/option_value.hpp"
#include "commands/policy/templates.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"
#include "output/display_width.hpp"
#include "platform/clock.hpp"
#include "platform/environment.hpp"
#include "platform/paths.hpp"
#include "platform/terminal.hpp"
#include "platform/zones.hpp"

#include <utility>

namespace ordertrack::app {
namespace {

using platform::environment;

bool wants_colour(const cli::Globals& globals, platform::Stream stream) {
  if (globals.colour == "always") return true;
  if (globals.colour == "never") return false;
  if (environment("NO_COLOR")) return false;
  if (const auto force = environment("CLICOLOR_FORCE"); force && *force != "0") return true;
  if (environment("CLICOLOR") == "0" || environment("TERM") == "dumb") return false;
  return platform::is_terminal(stream);
}

std::optional<std::string> given(const std::optional<std::string>& flag, const char* variable) {
  return flag ? flag : environment(variable);
}

/// The instant that the program takes for now; `place` is where another than the clock's was told.
Result<Instant> what_time(const std::optional<std::string>& pretended, std::string_view place,
                          const config::Settings& settings) {
  const Instant clock = platform::clock_now();
  if (!pretended) return clock;
  const auto zone = zone_of(settings);
  if (!zone) return fail(zone.error());
  return commands::option_value(place, input::read_time(*pretended, *zone, clock, input::pretended));
}

/// Which messages there are decides which market files can be used; what stands in them only where no built-in one
/// would be sent in place of a broken one.
config::CheckMarket check_of_messages(const messages::TemplateBook& templates) {
  return {.errors =
              [&templates](const Market& market, std::string_view toml, const std::string& file) {
                return commands::policy::template_errors(market, toml, file, templates,
                                                         commands::policy::Look::passing);
              },
          .depends_on =
              [&templates] {
                std::string paths;
                for (const auto& place : templates.users_places()) {
                  paths += place.path() + '\n';
                  if (!templates.built_in(place) && !templates.flaws(place).empty()) paths += "broken\n";
                }
                return paths;
              }};
}

Result<World> world_of(const cli::Globals& globals, const platform::Folders& folders, config::Settings&& settings) {
  if (const auto spoken = choose_language(globals, settings); !spoken) return fail(spoken.error());
  if (globals.colour && globals.colour != "auto" && globals.colour != "always" && globals.colour != "never") {
    return fail(ErrorKind::usage, msg("--color \"{word}\" is not known", arg("word", *globals.colour)),
                {msg("use auto, always or never")});
  }
  const auto pretended = given(globals.now, "ORDERTRACK_NOW");
  const auto now = what_time(pretended, globals.now ? "--now" : "ORDERTRACK_NOW", settings);
  if (!now) return fail(now.error());
  i18n::set_reference(*now, platform::find_zone(settings.timezone));
  output::set_ambiguous_width(settings.ambiguous_width);
  const auto store = given(globals.store, "ORDERTRACK_STORE");
  auto templates = std::make_unique<messages::TemplateBook>(folders.config / "templates", settings.shop);
  auto check = check_of_messages(*templates);
  World world{.globals = globals,
              .settings = std::move(settings),
              .folders = folders,
              .store = store ? std::filesystem::path(*store) : folders.data / "orders.db",
              .drafts = folders.state / "drafts",
              .templates = std::move(templates),
              .markets = std::make_unique<config::MarketBook>(folders.config / "markets", platform::find_zone,
                                                              std::move(check)),
              .now = *now,
              .pretended = pretended.has_value()};
  return world;
}

/// An error from before the settings could tell the language.
tl::unexpected<Error> fail_in_some_language(const cli::Globals& globals, const Error& error) {
  static_cast<void>(choose_language(globals, config::Settings{}));
  return fail(error);
}

}  // namespace

Result<Zone> zone_of(const config::Settings& settings) {
  if (auto zone = platform::find_zone(settings.timezone)) return *std::move(zone);
  return fail(ErrorKind::bad_file, msg("config.toml: timezone \"{zone}\" is not known", arg("zone", settings.timezone)),
              {msg("use a name such as Asia/Tokyo")});
}

output::Streams open_streams(const cli::Globals& globals) {
  output::Streams streams;
  streams.format = globals.json ? output::Format::json : output::Format::text;
  streams.out_terminal = platform::is_terminal(platform::Stream::out);
  streams.out_links = streams.out_terminal && environment("TERM").value_or("dumb") != "dumb";
  streams.out_colour = wants_colour(globals, platform::Stream::out);
  streams.err_terminal = platform::is_terminal(platform::Stream::err);
  streams.err_colour = wants_colour(globals, platform::Stream::err);
  streams.quiet = globals.quiet;
  streams.verbose = globals.verbose;
  const auto size = platform::terminal_size();
  streams.width = size.width;
  streams.height = size.height;
  return streams;
}

Result<void> choose_language(const cli::Globals& globals, const config::Settings& settings) {
  const auto wanted = given(globals.language, "ORDERTRACK_LANG");
  const auto word = wanted ? wanted : settings.language;
  const auto language = word ? i18n::language(*word) : i18n::from_environment();
  if (!language) {
    return fail(ErrorKind::usage, msg("the language \"{language}\" is not known", arg("language", *word)),
                {msg("use ja or en")});
  }
  i18n::speak(*language, platform::catalogues());
  return {};
}

config::Settings readable_settings() {
  const auto folders = platform::folders();
  if (!folders) return {};
  return config::read_settings(folders->config / "config.toml").value_or(config::Settings{});
}

Result<World> open_world(const cli::Globals& globals) {
  const auto folders = platform::folders();
  if (!folders) return fail_in_some_language(globals, folders.error());
  auto settings = config::read_settings(folders->config / "config.toml");
  if (!settings) return fail_in_some_language(globals, settings.error());
  return world_of(globals, *folders, *std::move(settings));
}

Result<World> open_world_whatever_the_settings(const cli::Globals& globals) {
  const auto folders = platform::folders();
  if (!folders) return fail_in_some_language(globals, folders.error());
  auto settings = config::read_settings(folders->config / "config.toml");
  if (settings) return world_of(globals, *folders, *std::move(settings));
  auto world = world_of(globals, *folders, config::Settings{});
  if (world) world->settings_problem = settings.error();
  return world;
}

Result<World> open_world_for_completion(const cli::Globals& globals) {
  auto world = open_world(globals);
  if (world) return world;
  const auto folders = platform::folders();
  if (!folders) return fail(folders.error());
  cli::Globals only_store;
  only_store.store = globals.store;
  return world_of(only_store, *folders, config::Settings{});
}

}  // namespace ordertrack::app
