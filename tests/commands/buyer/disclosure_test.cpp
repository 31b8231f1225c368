#include "commands/answers.hpp"
#include "commands/buyer/buyer.hpp"
#include "commands/buyer/buyer_cli.hpp"
#include "commands/fake_people.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace disclosure_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

namespace {

const fake::FakeMarkets markets;
const Instant now = at("2026-12-07 10:00");

buyer::Options about(std::string name) {
  buyer::Options options;
  options.name = std::move(name);
  return options;
}

}  // namespace

TEST_CASE("buyer --export reads a name, and the file that it goes to") {
  const auto wanted = fake::options_of<buyer::Options>(
      buyer::command, fake::words({{"NAME", {"tanaka"}}, {"export", {}}, {"output", {"told.json"}}}));
  CHECK(wanted.disclosed);
  CHECK(wanted.name == "tanaka");
  CHECK(wanted.output == "told.json");
  CHECK(fake::refusal(buyer::command, fake::words({{"export", {}}})) == "usage: --export needs a name");
  CHECK(fake::refusal(buyer::command, fake::words({{"NAME", {"link", "a", "b"}}, {"export", {}}})) ==
        "usage: --export needs a name");
  CHECK(fake::refusal(buyer::command, fake::words({{"NAME", {"tanaka"}}, {"output", {"told.json"}}})) ==
        "usage: --output needs --export, and the name of a file");
  CHECK(fake::refusal(buyer::command, fake::words({{"NAME", {"tanaka"}}, {"export", {}}, {"output", {""}}})) ==
        "usage: --output needs --export, and the name of a file");
}

TEST_CASE("a person is given every row, with instants as the JSON tells them") {
  Order order = fake::order_with({story::event(EventKind::add, at("2026-12-05 14:05"))});
  order.buyer = "tanaka";
  const fake::FakeBook book({order});
  const auto disclosure = buyer::disclose(about("tanaka"), book, fake::FakePeople(book), markets, now);
  REQUIRE(disclosure);
  CHECK(
      to_json(*disclosure).dump() ==
      R"({"schema":1,"now":"2026-12-07T01:00:00Z","person":"tanaka","tables":{"buyer":[{"number":1,"person":null}],"orders":[{"id":"m12345678901","ordered_at":"2026-12-05T05:00:00Z"}]}})"
      "\n");
}

TEST_CASE("the data of one person is not for another of the same name") {
  Order first = fake::order_with({story::event(EventKind::add, at("2026-12-05 14:05"))});
  first.buyer = "tanaka";
  Order second = first;
  second.market = "rakuma";
  const fake::FakeBook book({first, second});
  const auto disclosure = buyer::disclose(about("tanaka"), book, fake::FakePeople(book), markets, now);
  REQUIRE_FALSE(disclosure);
  CHECK(disclosure.error().kind == ErrorKind::ambiguous);
  CHECK(buyer::disclose(about("nobody"), book, fake::FakePeople(book), markets, now).error().kind ==
        ErrorKind::not_found);
}

}  // namespace disclosure_test
