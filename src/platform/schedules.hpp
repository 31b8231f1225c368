#pragma once

#include "support/surroundings.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace ordertrack::platform {

/// Where programs are told to run by the clock.
struct SchedulePlaces {
  std::filesystem::path own_crontab{};                   ///< this user's, in cron's spool
  std::vector<std::filesystem::path> crontabs{};         ///< files with lines for all users
  std::vector<std::filesystem::path> crontab_folders{};  ///< folders of such files
  std::vector<std::filesystem::path> unit_folders{};     ///< of systemd's units for this user
  std::filesystem::path linger{};                        ///< there where the user's timers run while logged out, too
};

/// The places of this machine and user.
[[nodiscard]] SchedulePlaces schedule_places();

/// Looks for a program's name in those places. Starts no program and writes nothing: what it may not read it says.
[[nodiscard]] Schedules schedules_of(std::string_view program, const SchedulePlaces& places);

}  // namespace ordertrack::platform
