#include "platform/terminal.hpp"

#include "platform/child.hpp"
#include "platform/environment_guard.hpp"
#include "platform/process.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <functional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace terminal_test {

using namespace ordertrack;
using platform::Stream;
using tests::EnvironmentGuard;
using tests::in_child;

namespace {

/// A pipe: [0] is read from, [1] is written to.
using Pipe = std::array<int, 2>;

Pipe new_pipe() {
  Pipe ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  return ends;
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (ssize_t length = 0; (length = ::read(descriptor, buffer.data(), buffer.size())) > 0;) {
    text.append(buffer.data(), static_cast<std::size_t>(length));
  }
  return text;
}

/// What a child writes to its standard output while `text` is read slowly enough to fill the pipe.
std::pair<std::string, int> output_of(const std::function<int()>& body) {
  const Pipe ends = new_pipe();
  const Pipe exit = new_pipe();
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], 1);
    ::close(ends[0]);
    ::close(ends[1]);
    const char status = static_cast<char>(body());
    ::close(1);
    ::_exit(::write(exit[1], &status, 1) == 1 ? 0 : 1);
  }
  ::close(ends[1]);
  ::close(exit[1]);
  std::string text = read_all(ends[0]);
  const std::string status = read_all(exit[0]);
  ::close(ends[0]);
  ::close(exit[0]);
  return {std::move(text), status.empty() ? -1 : status.front()};
}

}  // namespace

TEST_CASE("All of a text is written, more than a pipe holds") {
  const std::string text(300'000, 'x');
  const auto [written, status] = output_of([&] { return platform::write_all(Stream::out, text) ? 0 : 1; });
  REQUIRE(written == text);
  REQUIRE(status == 0);
}

TEST_CASE("A stream that does not block is waited for") {
  const std::string text(300'000, 'x');
  const auto [written, status] = output_of([&] {
    ::fcntl(1, F_SETFL, O_NONBLOCK);
    return platform::write_all(Stream::out, text) ? 0 : 1;
  });
  REQUIRE(written == text);
  REQUIRE(status == 0);
}

TEST_CASE("A closed pipe is no failure, a full disk and a closed stream are") {
  const auto result_of_writing_to = [](auto open_output) {
    return in_child([&] {
      platform::prepare_process();
      open_output();
      return platform::write_all(Stream::out, "text") ? 0 : 1;
    });
  };
  REQUIRE(result_of_writing_to([] {
            std::array<int, 2> ends{};
            if (::pipe(ends.data()) != 0) ::_exit(9);
            ::close(ends[0]);
            ::dup2(ends[1], 1);
          }) == 0);
  REQUIRE(result_of_writing_to([] { ::dup2(::open("/dev/full", O_WRONLY), 1); }) == 1);
  REQUIRE(result_of_writing_to([] { ::close(1); }) == 1);
}

TEST_CASE("Without a terminal the width is that of COLUMNS, else 80") {
  const auto width_with = [](const char* columns) {
    return in_child([&] {
      ::dup2(::open("/dev/null", O_WRONLY), 1);
      ::setenv("COLUMNS", columns, 1);
      return platform::terminal_size().width;
    });
  };
  REQUIRE(width_with("132") == 132);
  for (const char* nonsense : {"", "0", "-5", "abc", "100x", "99999999999999999999"}) {
    CAPTURE(nonsense);
    REQUIRE(width_with(nonsense) == 80);
  }
}

TEST_CASE("Lines are read without their ends, the last one too") {
  const Pipe ends = new_pipe();
  const std::string typed = "y\n\nlast";
  REQUIRE(::write(ends[1], typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
  ::close(ends[1]);
  const int status = in_child([&] {
    ::dup2(ends[0], 0);
    const bool as_typed =
        platform::read_line() == "y" && platform::read_line() == "" && platform::read_line() == "last";
    return as_typed && !platform::read_line() ? 0 : 1;
  });
  ::close(ends[0]);
  REQUIRE(status == 0);
}

TEST_CASE("A pipe is no terminal") {
  const int status = in_child([] {
    ::dup2(::open("/dev/null", O_WRONLY), 2);
    return platform::is_terminal(Stream::err) ? 1 : 0;
  });
  REQUIRE(status == 0);
}

}  // namespace terminal_test
