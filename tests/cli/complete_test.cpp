#include "cli/command_tree.hpp"
#include "cli/completing.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace complete_test {

using namespace ordertrack;
using namespace ordertrack::completing;

TEST_CASE("a command's name is completed, behind global options too") {
  check({
      {"ordertrack du", "due"},
      {"ordertrack re", "remind receive reply remove redo restore"},
      {"ordertrack --json s", "status skip ship snooze schedule"},
      {"ordertrack --store x.db du", "due"},
      {"ordertrack -ny pa", "pay"},
      {"ordertrack no-such-command ", ""},
      {"ordertrack xyz", ""},
  });
}

TEST_CASE("with nothing typed every command is offered, with what it does") {
  const std::string lines = answer("ordertrack ");
  for (const cli::Command* command : cli::commands()) {
    INFO(command->spec.name);
    CHECK(lines.find(std::string(command->spec.name) + "\t" + std::string(command->spec.summary) + "\n") !=
          std::string::npos);
  }
  CHECK(lines.find("__complete") == std::string::npos);
}

TEST_CASE("options are those of the command and of the program, without those given") {
  check({
      {"ordertrack due --w", "--within"},
      {"ordertrack due --ex", "--exit-code"},
      {"ordertrack due --within 3d --w", ""},
      {"ordertrack due --ve", "--verbose --version"},
      {"ordertrack due -v --ve", "--version"},
      {"ordertrack due --js", "--json"},
      {"ordertrack --json due --js", ""},
      {"ordertrack cancel m100 --f", "--force"},
      {"ordertrack pay --f", ""},
      {"ordertrack --js", "--json"},
      {"ordertrack status -- --js", ""},
  });
}

TEST_CASE("where no word is left to type, the options are offered") {
  CHECK(offered("ordertrack due ").starts_with("--within --market --step"));
  CHECK(offered("ordertrack pay m100 ").starts_with("--at"));
}

TEST_CASE("an option's value is completed by its kind") {
  check({
      {"ordertrack due --market ", "auction mercari rakuma"},
      {"ordertrack due --market m", "mercari"},
      {"ordertrack due --market=", "--market=auction --market=mercari --market=rakuma"},
      {"ordertrack due --market=r", "--market=rakuma"},
      {"ordertrack status --phase ", "unpaid paid shipped closed cancelled"},
      {"ordertrack status --phase=c", "--phase=closed --phase=cancelled"},
      {"ordertrack cancel --by ", "seller market buyer"},
      {"ordertrack --lang ", "ja en"},
      {"ordertrack --color=a", "--color=auto --color=always"},
      {"ordertrack completion ", "bash zsh fish"},
      {"ordertrack schedule s", "systemd"},
      {"ordertrack market r", "rakuma"},
      {"ordertrack add m1 --ladder ", ""},
      {"ordertrack add m1 --market auction --ladder ", "gentle"},
      {"ordertrack note m100 ", ""},
      {"ordertrack snooze m100 --until ", ""},
      {"ordertrack due --json=", ""},
      {"ordertrack due --nonsense=", ""},
  });
}

TEST_CASE("payment methods are those of the market in play") {
  Market shop = story::market_of({});
  shop.name = "shop";
  shop.payments = {"bank"};
  Market mercari = story::mercari();
  mercari.payments = {"konbini", "card"};
  std::vector<Market> known;
  known.push_back(mercari);
  known.push_back(shop);
  const fake::FakeMarkets markets(std::move(known));
  const fake::FakeBook orders;
  const auto answer_to = [&](const std::string& line) {
    return cli::complete(split(line), orders, fake::FakePeople(orders), markets, templates, now);
  };
  CHECK(answer_to("ordertrack add m1 --payment ") == "konbini\t\ncard\t\n");
  CHECK(answer_to("ordertrack add m1 --market shop --payment ") == "bank\t\n");
  CHECK(answer_to("ordertrack add m1 --market nowhere --payment ").empty());
}

TEST_CASE("a file is left to the shell") {
  CHECK(answer("ordertrack --store ") == ":files\n");
  CHECK(answer("ordertrack due --store=/tm") == ":files\n");
}

TEST_CASE("the store is that of the line, wherever it stands") {
  CHECK(cli::globals_among(split("ordertrack --store a.db due ")).store == "a.db");
  CHECK(cli::globals_among(split("ordertrack due --store=b.db --m")).store == "b.db");
  CHECK(cli::globals_among(split("ordertrack --store a.db --store b.db pay ")).store == "b.db");
  CHECK_FALSE(cli::globals_among(split("ordertrack due --store ")).store);
  CHECK_FALSE(cli::globals_among(split("ordertrack note m100 -- --store x ")).store);
  CHECK(cli::globals_among(split("ordertrack --lang ja --now=tomorrow cancel ")).language == "ja");
  CHECK(cli::globals_among(split("ordertrack --lang ja --now=tomorrow cancel ")).now == "tomorrow");
}

TEST_CASE("buyers are offered by name, but none that a shell could take for more once its blanks are quoted") {
  fake::FakeBook orders(some_orders());
  orders.buyer_named("mercari", "tanaka");
  orders.buyer_named("rakuma", "たなか");
  orders.buyer_named("mercari", "ta$(reboot)");
  orders.buyer_named("mercari", "ta naka");
  orders.buyer_named("mercari", " tanaka");
  CHECK(answer("ordertrack forget ta", orders) == "tanaka\tmercari\nta naka\tmercari\n");
  CHECK(answer("ordertrack buyer た", orders) == "たなか\trakuma\n");
  CHECK(answer("ordertrack add m1 --buyer tan", orders) == "tanaka\tmercari\n");
}

}  // namespace complete_test
