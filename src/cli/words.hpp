#pragma once

#include "support/result.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::cli {

/// The words of one command, sorted by what they are for but not yet understood.
class Words {
 public:
  void add(std::string_view name, std::vector<std::string> values) { values_[std::string(name)] = std::move(values); }

  /// Whether an option or an argument was given.
  [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }

  /// The value of an option or argument; where it was given several times, the last one.
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
  }

  /// As `value`, or an empty text.
  [[nodiscard]] std::string text(std::string_view name) const { return value(name).value_or(std::string{}); }

  /// All values of an argument that may be given several times.
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace ordertrack::cli
