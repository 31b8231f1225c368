#include "input/number.hpp"

#include "input/text.hpp"

#include <charconv>
#include <string>

namespace ordertrack::input {

Result<std::size_t> read_count(std::string_view text) {
  const std::string digits = narrowed(text);
  std::size_t count = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (failure != std::errc{} || end != digits.data() + digits.size() || count == 0 || count > 1'000'000) {
    return fail(ErrorKind::usage, msg("\"{value}\" is not a number from 1 to 1000000", arg("value", text)),
                {msg("as 20")});
  }
  return count;
}

}  // namespace ordertrack::input
