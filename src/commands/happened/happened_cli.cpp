#include "commands/happened/happened_cli.hpp"

#include <array>

namespace ordertrack::commands::happened {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::one}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"at", '\0', Value::time, "TIME", mark("when it happened; now unless told")},
});

constexpr auto pay_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack pay m12345678901", mark("the order is paid: no reminder comes any more")},
    {"ordertrack pay m12345678901 --at \"yesterday 21:40\"", mark("it was paid yesterday evening")},
});

constexpr auto ship_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack ship m12345678901", mark("the ship notice was given just now")},
});

constexpr auto receive_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack receive m12345678901", mark("the buyer confirmed the receipt: the order is closed")},
});

constexpr auto reply_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack reply m12345678901", mark("the buyer wrote: you are asked before the next message")},
});

template <EventKind kind>
Result<cli::Request> read(const cli::Words& words) {
  return Options{.kind = kind, .order = words.text("ID"), .at = words.value("at")};
}

}  // namespace

constinit const cli::Command pay = {
    {.name = "pay",
     .group = cli::Group::what_happened,
     .summary = mark("the order is paid"),
     .description =
         mark("Records the payment, which ends the reminders. A payment that comes after the cancellation is "
              "recorded with a warning, which stands until you note how it was settled."),
     .arguments = arguments,
     .options = options,
     .examples = pay_examples,
     .offer = store::Offer::unpaid},
    read<EventKind::pay>};

constinit const cli::Command ship = {
    {.name = "ship",
     .group = cli::Group::what_happened,
     .summary = mark("the ship notice was given"),
     .description = mark("Records that you gave the market the ship notice. The order must be paid."),
     .arguments = arguments,
     .options = options,
     .examples = ship_examples,
     .offer = store::Offer::paid},
    read<EventKind::ship>};

constinit const cli::Command receive = {
    {.name = "receive",
     .group = cli::Group::what_happened,
     .summary = mark("the buyer confirmed the receipt"),
     .description = mark("Records that the buyer confirmed the receipt, which closes the order."),
     .arguments = arguments,
     .options = options,
     .examples = receive_examples,
     .offer = store::Offer::shipped},
    read<EventKind::receive>};

constinit const cli::Command reply = {
    {.name = "reply",
     .group = cli::Group::what_happened,
     .summary = mark("the buyer wrote"),
     .description = mark("Records that the buyer wrote. Until you write back, remind and cancel say so and ask once "
                         "more. A promise to pay is recorded with promise."),
     .arguments = arguments,
     .options = options,
     .examples = reply_examples,
     .offer = store::Offer::not_ended},
    read<EventKind::reply>};

}  // namespace ordertrack::commands::happened
