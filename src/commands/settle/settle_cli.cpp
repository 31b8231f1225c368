#include "commands/settle/settle_cli.hpp"

#include <array>

namespace ordertrack::commands::settle {
namespace {

using cli::Value;

constexpr auto done_arguments = std::to_array<cli::ArgumentSpec>({
    {"ID", Value::order, cli::Arity::one},
    {"STEP", Value::step, cli::Arity::optional},
});

constexpr auto skip_arguments = std::to_array<cli::ArgumentSpec>({
    {"ID", Value::order, cli::Arity::one},
    {"STEP", Value::step, cli::Arity::one},
});

constexpr auto done_options = std::to_array<cli::OptionSpec>({
    {"at", '\0', Value::time, "TIME", mark("when it was done; now unless told")},
});

constexpr auto skip_options = std::to_array<cli::OptionSpec>({
    {"at", '\0', Value::time, "TIME", mark("when it was decided; now unless told")},
});

constexpr auto done_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack done m12345678901", mark("the step that is due was done")},
    {"ordertrack done m12345678901 consult", mark("the support desk was asked")},
});

constexpr auto skip_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack skip m12345678901 remind-2", mark("the second reminder is not sent")},
});

template <Way way>
Result<cli::Request> read(const cli::Words& words) {
  return Options{.way = way, .order = words.text("ID"), .step = words.value("STEP"), .at = words.value("at")};
}

}  // namespace

constinit const cli::Command done = {
    {.name = "done",
     .group = cli::Group::every_day,
     .summary = mark("a step that is no message was done"),
     .description = mark("Records that a step was done which has no command of its own: asking the support desk, "
                         "reporting or rating the buyer, listing the item again. Without STEP it is the one that is "
                         "due."),
     .arguments = done_arguments,
     .options = done_options,
     .examples = done_examples,
     .offer = store::Offer::open},
    read<Way::done>};

constinit const cli::Command skip = {
    {.name = "skip",
     .group = cli::Group::every_day,
     .summary = mark("decide against a step"),
     .description = mark("Records that you decided against a step. The ladder goes on without it."),
     .arguments = skip_arguments,
     .options = skip_options,
     .examples = skip_examples,
     .offer = store::Offer::open},
    read<Way::skip>};

}  // namespace ordertrack::commands::settle
