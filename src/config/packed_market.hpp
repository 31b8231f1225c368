#pragma once

#include "config/market_file.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <string>
#include <string_view>

namespace ordertrack::config {

/// A market as a string of bytes, from which it is back in a fraction of the time that reading its file takes. The
/// bytes are for the program that was built with them, and for no other: they carry no version.
[[nodiscard]] std::string pack(const Market& market);

/// The market of which `pack` made the bytes; its zone is looked up by name. Bytes that `pack` did not make are a bug:
/// std::logic_error. Errors: `failed` where the machine does not know the zone.
[[nodiscard]] Result<Market> unpack(std::string_view bytes, const FindZone& find_zone);

}  // namespace ordertrack::config
