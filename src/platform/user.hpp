#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace ordertrack::platform {

/// What the machine's user list tells of a user.
struct User {
  std::string name;
  std::filesystem::path home;
};

/// The user that runs this process; nothing where the list does not have it. Read from /etc/passwd itself: in a
/// statically linked program `getpwuid` may load libraries that do not fit it.
[[nodiscard]] std::optional<User> this_user();

}  // namespace ordertrack::platform
