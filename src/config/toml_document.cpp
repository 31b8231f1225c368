#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 16
#include "config/toml_document.hpp"

#include <fmt/format.h>

// toml++ 3.3 asserts what a file can break, and tells it as an error otherwise.
#define TOML_ASSERT(condition) static_cast<void>(0)

// toml++ 3.3 calls it unreachable that a character of some blocks (U+00A1 to U+0499, U+3001 to U+3057) is no white
// space, but asks that of every character that stands outside of texts and comments.
#include <toml++/impl/forward_declarations.h>
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE return false
#include <toml++/impl/unicode.h>
#undef TOML_UNREACHABLE
#define TOML_UNREACHABLE __builtin_unreachable()

#include <toml++/toml.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace ordertrack::config {
namespace {

std::string text_of(const toml::time& time) {
  return fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
}

std::string text_of(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::chrono::year_month_day calendar_day(const toml::date& date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

// No key of ours lies deeper; what does is not followed, so that no file can exhaust the stack.
constexpr int deepest = 16;

Node node_of(const toml::node& source, int depth);

Node::List list_of(const toml::array& source, int depth) {
  Node::List list;
  list.reserve(source.size());
  for (const auto& item : source) list.push_back(node_of(item, depth));
  return list;
}

Node::Table table_of(const toml::table& source, int depth) {
  using Entry = std::pair<const toml::key*, const toml::node*>;
  std::vector<Entry> entries;
  entries.reserve(source.size());
  for (const auto& [key, value] : source) entries.emplace_back(&key, &value);
  std::ranges::sort(entries, {}, [](const Entry& entry) {
    const auto& begin = entry.first->source().begin;
    return std::pair(begin.line, begin.column);
  });

  Node::Table table;
  table.reserve(entries.size());
  for (const auto& [key, value] : entries) {
    table.push_back({std::string(key->str()), key->source().begin.line, node_of(*value, depth)});
  }
  return table;
}

Node node_of(const toml::node& source, int depth) {
  Node node;
  node.line = source.source().begin.line;
  if (depth == deepest) {
    node.value = Node::Other{"…"};
    return node;
  }
  source.visit([&node, depth]<typename T>(const T& found) {
    if constexpr (std::is_same_v<T, toml::table>) {
      node.value = table_of(found, depth + 1);
    } else if constexpr (std::is_same_v<T, toml::array>) {
      node.value = list_of(found, depth + 1);
    } else if constexpr (toml::is_string<T> || toml::is_integer<T> || toml::is_boolean<T>) {
      node.value = found.get();
    } else if constexpr (toml::is_date<T>) {
      node.value = calendar_day(found.get());
    } else if constexpr (toml::is_time<T>) {
      node.value = Node::Other{text_of(found.get())};
    } else if constexpr (toml::is_date_time<T>) {
      node.value = Node::Other{text_of(found.get().date) + ' ' + text_of(found.get().time)};
    } else {
      node.value = Node::Other{fmt::format("{}", found.get())};
    }
  });
  return node;
}

std::string quoted_text(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return fmt::format("\"{}\"", text);
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("\"{}…\"", text.substr(0, end));
}

struct Written {
  std::string operator()(const Node::Other& other) const { return other.text; }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(const std::string& text) const { return quoted_text(text); }
  std::string operator()(const Node::List& list) const { return list.empty() ? "[]" : "[…]"; }
  std::string operator()(const Node::Table&) const { return "{…}"; }
  std::string operator()(const std::chrono::year_month_day& day) const {
    return fmt::format("{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()}, unsigned{day.day()});
  }
};

/// The first line with more dots than any key of ours could have; 0 where there is none. The parser recurses once for
/// each part of a dotted key.
std::int64_t line_too_deep(std::string_view text) {
  constexpr int most_dots = 100;
  std::int64_t line = 1;
  int dots = 0;
  for (const char c : text) {
    if (c == '.' && ++dots > most_dots) return line;
    if (c == '\n') {
      ++line;
      dots = 0;
    }
  }
  return 0;
}

}  // namespace

Result<Node::Table> parse_toml(std::string_view text, std::string_view file) {
  if (const auto line = line_too_deep(text); line != 0) {
    return fail(ErrorKind::bad_file,
                msg("{file}:{line}: this line nests too deeply", arg("file", file), arg("line", line)),
                {msg("a line has at most 100 dots")});
  }
  const auto parsed = toml::parse(text);
  if (parsed) return table_of(parsed.table(), 0);
  const auto& error = parsed.error();
  return fail(ErrorKind::bad_file,
              msg("{file}:{line}: not TOML: {detail}", arg("file", file),
                  arg("line", std::int64_t{error.source().begin.line}), arg("detail", error.description())),
              {msg("a text stands in \"quotes\", a list in [brackets]")});
}

std::string written(const Node& node) { return std::visit(Written{}, node.value); }

}  // namespace ordertrack::config
