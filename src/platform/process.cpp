#include "platform/process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <initializer_list>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

// open() gives the lowest free number: with those below it open already, that is the one that was closed.
void open_where_closed(int descriptor) {
  if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
  if (::open("/dev/null", O_RDWR) != descriptor) std::abort();
}

}  // namespace

void prepare_process() {
  ::umask(077);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) open_where_closed(descriptor);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace ordertrack::platform
