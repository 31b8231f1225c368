#include "config/fingerprint.hpp"
#include "config/reading.hpp"
#include "support/embedded.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;
using config::MarketBook;

constexpr auto small_shop = "[market]\ntimezone = 'UTC'\ncurrency = 'USD'\n[[step]]\nname = 'ask'\ndo = 'message'\n";

std::string fingerprint_of(const TemporaryFolder& folder) {
  return MarketBook(folder.path(), zone_named).fingerprint();
}

/// The names of the built-in markets, and one more in its place.
std::vector<std::string> built_ins(const std::string& more = {}) {
  auto names = MarketBook("/nonexistent", zone_named).names();
  if (!more.empty()) names.insert(std::ranges::upper_bound(names, more), more);
  return names;
}

}  // namespace

TEST_CASE("What a user's market is judged by belongs to the fingerprint, where there is such a market") {
  const TemporaryFolder folder;
  std::string others = "a";
  const auto fingerprint = [&] {
    return MarketBook(folder.path(), zone_named, {.errors = {}, .depends_on = [&] { return others; }}).fingerprint();
  };
  const auto without_markets = fingerprint();
  others = "b";
  CHECK(fingerprint() == without_markets);
  static_cast<void>(folder.write("shop.toml", small_shop));
  const auto with_b = fingerprint();
  others = "c";
  CHECK(fingerprint() != with_b);
}

TEST_CASE("The limit of messages is that of the file in force, else that of the market which it extends") {
  constexpr std::string_view own = "extends = 'ebay'\n[market.message_limit]\ncharacters = 500\n";
  const TemporaryFolder folder;
  static_cast<void>(folder.write("shop.toml", own));
  static_cast<void>(folder.write("other.toml", "extends = 'ebay'\n"));
  static_cast<void>(folder.write("broken.toml", "extends = 'ebay'\n[market.message_limit]\ncharacters = 'many'\n"));
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.message_limit("shop").value().characters == 500);
  CHECK(book.message_limit("shop").value().source.own);
  CHECK(book.message_limit("other").value().characters == book.message_limit("ebay").value().characters);
  CHECK_FALSE(book.message_limit("ebay").value().source.confirmed());
  CHECK_FALSE(book.message_limit("mercari"));
  CHECK_FALSE(book.message_limit("broken"));
  CHECK_FALSE(book.message_limit("nowhere"));
}

TEST_CASE("Without a folder of one's own the built-in markets are known") {
  const MarketBook book("/nonexistent", zone_named);
  CHECK(book.names().size() == markets::embedded_files().size());
  REQUIRE(book.find("mercari") != nullptr);
  CHECK(book.find("mercari") == book.find("mercari"));
  CHECK(book.text("mercari").starts_with("[market]\nname = \"mercari\"\n"));
  CHECK(book.find("nowhere") == nullptr);
  CHECK(book.text("nowhere").empty());
  CHECK(book.problems().empty());
}

TEST_CASE("A user's file adds a market") {
  const TemporaryFolder folder;
  const auto file = folder.write("shop.toml", small_shop);
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.names() == built_ins("shop"));
  REQUIRE(book.find("shop") != nullptr);
  CHECK(book.find("shop")->origin == file.string());
  CHECK(book.text("shop") == small_shop);
}

TEST_CASE("Whatever a pattern takes, an id has 64 letters, digits, - and _ at most") {
  const TemporaryFolder folder;
  folder.write("wide.toml", "extends = 'mercari'\n[market]\nid = ['a.*']\nurl = ['shop\\.example/(.+)']\n");
  const MarketBook book(folder.path(), zone_named);
  const auto is_recognised = [&book](const std::string& id) {
    return book.recognise(id).size() + book.recognise("https://shop.example/" + id).size();
  };
  CHECK(is_recognised(std::string(64, 'a')) == 2);
  CHECK(is_recognised(std::string(65, 'a')) == 0);
  CHECK(is_recognised("a$(reboot)") == 0);
  CHECK(is_recognised("a b") == 0);
}

