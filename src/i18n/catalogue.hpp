#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ordertrack::i18n {

/// The catalogue's form of a sentence that depends on a number; the English one where it has none.
[[nodiscard]] std::string translate(std::string_view one, std::string_view many, std::int64_t n);

}  // namespace ordertrack::i18n
