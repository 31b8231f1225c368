#include "commands/add/ladder_choice.hpp"
#include "commands/add/adding.hpp"

namespace ladder_choice_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::adding;
using config::LadderChoice;

namespace {

Market market_with_ladders() {
  Market market;
  market.name = "mercari";
  market.currency = "JPY";
  market.ladders = {{}, {.name = "patient", .steps = {}}, {.name = "strict", .steps = {}}};
  return market;
}

Order an_order(std::optional<Money> price, std::string payment, int unpaid_before) {
  Order order;
  order.market = "mercari";
  order.price = std::move(price);
  order.payment = std::move(payment);
  order.buyer_unpaid_before = unpaid_before;
  return order;
}

const std::vector<LadderChoice> choices = {
    {.use = "strict", .unpaid_before = 2},
    {.use = "patient", .market = "mercari", .payment = "konbini", .min_price = 10000},
    {.use = "", .market = "mercari", .payment = "atm"},
    {.use = "elsewhere", .market = "rakuma"},
    {.use = "unheard-of"},
    {.use = "strict", .payment = "bank"},
};

}  // namespace

TEST_CASE("the first choice that fits an order names its ladder") {
  struct {
    std::optional<Money> price;
    std::string payment;
    int unpaid_before;
    std::string ladder;
  } const rows[] = {
      {Money{10000, "JPY"}, "konbini", 0, "patient"},
      {Money{9999, "JPY"}, "konbini", 0, ""},
      {std::nullopt, "konbini", 0, ""},
      {Money{10000, "JPY"}, "konbini", 1, "patient"},
      {Money{10000, "JPY"}, "konbini", 2, "strict"},
      {std::nullopt, "atm", 1, ""},
      {std::nullopt, "atm", 3, "strict"},
      {std::nullopt, "bank", 0, "strict"},
  };
  for (const auto& row : rows) {
    INFO(row.payment << ", unpaid before: " << row.unpaid_before);
    const auto chosen =
        add::chosen_ladder(choices, an_order(row.price, row.payment, row.unpaid_before), market_with_ladders());
    CHECK(chosen.name == row.ladder);
    CHECK(chosen.warnings.empty());
  }
}

TEST_CASE("a minimum price is meant in whole units of the currency") {
  Market market = market_with_ladders();
  market.currency = "USD";
  const std::vector<LadderChoice> from_100 = {{.use = "strict", .min_price = 100}};
  CHECK(add::chosen_ladder(from_100, an_order(Money{10000, "USD"}, "card", 0), market).name == "strict");
  CHECK(add::chosen_ladder(from_100, an_order(Money{9999, "USD"}, "card", 0), market).name.empty());
}

TEST_CASE("a choice that names the market and a ladder it has not is told, and the next one counts") {
  const std::vector<LadderChoice> wrong = {{.use = "stirct", .market = "mercari"}, {.use = "strict"}};
  const auto chosen = add::chosen_ladder(wrong, an_order(std::nullopt, "konbini", 0), market_with_ladders());
  CHECK(chosen.name == "strict");
  CHECK(fake::sentences(chosen.warnings) == R"(config.toml chooses the ladder "stirct", which mercari has not)");
}

TEST_CASE("add follows the choice, says so, and a typed ladder wins") {
  const std::vector<LadderChoice> strict = {{.use = "strict"}};
  const auto chosen = added(typed(&add::Options::market, "mercari"), fake::FakeBook(), strict);
  CHECK(order_of(chosen).ladder == "strict");
  CHECK(fake::answer(chosen).find("it follows the ladder strict, as config.toml says") != std::string::npos);
  for (const std::string ladder : {"patient", ""}) {
    add::Options options = typed(&add::Options::market, "mercari");
    options.fields.ladder = ladder;
    CHECK(order_of(added(options, fake::FakeBook(), strict)).ladder == ladder);
  }
}

}  // namespace ladder_choice_test
