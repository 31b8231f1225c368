#include "config/ladder_warnings.hpp"

#include "config/reading.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

/// The warnings for the text of a good `shop.toml`; its steps begin on line 5.
std::vector<std::string> warnings(std::string_view steps) {
  const auto text = shop_with(steps);
  config::Problems problems("shop.toml");
  add_ladder_warnings(good_market(text), config::StepPlaces(text), problems);
  return complaints(std::move(problems).in_order());
}

}  // namespace

TEST_CASE("A step that can never open is told with its line and why") {
  struct Row {
    const char* steps;
    const char* warning;
  };
  const auto row = GENERATE(values<Row>({
      {"[[step]]\nname = 'a'\ndo = 'rate'\nday = 2\nuntil_day = 1\n",
       "shop.toml:6: step.name = \"a\": this step can never open | let until_day and until_at come after day and at"},
      {"[market.auto_cancel]\nday = 2\nat = '24:00'\n[[step]]\nname = 'a'\ndo = 'rate'\nday = 3\n",
       "shop.toml:9: step.name = \"a\": this step can never open | "
       "let it open before market.auto_cancel, or look whether that rule is right"},
      {"[market.auto_complete]\nday = 9\nat = '13:00'\n[[step]]\nname = 'a'\nphase = 'shipped'\ndo = 'rate'\nday = "
       "10\n",
       "shop.toml:9: step.name = \"a\": this step can never open | "
       "let it open before market.auto_complete, or look whether that rule is right"},
      {"[market.cancellable_until]\nday = 3\nat = '24:00'\n[[step]]\nname = 'final'\ndo = 'message'\nday = 2\n"
       "deadline = { notice = '8h' }\n",
       "shop.toml:9: step.name = \"final\": this step can never open | "
       "a message with a deadline closes 48 hours before market.cancellable_until"},
      {"[[step]]\nname = 'a'\ndo = 'message'\nday = 2\n[[step]]\nname = 'b'\ndo = 'message'\nday = 1\n",
       "shop.toml:6: step.name = \"a\": this step can never open | "
       "the message b comes before it and takes its place: put them in order, or add late = \"send\""},
      {"[[step]]\nname = 'a'\ndo = 'rate'\nday = 1\nfrom = 'paid'\n",
       "shop.toml:6: step.name = \"a\": this step can never open | "
       "it waits for paid, which never comes while the order is unpaid"},
      {"[[step]]\nname = 'good'\ndo = 'rate'\n[[ladder.strict.step]]\nname = 'a'\ndo = 'rate'\nday = 2\nuntil_day = "
       "1\n",
       "shop.toml:9: ladder.strict.step.name = \"a\": this step can never open | "
       "let until_day and until_at come after day and at"},
  }));
  CHECK(warnings(row.steps) == std::vector<std::string>{row.warning});
}

TEST_CASE("The last day to cancel is told where it comes before the cancellation") {
  CHECK(warnings("[market.cancellable_until]\nday = 7\nat = '24:00'\n[[step]]\nname = 'final'\ndo = 'message'\n"
                 "deadline = { notice = '8h' }\n[[step]]\nname = 'cancel'\ndo = 'cancel'\nday = 8\n") ==
        std::vector<std::string>{"shop.toml:13: step.name = \"cancel\": this step can never open | "
                                 "let it open before market.cancellable_until, or look whether that rule is right"});
}

TEST_CASE("A cancellation without a last message is told, with the payment methods that lack one") {
  CHECK(warnings("[[step]]\nname = 'cancel'\ndo = 'cancel'\n") ==
        std::vector<std::string>{"shop.toml:6: step.name = \"cancel\": no message with a deadline comes before it | "
                                 "put a message with deadline = { notice = \"8h\" } above it"});
  CHECK(warnings("[[step]]\nname = 'final'\ndo = 'message'\npayment = ['bank']\ndeadline = { notice = '8h' }\n"
                 "[[step]]\nname = 'cancel'\ndo = 'cancel'\npayment = ['bank', 'atm']\n") ==
        std::vector<std::string>{
            "shop.toml:11: step.name = \"cancel\": no message with a deadline comes before it | "
            "put a message with deadline = { notice = \"8h\" } above it | so it is for payment by: atm"});
  CHECK(warnings("[[step]]\nname = 'final'\ndo = 'message'\npayment = ['bank']\ndeadline = { notice = '8h' }\n"
                 "[[step]]\nname = 'cancel'\ndo = 'cancel'\n") ==
        std::vector<std::string>{
            "shop.toml:11: step.name = \"cancel\": no message with a deadline comes before it | "
            "put a message with deadline = { notice = \"8h\" } above it | so it is for payment by: default"});
}

