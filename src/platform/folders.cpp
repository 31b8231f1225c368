#include "platform/environment.hpp"
#include "platform/paths.hpp"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include <pwd.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

using std::filesystem::path;

/// A folder to trust as a base: an absolute one, and not the root, where a service without a home would write.
std::optional<path> usable(const std::optional<std::string>& value) {
  if (!value || !path(*value).is_absolute() || path(*value).lexically_normal() == "/") return std::nullopt;
  return path(*value);
}

/// Read from the file itself: in a statically linked program `getpwuid` may load libraries that do not fit it.
std::optional<path> home_in_user_list() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> list(std::fopen("/etc/passwd", "re"), &std::fclose);
  if (!list) return std::nullopt;
  while (const passwd* user = ::fgetpwent(list.get())) {
    if (user->pw_uid == ::getuid()) return usable(std::string(user->pw_dir));
  }
  return std::nullopt;
}

std::optional<path> home() {
  if (auto from_environment = usable(environment("HOME"))) return from_environment;
  return home_in_user_list();
}

std::optional<path> folder(const char* variable, const path& below_home) {
  if (const auto base = usable(environment(variable))) return *base / "ordertrack";
  if (const auto base = home()) return *base / below_home / "ordertrack";
  return std::nullopt;
}

}  // namespace

Result<Folders> folders() {
  const auto config = folder("XDG_CONFIG_HOME", ".config");
  const auto data = folder("XDG_DATA_HOME", ".local/share");
  const auto state = folder("XDG_STATE_HOME", ".local/state");
  if (!config || !data || !state) {
    return fail(ErrorKind::failed, msg("no home folder is known for this user"),
                {msg("set HOME, or XDG_CONFIG_HOME, XDG_DATA_HOME and XDG_STATE_HOME, to absolute paths")});
  }
  return Folders{*config, *data, *state};
}

}  // namespace ordertrack::platform
