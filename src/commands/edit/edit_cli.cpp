#include "commands/edit/edit_cli.hpp"

#include "commands/order_fields_cli.hpp"

#include <algorithm>
#include <array>

namespace ordertrack::commands::edit {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::one}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"buyer", '\0', Value::buyer, "NAME", mark("the buyer's name as the market shows it")},
    {"buyer-id", '\0', Value::text, "ID", mark("the market's own id of the buyer")},
    {"item", '\0', Value::text, "TEXT", mark("what was sold")},
    {"price", '\0', Value::money, "PRICE", mark("as 3200, 3,200 or 19.99")},
    {"payment", '\0', Value::payment, "METHOD", mark("how the buyer pays")},
    {"ordered", '\0', Value::time, "TIME", mark("when it was ordered")},
    {"pay-by", '\0', Value::time, "TIME", mark("the date shown on the page, where it differs from the market's rule")},
    {"ship-by", '\0', Value::time, "TIME", mark("when it must be shipped once it is paid")},
    {"ladder", '\0', Value::ladder, "NAME", mark("another ladder of the market's")},
    {"alias", '\0', Value::text, "ID2", mark("a second id of the market's for this order")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack edit m12345678901 --price 3300", mark("the price was mistyped")},
    {"ordertrack edit m12345678901 --pay-by 12/10", mark("the page shows another date to pay by")},
    {"ordertrack edit m12345678901 --item \"\"", mark("an empty text clears the field")},
});

Result<cli::Request> read(const cli::Words& words) {
  const bool asks = std::ranges::any_of(options, [&](const cli::OptionSpec& option) { return words.has(option.name); });
  if (!asks) {
    return fail(ErrorKind::usage, msg("`edit` needs the field to correct"),
                {msg("as --price 3300; see ordertrack edit --help")});
  }
  return Options{.order = words.text("ID"),
                 .fields = typed_fields(words),
                 .ordered = words.value("ordered"),
                 .alias = words.value("alias")};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "edit",
     .group = cli::Group::what_happened,
     .summary = mark("correct a field of an order"),
     .description =
         mark("Corrects what was recorded of an order. The history keeps the old value. An empty text clears "
              "a field that may be empty."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::all},
    read};

}  // namespace ordertrack::commands::edit
