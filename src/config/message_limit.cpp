#include "config/message_limit.hpp"

#include "config/market_rules.hpp"
#include "config/toml_document.hpp"

#include <utility>

namespace ordertrack::config {
namespace {

constexpr Limits lengths{20, 100'000};

}  // namespace

std::optional<MessageLimit> read_message_limit(Section& section) {
  const auto characters = section.number("characters", lengths);
  auto source = read_source(section);
  if (!section.has("characters")) {
    section.missing("characters", msg("a limit needs a number, such as characters = 1000"));
  }
  section.finish();
  if (!characters) return std::nullopt;
  return MessageLimit{*characters, std::move(source)};
}

WrittenLimit written_limit(std::string_view toml) {
  WrittenLimit written;
  const auto document = parse_toml(toml, {});
  if (!document) return written;
  Problems problems({});
  Section file(*document, 1, {}, problems);
  written.extends = file.text("extends").value_or("");
  if (auto market = file.table("market")) {
    if (auto limit = market->table("message_limit")) written.limit = read_message_limit(*limit);
  }
  return written;
}

}  // namespace ordertrack::config
