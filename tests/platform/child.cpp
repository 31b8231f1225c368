#include "platform/child.hpp"

#include <sys/wait.h>
#include <unistd.h>

namespace ordertrack::tests {

int in_child(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace ordertrack::tests
