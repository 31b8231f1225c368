#include "config/market_book.hpp"
#include "drift/document.hpp"
#include "platform/zones.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// A line of a literal block as it is printed.
std::string printed(std::string line) {
  for (auto at = line.find("\\e"); at != std::string::npos; at = line.find("\\e", at + 1)) line.erase(at + 1, 1);
  return line;
}

struct Example {
  std::string market;  ///< of the file whose path introduces it; empty: none does
  std::string text;
};

/// The literal blocks of the examples in ordertrack-policy(5).
std::vector<Example> examples() {
  constexpr std::string_view folder = ".Pa ~/.config/ordertrack/markets/";
  constexpr std::string_view ending = ".toml :";
  std::vector<Example> found;
  std::string market;
  bool inside = false;
  for (const auto& line : Document("man/ordertrack-policy.5").section("EXAMPLES")) {
    if (line.starts_with(folder) && line.ends_with(ending)) {
      market = line.substr(folder.size(), line.size() - folder.size() - ending.size());
    } else if (line.starts_with(".Bd -literal")) {
      found.push_back({std::exchange(market, {}), {}});
      inside = true;
    } else if (line == ".Ed") {
      inside = false;
    } else if (inside) {
      found.back().text += printed(line) + "\n";
    }
  }
  return found;
}

std::map<std::string, std::string> example_files() {
  std::map<std::string, std::string> files;
  for (const auto& [market, text] : examples())
    if (!market.empty()) files[market] = text;
  return files;
}

/// A config folder with the example files in it.
class ExampleFolder {
 public:
  explicit ExampleFolder(const std::map<std::string, std::string>& files)
      : path_(fs::temp_directory_path() / ("ordertrack-examples-" + std::to_string(std::random_device{}()))) {
    fs::create_directory(path_);
    for (const auto& [name, text] : files) std::ofstream(path_ / (name + ".toml")) << text;
  }
  ~ExampleFolder() { fs::remove_all(path_); }
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// A day of December 2026 and a clock time in Japan.
Instant december(unsigned day, std::chrono::seconds clock) {
  return std::chrono::sys_days{std::chrono::year{2026} / 12 / static_cast<int>(day)} + clock - 9h;
}

}  // namespace

TEST_CASE("the ladder of an unpaid order that is told to be Mercari's is Mercari's") {
  const config::MarketBook built_in("/nonexistent", platform::find_zone);
  const auto& mercari = *built_in.find("mercari");
  const auto shown =
      config::read_market("extends = \"mercari\"\n" + examples().front().text, "shown.toml", platform::find_zone,
                          [&](std::string_view name) { return built_in.find(name); });
  REQUIRE(shown);
  std::vector<Step> steps;
  std::ranges::copy_if(mercari.ladder({}).steps, std::back_inserter(steps),
                       [](const Step& step) { return step.phase == Phase::unpaid || step.phase == Phase::cancelled; });
  REQUIRE(shown->ladder({}).steps.size() == steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = shown->ladder({}).steps[i];
    CAPTURE(step.name);
    CHECK(step.name == steps[i].name);
    CHECK(step.action == steps[i].action);
    CHECK(step.phase == steps[i].phase);
    CHECK(step.day == steps[i].day);
    CHECK(step.at == steps[i].at);
    CHECK(step.after == steps[i].after);
    CHECK(step.until_day == steps[i].until_day);
    CHECK(step.optional == steps[i].optional);
    CHECK(step.by == steps[i].by);
    CHECK(step.quiet == steps[i].quiet);
    CHECK(step.deadline.has_value() == steps[i].deadline.has_value());
  }
}

TEST_CASE("the gentler ladder in the examples keeps Mercari's rules") {
  const ExampleFolder folder(example_files());
  const config::MarketBook book(folder.path(), platform::find_zone);
  const config::MarketBook built_in("/nonexistent", platform::find_zone);
  const auto& gentler = *book.find("mercari");
  CHECK(gentler.ladder({}).steps.size() == 9);
  CHECK(gentler.ids == built_in.find("mercari")->ids);
}

TEST_CASE("every market file in the examples of ordertrack-policy is read without a complaint") {
  const auto files = example_files();
  REQUIRE(files.contains("mercari"));
  REQUIRE(files.contains("hana"));
  const ExampleFolder folder(files);
  const config::MarketBook book(folder.path(), platform::find_zone);
  for (const auto& [name, text] : files) {
    CAPTURE(name, text);
    const auto* market = book.find(name);
    REQUIRE(market != nullptr);
    CHECK(market->origin == (folder.path() / (name + ".toml")).string());
  }
  CHECK(book.problems().empty());
}

TEST_CASE("the dates that are told of the own market in the examples are its dates") {
  const ExampleFolder folder(example_files());
  const config::MarketBook book(folder.path(), platform::find_zone);
  const auto& market = *book.find("hana");
  Order order;
  order.payment = "bank";
  order.ordered_at = december(5, 14h);
  CHECK(pay_by(market, order) == december(11, 24h));
  order.payment = "konbini";
  CHECK(pay_by(market, order) == december(8, 24h));

  const auto at_once = assess(market, order, order.ordered_at);
  const auto opens = [&](std::string_view step) { return at_once.find(step)->opens.value().at; };
  const auto closes = [&](std::string_view step) { return at_once.find(step)->closes.value().at; };
  CHECK(at_once.find("thanks")->status == StepStatus::due);
  CHECK(opens("remind-1") == december(7, 8h));
  CHECK(opens("final") == december(8, 7h));
  CHECK(closes("final") == december(8, 22h));
  CHECK(opens("block") == december(9, 8h));
  CHECK(closes("block") == december(9, 12h));
  CHECK(opens("check") == december(9, 12h + 30min));
}

}  // namespace ordertrack::drift
