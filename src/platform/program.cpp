#include "platform/paths.hpp"

#include <system_error>

namespace ordertrack::platform {

std::filesystem::path program() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error);
}

std::filesystem::path catalogues() { return program().parent_path().parent_path() / "share" / "locale"; }

}  // namespace ordertrack::platform
