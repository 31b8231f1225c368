#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::config {

/// What patterns may match of a page address, the longest first: host, path, query and fragment; without the fragment;
/// host and path alone. The scheme and a usual port are gone, the host is in lower case.
///
/// Nothing for a word that is no web address: no slash, another scheme, an address with user information, which only
/// serves to disguise the host.
[[nodiscard]] std::vector<std::string> readings_of_address(std::string_view word);

}  // namespace ordertrack::config
