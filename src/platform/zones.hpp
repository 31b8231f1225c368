#pragma once

#include <ordertrack/civil_time.hpp>

#include <optional>
#include <string_view>

namespace ordertrack::platform {

/// The zone of an IANA name: fixed for the ones that do not change (Asia/Tokyo, UTC), else from the C library's zone
/// data; nothing where it is not known there. Such a zone belongs to one thread: it asks the C library through `TZ`,
/// which it puts back.
[[nodiscard]] std::optional<Zone> find_zone(std::string_view name);

}  // namespace ordertrack::platform
