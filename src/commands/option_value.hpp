#pragma once

#include "support/result.hpp"

#include <string_view>
#include <utility>

namespace ordertrack::commands {

/// What was read of an option's value. An error tells the option, a literal as `--pay-by`.
template <typename T>
[[nodiscard]] Result<T> option_value(std::string_view option, Result<T> read) {
  if (read) return read;
  Error error = std::move(read).error();
  error.option = option;
  return fail(std::move(error));
}

}  // namespace ordertrack::commands
