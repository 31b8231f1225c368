#include "platform/last_run.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

namespace last_run_test {

using namespace ordertrack;
using namespace std::chrono_literals;
using ordertrack::tests::TemporaryFolder;

namespace {

const Instant some_time{std::chrono::seconds{1'796'083'200}};

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

unsigned mode_of(const std::filesystem::path& path) {
  return static_cast<unsigned>(std::filesystem::status(path).permissions());
}

/// The umask of the program, and the one before put back.
struct ProgramsUmask {
  mode_t before = ::umask(077);
  ~ProgramsUmask() { ::umask(before); }
};

}  // namespace

TEST_CASE("A run is remembered as the time of a file, in folders for their owner only") {
  const ProgramsUmask umask;
  const TemporaryFolder folder;
  const auto file = folder.path() / "state" / "ordertrack" / "last-due";
  CHECK_FALSE(platform::last_run(file));
  platform::remember_run(file, some_time);
  CHECK(platform::last_run(file) == some_time);
  CHECK(content_of(file).find("The time of this file") == 0);
  CHECK(mode_of(file) == 0600);
  CHECK(mode_of(file.parent_path()) == 0700);
  CHECK(mode_of(file.parent_path().parent_path()) == 0700);
}

TEST_CASE("A later run takes the place of an earlier one, and leaves nothing beside it") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "last-due";
  for (const auto later : {0s, 12h + 0s, -24h + 0s, 365 * 24h * 20 + 0s}) {
    platform::remember_run(file, some_time + later);
    CHECK(platform::last_run(file) == some_time + later);
  }
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("What is no file tells nothing, and a link in its place leads nowhere") {
  const TemporaryFolder folder;
  const auto precious = folder.write("precious", "as it was");
  platform::remember_run(precious, some_time);
  const auto file = folder.path() / "last-due";
  std::filesystem::create_symlink(precious, file);
  CHECK_FALSE(platform::last_run(file));
  platform::remember_run(file, some_time + 1h);
  CHECK(platform::last_run(precious) == some_time);
  CHECK(content_of(precious) == "as it was");
  CHECK_FALSE(platform::last_run(folder.path()));
}

TEST_CASE("Where a run cannot be remembered nothing is left, and nothing said") {
  const TemporaryFolder folder;
  const auto no_folder = folder.write("file", "");
  platform::remember_run(no_folder / "last-due", some_time);
  CHECK_FALSE(platform::last_run(no_folder / "last-due"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace last_run_test
