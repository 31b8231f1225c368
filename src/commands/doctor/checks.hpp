#pragma once

#include "commands/doctor/doctor.hpp"

#include <vector>

namespace ordertrack::commands::doctor {

using Checks = std::vector<Check>;

/// Each looks at one part of the facts, and says in one line that it is fine, or in a line each what is not.
[[nodiscard]] Checks check_store(const Facts& facts);
[[nodiscard]] Checks check_damage(const Facts& facts);
[[nodiscard]] Checks check_journal(const Facts& facts);
[[nodiscard]] Checks check_settings(const Facts& facts);
[[nodiscard]] Checks check_markets(const Facts& facts);
[[nodiscard]] Checks check_permissions(const Facts& facts);
[[nodiscard]] Checks check_place(const Facts& facts);
[[nodiscard]] Checks check_space(const Facts& facts);
[[nodiscard]] Checks check_clock(const Facts& facts);
[[nodiscard]] Checks check_zones(const Facts& facts);
[[nodiscard]] Checks check_language(const Facts& facts);
[[nodiscard]] Checks check_schedule(const Facts& facts);

}  // namespace ordertrack::commands::doctor