TEST_CASE("A word that is longer than any address is recognised by no pattern") {
  const TemporaryFolder folder;
  folder.write("wide.toml", "extends = 'mercari'\n[market]\nurl = ['shop\\.example/(a+)b+']\n");
  const MarketBook book(folder.path(), zone_named);
  const std::string begin = "shop.example/a";
  CHECK(book.recognise(begin + std::string(2048 - begin.size(), 'b')).size() == 1);
  CHECK(book.recognise(begin + std::string(2049 - begin.size(), 'b')).empty());
}

TEST_CASE("A user's file replaces the built-in market of its name") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("mercari.toml", small_shop));
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.names() == built_ins());
  REQUIRE(book.find("mercari") != nullptr);
  CHECK(book.find("mercari")->currency == "USD");
  CHECK(book.find("mercari")->ids.empty());
  CHECK(book.text("mercari") == small_shop);
}

TEST_CASE("A file that extends a market takes what it does not name") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("mercari.toml",
                                 "extends = 'mercari'\n"
                                 "[market]\n"
                                 "payments = ['konbini']\n"
                                 "[market.pay_by.atm]\nday = 1\nat = '12:00'\n"
                                 "[market.quiet]\nfrom = '22:00'\nto = '06:00'\n"));
  const MarketBook book(folder.path(), zone_named);
  const auto* market = book.find("mercari");
  REQUIRE(market != nullptr);
  CHECK(book.problems().empty());
  CHECK(market->title.ja == "メルカリ");
  CHECK(market->currency == "JPY");
  CHECK(market->payments == std::vector<std::string>{"konbini"});
  CHECK(market->pay_by.at("default").day == 2);
  CHECK(market->pay_by.at("atm").day == 1);
  CHECK(market->quiet.value().from == 22h);
  CHECK(market->cancellable_from.value().day == 2);
  CHECK(market->ladder("").steps.size() == 12);
}

TEST_CASE("The steps of a file that extends a market replace the steps") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("gentle.toml",
                                 "extends = 'mercari'\n[[step]]\nname = 'look'\ndo = 'check'\n"
                                 "[[ladder.dear.step]]\nname = 'b'\ndo = 'check'\n"));
  const MarketBook book(folder.path(), zone_named);
  const auto* market = book.find("gentle");
  REQUIRE(market != nullptr);
  CHECK(market->name == "gentle");
  CHECK(market->ladder("").steps.size() == 1);
  CHECK(market->ladder("dear").steps.at(0).name == "b");
  CHECK(book.find("mercari")->ladder("").steps.size() == 12);
}

TEST_CASE("A broken file of a built-in market's name leaves the built-in one in force, and is told") {
  const TemporaryFolder folder;
  const auto file = folder.write("mercari.toml", "extends = 'mercari'\n[market]\ncurency = 'JPY'\n");
  const MarketBook book(folder.path(), zone_named);
  REQUIRE(book.find("mercari") != nullptr);
  CHECK(book.find("mercari")->origin == "built-in");
  CHECK(book.text("mercari").starts_with("[market]\nname = \"mercari\"\n"));
  CHECK(complaints(book.problems()) ==
        std::vector<std::string>{file.string() +
                                 ":3: market.curency = \"JPY\": there is no such key | did you mean currency?"});
}

