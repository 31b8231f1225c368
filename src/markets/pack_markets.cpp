// A tool of the build: reads the market files of this folder as a user's would be read, and writes them as
// `ordertrack::markets::packed_files()`. An error in one stops the build.

#include "config/market_file.hpp"
#include "config/packed_market.hpp"
#include "config/pattern.hpp"
#include "i18n/language.hpp"
#include "support/embedded.hpp"

#include <ordertrack/civil_time.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace ordertrack::markets {
namespace {

/// A packed market keeps only its zone's name; the tests ask for the zone itself.
std::optional<Zone> any_zone(std::string_view name) { return Zone::fixed(std::string(name), std::chrono::seconds{0}); }

const Market* no_market(std::string_view) { return nullptr; }

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file).rdbuf();
  return std::move(content).str();
}

std::string literal(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) fmt::format_to(std::back_inserter(text), "\\{:03o}", static_cast<unsigned char>(byte));
  return text;
}

/// What the generated file has of one market.
struct Entry {
  std::string file;
  std::string forms;
};

std::string view_of(std::string_view bytes) {
  return fmt::format("std::string_view(\"{}\", {})", literal(bytes), bytes.size());
}

std::string form_of(const Market& market, std::string_view of, const std::string& pattern) {
  const auto [least, most] = config::Pattern(pattern).range();
  return fmt::format("    {{{}, IdForm::Of::{}, {}, {}, {}}},\n", view_of(market.name), of, view_of(pattern),
                     view_of(least), view_of(most));
}

std::optional<Entry> entry_of(const std::filesystem::path& file) {
  auto market = config::read_market(content_of(file), file.filename().string(), any_zone, no_market);
  if (!market) {
    for (const Error& error : market.error()) fmt::print(stderr, "{}\n", i18n::render(error.what));
    return std::nullopt;
  }
  market->origin = "built-in";
  Entry entry;
  entry.file = fmt::format("    {{\"{}\", {}}},\n", file.filename().string(), view_of(config::pack(*market)));
  for (const auto& url : market->urls) entry.forms += form_of(*market, "address", url);
  for (const auto& id : market->ids) entry.forms += form_of(*market, "id", id);
  return entry;
}

int run(const std::filesystem::path& output, const std::vector<std::filesystem::path>& files) {
  Entry all;
  for (const auto& file : files) {
    const auto entry = entry_of(file);
    if (!entry) return 1;
    all.file += entry->file;
    all.forms += entry->forms;
  }
  std::ofstream written(output);
  written << fmt::format(
      "#include \"support/embedded.hpp\"\n\n#include <array>\n\nnamespace ordertrack::markets {{\nnamespace {{\n"
      "constexpr auto files = std::to_array<EmbeddedFile>({{\n{}}});\n\n"
      "constexpr auto forms = std::to_array<IdForm>({{\n{}}});\n}}  // namespace\n\n"
      "std::span<const EmbeddedFile> packed_files() {{ return files; }}\n\n"
      "std::span<const IdForm> id_forms() {{ return forms; }}\n\n}}  // namespace ordertrack::markets\n",
      all.file, all.forms);
  return written.flush() ? 0 : 1;
}

}  // namespace
}  // namespace ordertrack::markets

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return ordertrack::markets::run(argv[1], {argv + 2, argv + argc});
}
