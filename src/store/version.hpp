#pragma once

#include <cstdint>

namespace ordertrack::store {

/// Marks a SQLite file as an order book: "ordt", in the file's header.
inline constexpr std::uint32_t application_id = 0x6f726474;

/// The header's user_version is MAJOR * 1000 + the number of the last migration. A program goes on working with a file
/// of the same MAJOR whose last migration it does not know (such a migration only adds); it refuses a newer MAJOR.
inline constexpr int major_version = 1;

[[nodiscard]] constexpr int user_version(int major, int migration) { return major * 1000 + migration; }
[[nodiscard]] constexpr int major_of(int user_version) { return user_version / 1000; }
[[nodiscard]] constexpr int migration_of(int user_version) { return user_version % 1000; }

}  // namespace ordertrack::store
