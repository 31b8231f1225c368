#pragma once

#include <string>
#include <string_view>

namespace ordertrack::store {

/// The ids from `first` up to but not including `last`.
struct IdRange {
  std::string first{};
  std::string last{};
};

/// Every id that begins with `prefix`: all characters of ids come before DEL.
[[nodiscard]] inline IdRange ids_beginning_with(std::string_view prefix) {
  return {std::string(prefix), std::string(prefix) + '\x7f'};
}

}  // namespace ordertrack::store
