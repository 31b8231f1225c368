#include "platform/interrupts.hpp"

#include "platform/child.hpp"

#include <catch2/catch.hpp>

#include <csignal>

namespace interrupts_test {

using namespace ordertrack;
using tests::in_child;

TEST_CASE("An interrupt is remembered, and ends nothing") {
  const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
  const int status = in_child([signal] {
    std::signal(signal, SIG_DFL);
    const platform::Interrupts interrupts;
    const bool before = platform::Interrupts::came();
    ::raise(signal);
    return !before && platform::Interrupts::came() ? 7 : 1;
  });
  CHECK(status == 7);
}

TEST_CASE("Afterwards an interrupt ends the program again") {
  const int status = in_child([] {
    std::signal(SIGINT, SIG_DFL);
    { const platform::Interrupts interrupts; }
    ::raise(SIGINT);
    return 7;
  });
  CHECK(status == 128 + SIGINT);
}

TEST_CASE("One interrupt does not stop the next work, too") {
  const int status = in_child([] {
    {
      const platform::Interrupts interrupts;
      ::raise(SIGINT);
    }
    const platform::Interrupts interrupts;
    return platform::Interrupts::came() ? 1 : 7;
  });
  CHECK(status == 7);
}

TEST_CASE("One that came before some work within does not stop that work, and is known afterwards") {
  const int status = in_child([] {
    const platform::Interrupts all;
    ::raise(SIGINT);
    bool within = true;
    {
      const platform::Interrupts work;
      within = platform::Interrupts::came();
    }
    return !within && platform::Interrupts::came() ? 7 : 1;
  });
  CHECK(status == 7);
}

TEST_CASE("One that came during some work within is known afterwards") {
  const int status = in_child([] {
    const platform::Interrupts all;
    {
      const platform::Interrupts work;
      ::raise(SIGINT);
      if (!platform::Interrupts::came()) return 1;
    }
    return platform::Interrupts::came() ? 7 : 1;
  });
  CHECK(status == 7);
}

TEST_CASE("A signal that is ignored, as under nohup, still is") {
  const int status = in_child([] {
    std::signal(SIGHUP, SIG_IGN);
    const platform::Interrupts interrupts;
    ::raise(SIGHUP);
    return platform::Interrupts::came() ? 1 : 7;
  });
  CHECK(status == 7);
}

}  // namespace interrupts_test
