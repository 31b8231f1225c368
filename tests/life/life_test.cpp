#include "config/market_book.hpp"
#include "life/diary.hpp"
#include "platform/zones.hpp"
#include "source_folder.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

/// Whole lives of orders on every built-in market, as its seller sees them. UPDATE_LIVES=1 writes the diaries anew;
/// what changed is to be read as that seller would.
namespace ordertrack::life {
namespace {

using namespace std::chrono_literals;
namespace files = std::filesystem;

const files::path home = files::path{ORDERTRACK_SOURCE_DIR} / "tests/life";

const std::vector<Rhythm> rhythms = {
    {.name = "at 08:05 and 20:05", .looks = {8h + 5min, 20h + 5min}},
    {.name = "once a day at 07:00", .looks = {7h}},
};

std::vector<Life> all_lives() {
  std::vector<Life> lives;
  for (const auto& script : files::directory_iterator{home / "lives"}) lives.push_back(read_life(script.path()));
  std::ranges::sort(lives, {}, &Life::name);
  return lives;
}

Lived lived_in_all_rhythms(const Market& market, const Life& life) {
  Lived all;
  for (const auto& ordered : life.ordered) {
    for (const auto& rhythm : rhythms) {
      auto once = live(market, life, ordered, rhythm);
      all.diary += (all.diary.empty() ? "" : "\n") + once.diary;
      std::ranges::move(once.broken, std::back_inserter(all.broken));
    }
  }
  return all;
}

std::string content_of(const files::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const files::path& path, const std::string& content) {
  files::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << content;
}

std::set<files::path> diaries_there() {
  std::set<files::path> found;
  for (const auto& entry : files::recursive_directory_iterator{home / "diaries"})
    if (entry.is_regular_file()) found.insert(entry.path());
  return found;
}

}  // namespace

TEST_CASE("Every life on every market goes as its diary tells, and nothing that must hold is broken") {
  const bool update = std::getenv("UPDATE_LIVES") != nullptr;
  const config::MarketBook book{"/nonexistent", platform::find_zone};
  std::set<files::path> told;
  for (const auto& life : all_lives()) {
    for (const auto& name : book.names()) {
      if (!life.is_for(name)) continue;
      const auto* market = book.find(name);
      INFO(name << ", " << life.name << ": UPDATE_LIVES=1 writes the diary anew");
      CHECK(market != nullptr);
      if (market == nullptr) continue;
      const auto lived = lived_in_all_rhythms(*market, life);
      CHECK(lived.broken == std::vector<std::string>{});
      const auto path = home / "diaries" / name / (life.name + ".txt");
      if (update) write(path, lived.diary);
      CHECK(content_of(path) == lived.diary);
      told.insert(path);
    }
  }
  if (update)
    for (const auto& path : diaries_there())
      if (!told.contains(path)) files::remove(path);
  CHECK(diaries_there() == told);
}

}  // namespace ordertrack::life
