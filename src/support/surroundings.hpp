#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// What platform finds out about the machine, as values that a command can judge.
namespace ordertrack {

/// Whose a file or folder is, and who may do what with it.
struct Rights {
  unsigned mode = 0;       ///< the permission bits, as 0600
  bool ours = true;        ///< it belongs to this user
  std::int64_t names = 1;  ///< hard links
};

/// What a file system means for a file whose locks must hold.
enum class FileSystemKind : std::uint8_t {
  local,
  network,  ///< locks may not hold between machines
  fuse,     ///< made by a program; there may be a network behind it
  memory,   ///< gone when the machine is switched off
};

/// What a path lies on.
struct FileSystem {
  FileSystemKind kind = FileSystemKind::local;
  std::string name{};           ///< as `nfs`; a number where it is not known by name
  std::int64_t free_bytes = 0;  ///< for this user
};

/// Whether something could be read.
enum class Seen : std::uint8_t { none, yes, not_permitted };

/// Where a program is told to run by the clock.
struct Schedules {
  Seen own_crontab = Seen::none;                       ///< whether the user's crontab could be read
  std::vector<std::filesystem::path> crontabs{};       ///< files with a line that names the program
  std::vector<std::filesystem::path> timers{};         ///< switched on, with a service that names it
  std::vector<std::filesystem::path> idle_services{};  ///< that name it, with no timer that is switched on
  bool lingers = false;                                ///< the user's timers run while logged out, too
};

/// What the program runs on, without the machine's name, which may be its owner's.
struct Machine {
  std::string system;     ///< as `Debian GNU/Linux 12 (bookworm)`; empty where it is not told
  std::string kernel;     ///< as `Linux 6.1.0-18-amd64`
  std::string processor;  ///< as `x86_64`
};

}  // namespace ordertrack