TEST_CASE("What is found wrong with a good file of the user's breaks it, too; built-in markets are not asked about") {
  const TemporaryFolder folder;
  const auto file = folder.write("mercari.toml", "extends = 'mercari'\n");
  std::vector<std::string> asked;
  const MarketBook book(folder.path(), zone_named,
                        {.errors =
                             [&](const Market& market, std::string_view toml, const std::string& name) {
                               asked.push_back(market.name + " " + std::string(toml) + name);
                               return std::vector<Error>{{ErrorKind::bad_file, msg("a bad text"), {}}};
                             },
                         .depends_on = {}});
  CHECK(book.find("mercari")->origin == "built-in");
  CHECK(book.find("rakuma") != nullptr);
  CHECK(asked == std::vector<std::string>{"mercari extends = 'mercari'\n" + file.string()});
  REQUIRE(book.problems().size() == 1);
  CHECK(book.problems().front().what.id == "a bad text");
}

TEST_CASE("A broken file of a new market is told, and the market is not there") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("shop.toml", "[market]\n"));
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.names() == built_ins());
  CHECK(book.find("shop") == nullptr);
  CHECK(book.problems().size() == 3);
  CHECK(book.names() == built_ins());
  CHECK(book.problems().size() == 3);
}

TEST_CASE("What is no readable market file does no harm") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "folder.toml");
  std::filesystem::create_symlink("/nonexistent/x", folder.path() / "dangling.toml");
  std::filesystem::create_symlink("/dev/zero", folder.path() / "endless.toml");
  static_cast<void>(folder.write("huge.toml", std::string(65537, '#')));
  static_cast<void>(folder.write("Upper.toml", small_shop));
  static_cast<void>(folder.write("notes.txt", "not a market"));
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.names() == built_ins());
  CHECK(book.find("folder") == nullptr);
  CHECK(book.find("Upper") == nullptr);
  CHECK(book.problems().size() == 5);
  CHECK(book.fingerprint().size() == 16);
}

TEST_CASE("A name that leads out of the folder finds nothing") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "markets");
  static_cast<void>(folder.write("shop.toml", small_shop));
  const MarketBook book(folder.path() / "markets", zone_named);
  CHECK(book.find("../shop") == nullptr);
  CHECK(book.find("") == nullptr);
  CHECK(book.find((folder.path() / "shop").string()) == nullptr);
}

TEST_CASE("The fingerprint changes with every name and byte of the user's files, and with nothing else") {
  const TemporaryFolder folder;
  const auto none = MarketBook("/nonexistent", zone_named).fingerprint();
  CHECK(none.size() == 16);
  CHECK(fingerprint_of(folder) == none);

  static_cast<void>(folder.write("notes.txt", "x"));
  CHECK(fingerprint_of(folder) == none);

  static_cast<void>(folder.write("shop.toml", small_shop));
  const auto one = fingerprint_of(folder);
  CHECK(one != none);
  CHECK(fingerprint_of(folder) == one);

  static_cast<void>(folder.write("shop.toml", std::string(small_shop) + "#"));
  CHECK(fingerprint_of(folder) != one);

  std::filesystem::rename(folder.path() / "shop.toml", folder.path() / "store.toml");
  static_cast<void>(folder.write("store.toml", small_shop));
  const auto renamed = fingerprint_of(folder);
  CHECK(renamed != one);

  std::filesystem::remove(folder.path() / "store.toml");
  CHECK(fingerprint_of(folder) == none);
}

TEST_CASE("The fingerprint reads no market: a broken file has one too") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("mercari.toml", "]broken"));
  const MarketBook book(folder.path(), zone_named);
  CHECK(book.fingerprint() != MarketBook("/nonexistent", zone_named).fingerprint());
  CHECK(book.problems().empty());
}

TEST_CASE("A digest tells where one text ends and the next begins") {
  const auto digest = [](std::initializer_list<std::string_view> texts) {
    config::Fingerprint print;
    for (const auto text : texts) print.add(text);
    return print.text();
  };
  CHECK(digest({"ab", "c"}) != digest({"a", "bc"}));
  CHECK(digest({"ab"}) != digest({"ab", ""}));
  CHECK(digest({"ab", "c"}) == digest({"ab", "c"}));
  CHECK(digest({}) == "cbf29ce484222325");
}

}  // namespace ordertrack::tests
