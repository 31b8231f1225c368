#pragma once

#include <string>
#include <string_view>

namespace ordertrack::store {

/// A name without regard to width and case (NFKC, case folded): the key under which names are compared. A name that is
/// not UTF-8 is its own key.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace ordertrack::store
