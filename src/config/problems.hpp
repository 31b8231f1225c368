#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::config {

/// What is wrong in a file, and where.
struct Problem {
  std::int64_t line = 0;
  std::string key;            ///< with its tables, as `market.pay_by.default.at`
  std::string value;          ///< as it stands in the file
  std::string_view sentence;  ///< a marked literal that may name {file}, {line}, {key} and {value}
  Message hint;               ///< what would be right
  std::vector<Message> more_hints{};
};

/// Collects the problems of one file.
class Problems {
 public:
  /// `file` is what the errors call it.
  explicit Problems(std::string_view file) : file_(file) {}

  void add(Problem problem);

  /// The errors (`bad_file`), by line.
  [[nodiscard]] std::vector<Error> in_order() &&;

 private:
  std::string file_;
  std::vector<std::pair<std::int64_t, Error>> found_;
};

}  // namespace ordertrack::config
