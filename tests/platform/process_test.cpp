#include "platform/process.hpp"

#include "platform/child.hpp"

#include <catch2/catch.hpp>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace process_test {

using namespace ordertrack;
using tests::in_child;

TEST_CASE("No file of ours gets the number of a closed stream") {
  const int first_free = in_child([] {
    for (const int stream : {0, 1, 2}) ::close(stream);
    platform::prepare_process();
    return ::open("/dev/null", O_RDONLY);
  });
  REQUIRE(first_free > 2);
}

TEST_CASE("Open streams are left as they are") {
  const int same = in_child([] {
    struct stat before {};
    struct stat after {};
    const int pipe_ends_are_there = ::isatty(1);
    ::fstat(1, &before);
    platform::prepare_process();
    ::fstat(1, &after);
    return before.st_ino == after.st_ino && pipe_ends_are_there == ::isatty(1) ? 0 : 1;
  });
  REQUIRE(same == 0);
}

TEST_CASE("Files are made for their owner only") {
  const int mask = in_child([] {
    ::umask(0);
    platform::prepare_process();
    return static_cast<int>(::umask(0));
  });
  REQUIRE(mask == 077);
}

TEST_CASE("A reader that goes away ends nothing by signal") {
  const int status = in_child([] {
    platform::prepare_process();
    ::raise(SIGPIPE);
    return 7;
  });
  REQUIRE(status == 7);
}

}  // namespace process_test
