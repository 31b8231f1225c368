#include "platform/rights.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace ordertrack::platform {

std::optional<Rights> rights(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return Rights{.mode = status.st_mode & 07777U,
                .ours = status.st_uid == ::geteuid(),
                .names = static_cast<std::int64_t>(status.st_nlink)};
}

}  // namespace ordertrack::platform
