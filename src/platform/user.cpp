#include "platform/user.hpp"

#include <cstdio>
#include <memory>

#include <pwd.h>
#include <unistd.h>

namespace ordertrack::platform {

std::optional<User> this_user() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> list(std::fopen("/etc/passwd", "re"), &std::fclose);
  if (!list) return std::nullopt;
  while (const passwd* user = ::fgetpwent(list.get())) {
    if (user->pw_uid == ::getuid()) return User{user->pw_name, user->pw_dir};
  }
  return std::nullopt;
}

}  // namespace ordertrack::platform
