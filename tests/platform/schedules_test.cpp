#include "platform/schedules.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string_view>

namespace schedules_test {

using namespace ordertrack;
namespace fs = std::filesystem;

namespace {

/// A machine with empty places.
struct AMachine {
  ordertrack::tests::TemporaryFolder root;
  platform::SchedulePlaces places{.own_crontab = root.path() / "crontab",
                                  .crontabs = {root.path() / "etc-crontab"},
                                  .crontab_folders = {root.path() / "cron.d"},
                                  .unit_folders = {root.path() / "units"},
                                  .linger = root.path() / "linger"};

  AMachine() {
    fs::create_directories(root.path() / "cron.d");
    fs::create_directories(root.path() / "units" / "timers.target.wants");
  }

  [[nodiscard]] Schedules seen() const { return platform::schedules_of("ordertrack", places); }
};

}  // namespace

TEST_CASE("On a machine without cron and timers nothing is found") {
  const AMachine machine;
  const auto seen = machine.seen();
  CHECK(seen.own_crontab == Seen::none);
  CHECK(seen.crontabs.empty());
  CHECK(seen.timers.empty());
  CHECK(seen.idle_services.empty());
  CHECK_FALSE(seen.lingers);
}

TEST_CASE("A crontab counts where a line that is no comment names the program") {
  const AMachine machine;
  const auto own = machine.root.write("crontab", "# ordertrack due\n5 8 * * * backup\n");
  CHECK(machine.seen().own_crontab == Seen::yes);
  CHECK(machine.seen().crontabs.empty());
  static_cast<void>(machine.root.write("crontab", "LANG=C\n  5 8,20 * * * /home/h/.local/bin/ordertrack due\n"));
  const auto common = machine.root.write("etc-crontab", "5 8 * * * h ordertrack due\n");
  const auto one_of_many = machine.root.write("cron.d/shop", "5 8 * * * h ordertrack due");
  static_cast<void>(machine.root.write("cron.d/other", "5 8 * * * h due\n"));
  CHECK(machine.seen().crontabs == std::vector<fs::path>{own, common, one_of_many});
}

TEST_CASE("A timer counts where it is switched on and its service names the program") {
  const AMachine machine;
  const auto service = machine.root.write("units/shop.service", "[Service]\n#ExecStart=ordertrack due\n");
  CHECK(machine.seen().idle_services.empty());
  static_cast<void>(machine.root.write("units/shop.service", "[Service]\nExecStart=/usr/bin/ordertrack due\n"));
  const auto timer = machine.root.write("units/shop.timer", "[Timer]\n");
  CHECK(machine.seen().idle_services == std::vector<fs::path>{service});
  CHECK(machine.seen().timers.empty());
  fs::create_symlink(timer, machine.root.path() / "units" / "timers.target.wants" / "shop.timer");
  CHECK(machine.seen().idle_services.empty());
  CHECK(machine.seen().timers == std::vector<fs::path>{timer});
}

TEST_CASE("Whether timers run while the user is logged out is seen") {
  const AMachine machine;
  static_cast<void>(machine.root.write("linger", ""));
  CHECK(machine.seen().lingers);
}

TEST_CASE("Looking makes nothing, whatever is in the way") {
  const AMachine machine;
  fs::create_directories(machine.root.path() / "crontab");
  fs::create_symlink("/nowhere/at/all", machine.root.path() / "units" / "broken.service");
  CHECK(machine.seen().crontabs.empty());
  CHECK(machine.seen().idle_services.empty());
  CHECK(platform::schedules_of("ordertrack", {}).crontabs.empty());
}

}  // namespace schedules_test
