#pragma once

#include "commands/answers.hpp"
#include "commands/template/template.hpp"
#include "commands/template/template_cli.hpp"
#include "platform/zones.hpp"
#include "temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

/// A user's folder of texts, and what the command says about it.
namespace ordertrack::own_words {

namespace templates = commands::templates;
namespace fs = std::filesystem;

inline const Instant now = story::at("2026-12-07 18:00");

inline const config::MarketBook& built_in_markets() {
  static const config::MarketBook book(fs::path("/nowhere"), platform::find_zone);
  return book;
}

/// A folder of the user's texts.
class Folder : public tests::TemporaryFolder {
 public:
  void put(const std::string& place, std::string_view text) const {
    fs::create_directories((path() / place).parent_path());
    static_cast<void>(write(place, text));
  }
  [[nodiscard]] messages::TemplateBook book() const { return messages::TemplateBook(path()); }

  /// The text without the folder's name, which differs from run to run.
  [[nodiscard]] std::string without_path(std::string text) const {
    const auto name = path().string() + "/";
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) text.erase(at, name.size());
    return text;
  }
};

inline templates::Options named(std::string name, std::string market = {}, std::string language = {}) {
  templates::Options options;
  options.act = templates::Act::show;
  options.name = std::move(name);
  options.market = std::move(market);
  options.language = std::move(language);
  return options;
}

inline std::string place_named(const templates::Options& options, const messages::TemplateBook& book) {
  const auto place = templates::place_of(options, built_in_markets(), book);
  return place ? place->path() : fake::text_of(place.error()) + " | " + fake::hints(place);
}

inline output::Streams streams_for(output::Format format) {
  output::Streams streams;
  streams.format = format;
  return streams;
}

template <typename Report>
std::string shown(const Report& report, output::Format format = output::Format::text) {
  auto streams = streams_for(format);
  show(report, streams);
  return streams.out;
}

inline std::string row_of(const templates::ListReport& report, std::string_view path) {
  for (const auto& row : report.rows) {
    if (row.place.path() != path) continue;
    const std::vector<std::string> words{"built-in", "users", "general", "missing"};
    return words.at(static_cast<std::size_t>(row.source)) + (row.broken ? " broken" : "") + " " +
           i18n::joined(row.steps);
  }
  return "no row";
}

inline std::string checked(const Folder& folder, const templates::Options& options = {}) {
  const auto book = folder.book();
  const auto report = templates::check(options, built_in_markets(), book, now);
  return report ? folder.without_path(shown(*report)) : fake::text_of(report.error());
}

inline const std::string id = "m12345678901";

inline std::string previewed(templates::Options options, const messages::TemplateBook& book,
                             std::vector<Event> events = {}) {
  options.order = id;
  const fake::FakeBook orders({fake::order_with(std::move(events))});
  const auto report = templates::preview(options, orders, built_in_markets(), book, now);
  return report ? report->step + ": " + report->text : fake::text_of(report.error());
}

}  // namespace ordertrack::own_words
