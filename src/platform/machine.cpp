#include "platform/machine.hpp"

#include <fstream>
#include <string_view>

#include <sys/utsname.h>

namespace ordertrack::platform {
namespace {

/// PRETTY_NAME of os-release(5).
std::string system_name() {
  constexpr std::string_view key = "PRETTY_NAME=";
  std::ifstream lines("/etc/os-release");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(key)) continue;
    std::string name = line.substr(key.size());
    std::erase(name, '"');
    return name;
  }
  return {};
}

}  // namespace

Machine machine() {
  utsname names{};
  if (::uname(&names) != 0) return {system_name(), {}, {}};
  return {system_name(), std::string(names.sysname) + " " + names.release, names.machine};
}

}  // namespace ordertrack::platform
