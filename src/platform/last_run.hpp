#pragma once

#include <ordertrack/civil_time.hpp>

#include <filesystem>
#include <optional>

namespace ordertrack::platform {

/// When a run was remembered last; nothing where none was.
[[nodiscard]] std::optional<Instant> last_run(const std::filesystem::path& file);

/// Remembers a run as the time of a file of its own, which is one system call where the file is there: to replace a
/// file takes fifty times as long. The file, and folders that are missing, are made for their owner only. It may be
/// lost: it is not synced, and a failure is silent.
void remember_run(const std::filesystem::path& file, Instant at);

}  // namespace ordertrack::platform
