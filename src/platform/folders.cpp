#include "platform/environment.hpp"
#include "platform/paths.hpp"
#include "platform/user.hpp"

#include <optional>
#include <string>

namespace ordertrack::platform {
namespace {

using std::filesystem::path;

/// A folder to trust as a base: an absolute one, and not the root, where a service without a home would write.
std::optional<path> usable(const std::optional<std::string>& value) {
  if (!value || !path(*value).is_absolute() || path(*value).lexically_normal() == "/") return std::nullopt;
  return path(*value);
}

std::optional<path> folder(const char* variable, const path& below_home) {
  if (const auto base = usable(environment(variable))) return *base / "ordertrack";
  if (const auto base = home_folder()) return *base / below_home / "ordertrack";
  return std::nullopt;
}

}  // namespace

std::optional<path> home_folder() {
  if (auto from_environment = usable(environment("HOME"))) return from_environment;
  const auto user = this_user();
  return user ? usable(user->home.string()) : std::nullopt;
}

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
