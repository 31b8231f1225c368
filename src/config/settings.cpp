#include "config/settings.hpp"

#include "config/section.hpp"
#include "config/text_file.hpp"

#include <system_error>
#include <utility>

namespace ordertrack::config {
namespace {

std::optional<std::string> spoken_language(std::string_view word) {
  return word == "ja" || word == "en" ? std::optional(std::string(word)) : std::nullopt;
}

Settings settings_of(Section& file) {
  Settings settings;
  settings.language = file.word("language", &spoken_language, "ja, en");
  settings.shop = file.text("shop").value_or(settings.shop);
  settings.timezone = file.text("timezone").value_or(settings.timezone);
  settings.ambiguous_width = file.number("ambiguous_width", {1, 2}).value_or(settings.ambiguous_width);
  settings.pager = file.text("pager");
  settings.retention_days = file.number("retention_days", {1, 36500}).value_or(settings.retention_days);
  static_cast<void>(file.table("ladder"));
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
