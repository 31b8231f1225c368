#include "config/settings.hpp"

#include "config/market_name.hpp"
#include "config/section.hpp"
#include "config/text_file.hpp"

#include <system_error>
#include <utility>

namespace ordertrack::config {
namespace {

std::optional<std::string> spoken_language(std::string_view word) {
  return word == "ja" || word == "en" ? std::optional(std::string(word)) : std::nullopt;
}

LadderChoice ladder_choice_of(Section& section) {
  LadderChoice choice;
  choice.use = section.text("use").value_or("");
  choice.market = section.text("market").value_or("");
  choice.payment = section.text("payment").value_or("");
  choice.min_price = section.number("min_price", {1, 1'000'000'000}).value_or(0);
  choice.unpaid_before = section.number("unpaid_before", {1, 1000}).value_or(0);
  if (choice.use == default_ladder) choice.use.clear();
  if (!section.has("use")) section.missing("use", msg("name the ladder, as use = \"strict\""));
  section.finish();
  return choice;
}

Settings settings_of(Section& file) {
  Settings settings;
  settings.language = file.word("language", &spoken_language, "ja, en");
  settings.shop = file.text("shop").value_or(settings.shop);
  settings.timezone = file.text("timezone").value_or(settings.timezone);
  settings.ambiguous_width = file.number("ambiguous_width", {1, 2}).value_or(settings.ambiguous_width);
  settings.pager = file.text("pager");
  settings.retention_days = file.number("retention_days", {1, 36500}).value_or(settings.retention_days);
  for (Section& section : file.tables("ladder")) settings.ladders.push_back(ladder_choice_of(section));
  file.finish();
  return settings;
}

}  // namespace

Result<Settings> read_settings(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) return Settings{};
  const auto text = read_text_file(file);
  if (!text) return fail(text.error());
  const auto document = parse_toml(*text, file.string());
  if (!document) return fail(document.error());

  Problems problems(file.string());
  Section section(*document, 1, {}, problems);
  auto settings = settings_of(section);
  auto errors = std::move(problems).in_order();
  if (!errors.empty()) return fail(std::move(errors.front()));
  return settings;
}

}  // namespace ordertrack::config
