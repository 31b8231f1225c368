#include "commands/add/add_cli.hpp"

#include "commands/order_fields_cli.hpp"

#include <array>

namespace ordertrack::commands::add {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::text, cli::Arity::one}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"market", '\0', Value::market, "NAME", mark("the market, where the id alone does not tell")},
    {"buyer", '\0', Value::buyer, "NAME", mark("the buyer's name as the market shows it")},
    {"buyer-id", '\0', Value::text, "ID", mark("the market's own id of the buyer")},
    {"item", '\0', Value::text, "TEXT", mark("what was sold")},
    {"price", '\0', Value::money, "PRICE", mark("as 3200, 3,200 or 19.99")},
    {"payment", '\0', Value::payment, "METHOD", mark("how the buyer pays; konbini unless told")},
    {"ordered", '\0', Value::time, "TIME", mark("when it was ordered; now unless told")},
    {"pay-by", '\0', Value::time, "TIME", mark("the date shown on the page, where it differs from the market's rule")},
    {"ship-by", '\0', Value::time, "TIME", mark("when it must be shipped once it is paid")},
    {"ladder", '\0', Value::ladder, "NAME", mark("another ladder of the market's")},
    {"note", '\0', Value::text, "TEXT", mark("a remark for the history")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack add https://jp.mercari.com/transaction/m12345678901 --buyer tanaka",
     mark("paste the page's address: market and id come with it")},
    {"ordertrack add m12345678901 --buyer tanaka --price 3200 --ordered \"12/5 14:00\"",
     mark("an order of the fifth of December")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.word = words.text("ID");
  wanted.market = words.text("market");
  wanted.fields = typed_fields(words);
  wanted.ordered = words.value("ordered");
  wanted.note = words.text("note");
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "add",
     .group = cli::Group::every_day,
     .summary = mark("record an order"),
     .description =
         mark("Records an order. The id is the market's own; a pasted page address gives market and id. Warns "
              "where the buyer is blocked or has left an order unpaid before."),
     .arguments = arguments,
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::add
