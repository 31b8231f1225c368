#pragma once

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace ordertrack::platform {

/// The zone of an IANA name: fixed for the ones that do not change (Asia/Tokyo, UTC), else from the C library's zone
/// data; nothing where it is not known there. Such a zone belongs to one thread: it asks the C library through `TZ`,
/// which it puts back.
[[nodiscard]] std::optional<Zone> find_zone(std::string_view name);

/// The offset east of UTC of the machine's own zone at an instant: that in which cron reads its lines.
[[nodiscard]] std::chrono::seconds machine_offset(Instant at);

}  // namespace ordertrack::platform
