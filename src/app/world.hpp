#pragma once

#include "cli/parse.hpp"
#include "config/market_book.hpp"
#include "config/settings.hpp"
#include "messages/template_book.hpp"
#include "output/streams.hpp"
#include "platform/paths.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <filesystem>
#include <memory>
#include <optional>

namespace ordertrack::app {

/// Everything outside the program that a command may depend on, looked up once a run.
struct World {
  cli::Globals globals;
  config::Settings settings;
  platform::Folders folders;
  std::filesystem::path store;
  std::filesystem::path drafts;  ///< the folder of texts that do not count yet
  std::unique_ptr<messages::TemplateBook> templates;
  std::unique_ptr<config::MarketBook> markets;  ///< looks into the templates
  Instant now;
  bool pretended = false;                   ///< `now` was given: it is not the clock's
  std::optional<Error> settings_problem{};  ///< where the defaults had to do
};

/// Streams that know their terminals: colour and width by flag, environment and terminal, in this order.
[[nodiscard]] output::Streams open_streams(const cli::Globals& globals);

/// Makes the program speak: `--lang`, else ORDERTRACK_LANG, else what the settings say, else the locale. Errors:
/// `usage`.
[[nodiscard]] Result<void> choose_language(const cli::Globals& globals, const config::Settings& settings);

/// The time zone of the settings. Error `bad_file` where there is none of that name.
[[nodiscard]] Result<Zone> zone_of(const config::Settings& settings);

/// The settings as far as they can be read: where they are broken, or there is no home folder, the defaults.
[[nodiscard]] config::Settings readable_settings();

/// Looks the world up. Errors: `usage` for `--now`, `--lang`; `bad_file` for the settings; `failed` without a home
/// folder.
[[nodiscard]] Result<World> open_world(const cli::Globals& globals);

/// The same, but where the settings are broken the defaults will do, and `settings_problem` tells. Errors: `usage`;
/// `failed` without a home folder.
[[nodiscard]] Result<World> open_world_whatever_the_settings(const cli::Globals& globals);

/// The same for the Tab key, which cannot tell what is wrong: broken settings, and a `--now` or `--lang` that is not
/// understood, do not count. Errors: `failed` without a home folder.
[[nodiscard]] Result<World> open_world_for_completion(const cli::Globals& globals);

}  // namespace ordertrack::app
