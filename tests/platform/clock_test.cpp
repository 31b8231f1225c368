#include "platform/clock.hpp"

#include <catch2/catch.hpp>

#include <ctime>

namespace clock_test {

using namespace ordertrack;

TEST_CASE("The clock shows the machine's time in whole seconds") {
  const std::time_t before = std::time(nullptr);
  const auto now = platform::clock_now().time_since_epoch().count();
  REQUIRE(now >= before);
  REQUIRE(now <= before + 5);
}

}  // namespace clock_test
