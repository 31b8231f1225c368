#pragma once

#include "i18n/language.hpp"
#include "support/result.hpp"

#include <string_view>
#include <utility>

namespace ordertrack::commands {

/// What was read of an option's value. An error names the option first: `--pay-by: 2026-02-30 does not exist`.
template <typename T>
[[nodiscard]] Result<T> option_value(std::string_view option, Result<T> read) {
  if (read) return read;
  Error error = std::move(read).error();
  error.what = msg("{option}: {problem}", arg("option", option), arg("problem", i18n::render(error.what)));
  return fail(std::move(error));
}

}  // namespace ordertrack::commands
