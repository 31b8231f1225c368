#include "config/settings.hpp"

#include "config/reading.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {

using config::read_settings;

TEST_CASE("Without config.toml everything has its default") {
  const auto settings = read_settings("/nonexistent/config.toml");
  REQUIRE(settings);
  CHECK_FALSE(settings->language);
  CHECK(settings->shop.empty());
  CHECK(settings->timezone == "Asia/Tokyo");
  CHECK(settings->ambiguous_width == 1);
  CHECK_FALSE(settings->pager);
  CHECK(settings->retention_days == 180);
}

TEST_CASE("config.toml is read as it is written") {
  const TemporaryFolder folder;
  const auto settings = read_settings(folder.write("config.toml",
                                                   "language = 'ja'\nshop = '古道具みどり'\ntimezone = 'UTC'\n"
                                                   "ambiguous_width = 2\npager = ''\nretention_days = 30\n"
                                                   "[[ladder]]\nuse = 'strict'\nmarket = 'mercari'\n"
                                                   "payment = 'konbini'\nmin_price = 10000\nunpaid_before = 1\n"
                                                   "[[ladder]]\nuse = ''\n"));
  REQUIRE(settings);
  CHECK(settings->language == "ja");
  CHECK(settings->shop == "古道具みどり");
  CHECK(settings->timezone == "UTC");
  CHECK(settings->ambiguous_width == 2);
  CHECK(settings->pager == "");
  CHECK(settings->retention_days == 30);
  const std::vector<config::LadderChoice> ladders = {
      {.use = "strict", .market = "mercari", .payment = "konbini", .min_price = 10000, .unpaid_before = 1}, {}};
  CHECK((settings->ladders == ladders));
}

TEST_CASE("A wrong setting is named with its line and what would be right") {
  struct Row {
    std::string toml;
    std::string complaint;
  };
  const std::vector<Row> rows = {
      {"\nlanguage = 'fr'\n", ":2: language = \"fr\" is not known | known are: ja, en"},
      {"shop = 1\n", ":1: shop = 1 is not a text | write it in \"double quotes\""},
      {"ambiguous_width = 3\n",
       ":1: ambiguous_width = 3 is out of range | write a whole number from 1 to 2, without quotes"},
      {"retention_days = 0\n",
       ":1: retention_days = 0 is out of range | write a whole number from 1 to 36500, without quotes"},
      {"retention_days = '30'\n",
       ":1: retention_days = \"30\" is not a whole number | write a whole number from 1 to 36500, without quotes"},
      {"langage = 'ja'\n", ":1: langage = \"ja\": there is no such key | did you mean language?"},
      {"x = 1\n",
       ":1: x = 1: there is no such key | the keys here are: language, shop, timezone, ambiguous_width, "
       "pager, retention_days, ladder"},
      {"ladder = 'gentle'\n",
       ":1: ladder = \"gentle\" is not a list of tables | write [[ladder]] on a line of its own, its keys below"},
      {"[[ladder]]\nmarket = 'mercari'\n", ":1: ladder.use is missing | name the ladder, as use = \"strict\""},
      {"[[ladder]]\nuse = 'strict'\nmin_price = -1\n",
       ":3: ladder.min_price = -1 is out of range | write a whole number from 1 to 1000000000, without quotes"},
      {"shop = 'a'\nshop = 'b'\n",
       ":2: not TOML: Error while parsing key-value pair: cannot redefine existing string "
       "'shop' | a text stands in \"quotes\", a list in [brackets]"},
  };
  const TemporaryFolder folder;
  for (const auto& [toml, complaint] : rows) {
    INFO(toml);
    const auto file = folder.write("config.toml", toml);
    const auto settings = read_settings(file);
    REQUIRE_FALSE(settings);
    CHECK(complaints({settings.error()}) == std::vector<std::string>{file.string() + complaint});
  }
}

TEST_CASE("Of several wrong settings the first is told") {
  const TemporaryFolder folder;
  const auto settings = read_settings(folder.write("config.toml", "y = 1\nlanguage = 3\n"));
  REQUIRE_FALSE(settings);
  CHECK(sentence(settings.error().what).find(":1: y = 1") != std::string::npos);
}

TEST_CASE("A config.toml that is no file is an error, not a default") {
  const TemporaryFolder folder;
  const auto settings = read_settings(folder.path());
  REQUIRE_FALSE(settings);
  CHECK(settings.error().kind == ErrorKind::bad_file);
  CHECK(sentence(settings.error().what) == folder.path().string() + " is not a file");

  std::filesystem::create_symlink("/nonexistent/x", folder.path() / "config.toml");
  CHECK_FALSE(read_settings(folder.path() / "config.toml"));
}

}  // namespace ordertrack::tests
