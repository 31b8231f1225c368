#include "platform/paths.hpp"

#include "platform/environment_guard.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <optional>
#include <string>

#include <pwd.h>
#include <unistd.h>

namespace paths_test {

using namespace ordertrack;
using tests::EnvironmentGuard;

namespace {

using Value = std::optional<std::string>;

struct Environment {
  Environment(Value home, Value config, Value data, Value state)
      : home_("HOME", std::move(home)),
        config_("XDG_CONFIG_HOME", std::move(config)),
        data_("XDG_DATA_HOME", std::move(data)),
        state_("XDG_STATE_HOME", std::move(state)) {}

 private:
  EnvironmentGuard home_;
  EnvironmentGuard config_;
  EnvironmentGuard data_;
  EnvironmentGuard state_;
};

}  // namespace

TEST_CASE("Folders follow the XDG variables where these are absolute") {
  const Environment environment("/home/hanako", "/c", "/d", "/s");
  const auto folders = platform::folders();
  REQUIRE(folders.has_value());
  REQUIRE(folders->config == "/c/ordertrack");
  REQUIRE(folders->data == "/d/ordertrack");
  REQUIRE(folders->state == "/s/ordertrack");
}

TEST_CASE("Relative and empty XDG variables are ignored") {
  const Environment environment("/home/hanako", "relative", "", std::nullopt);
  const auto folders = platform::folders();
  REQUIRE(folders.has_value());
  REQUIRE(folders->config == "/home/hanako/.config/ordertrack");
  REQUIRE(folders->data == "/home/hanako/.local/share/ordertrack");
  REQUIRE(folders->state == "/home/hanako/.local/state/ordertrack");
}

TEST_CASE("Without a usable HOME the password database is asked") {
  const passwd* user = ::getpwuid(::getuid());
  REQUIRE(user != nullptr);
  const std::filesystem::path home(user->pw_dir);
  for (const Value& unusable : {Value{}, Value{""}, Value{"somewhere"}, Value{"/"}, Value{"/.."}}) {
    CAPTURE(unusable.value_or("(not set)"));
    const Environment environment(unusable, std::nullopt, std::nullopt, std::nullopt);
    const auto folders = platform::folders();
    REQUIRE(folders.has_value());
    REQUIRE(folders->data == home / ".local/share/ordertrack");
  }
}

TEST_CASE("The catalogues lie beside the program's folder") {
  REQUIRE(platform::program().is_absolute());
  REQUIRE(std::filesystem::exists(platform::program()));
  REQUIRE(platform::catalogues() == platform::program().parent_path().parent_path() / "share/locale");
}

}  // namespace paths_test
