#pragma once

#include "support/result.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ordertrack::config {

struct Member;

/// A value of a TOML file, and the line it stands on.
struct Node {
  using List = std::vector<Node>;
  using Table = std::vector<Member>;  ///< in the file's order
  /// What no key of ours takes: a number with decimals, a time of day. The text is as an error shows it.
  struct Other {
    std::string text;
  };

  std::variant<Other, bool, std::int64_t, std::string, std::chrono::year_month_day, List, Table> value;
  std::int64_t line = 0;
};

/// A key of a table, the line it stands on, and its value.
struct Member {
  std::string key;
  std::int64_t line = 0;
  Node value;
};

/// Reads a TOML text. `file` is what errors call it. Error `bad_file`: not TOML, with the line.
[[nodiscard]] Result<Node::Table> parse_toml(std::string_view text, std::string_view file);

/// The value as it is shown in an error: short, on one line.
[[nodiscard]] std::string written(const Node& node);

}  // namespace ordertrack::config
