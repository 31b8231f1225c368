#include "platform/environment.hpp"

#include "platform/environment_guard.hpp"

#include <catch2/catch.hpp>

namespace environment_test {

using namespace ordertrack;
using tests::EnvironmentGuard;

TEST_CASE("A variable that is empty counts as not set") {
  const EnvironmentGuard full("ORDERTRACK_TEST_FULL", "value");
  const EnvironmentGuard empty("ORDERTRACK_TEST_EMPTY", "");
  const EnvironmentGuard absent("ORDERTRACK_TEST_ABSENT", std::nullopt);

  REQUIRE(platform::environment("ORDERTRACK_TEST_FULL") == "value");
  REQUIRE_FALSE(platform::environment("ORDERTRACK_TEST_EMPTY").has_value());
  REQUIRE_FALSE(platform::environment("ORDERTRACK_TEST_ABSENT").has_value());
}

}  // namespace environment_test