TEST_CASE("A cancellation that opens before its last message is told") {
  CHECK(warnings("[[step]]\nname = 'final'\ndo = 'message'\nday = 5\ndeadline = { notice = '8h' }\n"
                 "[[step]]\nname = 'cancel'\ndo = 'cancel'\nday = 4\n") ==
        std::vector<std::string>{"shop.toml:11: step.name = \"cancel\": it opens before the message that tells the "
                                 "buyer of it | write after = \"final\", or let it open later"});
}

TEST_CASE("A payment method that the market does not name is told, unless the market names none") {
  auto market = good_market(shop_with("[[step]]\nname = 'a'\ndo = 'check'\npayment = ['bnk', 'bank']\n"));
  const config::StepPlaces places(shop_with("[[step]]\nname = 'a'\ndo = 'check'\npayment = ['bnk', 'bank']\n"));
  const auto told = [&](config::Times times) {
    config::Problems problems("shop.toml");
    add_ladder_warnings(market, places, problems, times);
    return complaints(std::move(problems).in_order());
  };
  CHECK(told(config::Times::right).empty());
  market.payments = {"bank", "konbini"};
  const std::vector<std::string> unknown{
      "shop.toml:8: step.payment = \"bnk\": the market has no such payment method | "
      "its methods are: bank, konbini"};
  CHECK(told(config::Times::right) == unknown);
  CHECK(told(config::Times::wrong) == unknown);
}

TEST_CASE("The phases that a ladder leaves out of the market it extends are told where it is extended") {
  const auto base = good_market(
      shop_with("[[step]]\nname = 'a'\ndo = 'check'\n[[step]]\nname = 'b'\nphase = 'shipped'\ndo = 'check'\n"
                "[[step]]\nname = 'c'\nphase = 'shipped'\ndo = 'check'\n"
                "[[step]]\nname = 'd'\nphase = 'cancelled'\ndo = 'rate'\n"));
  const std::string text = "\nextends = 'shop'\n[[step]]\nname = 'e'\nphase = 'cancelled'\ndo = 'report'\n";
  const auto told = [&](const Market& market) {
    config::Problems problems("mine.toml");
    add_left_out_steps(market, base, config::StepPlaces(text), problems);
    return complaints(std::move(problems).in_order());
  };
  auto market = base;
  CHECK(told(market).empty());
  std::erase_if(market.ladders.front().steps, [](const Step& step) { return step.phase == Phase::shipped; });
  CHECK(told(market) ==
        std::vector<std::string>{"mine.toml:2: step.name = \"b\" is left out of the ladder | nothing will be due for "
                                 "orders that are shipped; ordertrack market shop --toml has for them: b, c"});
  market.ladders.front().steps.resize(1);
  CHECK(told(market) == std::vector<std::string>{
                            "mine.toml:2: step.name = \"b\" is left out of the ladder | nothing will be due for "
                            "orders that are shipped, cancelled; ordertrack market shop --toml has for them: b, c, d"});
}

TEST_CASE("Where a time could not be read nothing is told of what opens when") {
  const auto text = shop_with("[[step]]\nname = 'a'\ndo = 'check'\nday = 3\nuntil_day = 2\n");
  config::Problems problems("shop.toml");
  add_ladder_warnings(good_market(text), config::StepPlaces(text), problems, config::Times::wrong);
  CHECK(std::move(problems).in_order().empty());
}

TEST_CASE("A problem of a step stands where its key does, else its name, else where the step comes from") {
  const config::StepPlaces places("\nextends = 'mercari'\n[[step]]\nname = 'a'\ndo = 'message'\ntemplate = 'b'\n");
  const auto place = [&](std::string_view ladder, std::string_view step, std::string_view key) {
    const auto problem = places.problem(ladder, step, key, "", {});
    return std::to_string(problem.line) + " " + problem.key + " = " + problem.value;
  };
  CHECK(place("", "a", "template") == "6 step.template = \"b\"");
  CHECK(place("", "a", "after") == "4 step.name = \"a\"");
  CHECK(place("", "final", "template") == "2 step.name = \"final\"");
  CHECK(place("strict", "a", "name") == "2 ladder.strict.step.name = \"a\"");
}

TEST_CASE("Of a text that is not TOML no step's place is known") {
  const config::StepPlaces places("[[step");
  CHECK(places.problem("", "a", "name", "", {}).line == 1);
}

}  // namespace ordertrack::tests
