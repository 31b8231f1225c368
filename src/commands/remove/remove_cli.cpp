#include "commands/remove/remove_cli.hpp"

#include <array>

namespace ordertrack::commands::remove {
namespace {

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", cli::Value::order, cli::Arity::one}});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack remove m12345678901", mark("take out an order that was added by mistake")},
});

Result<cli::Request> read(const cli::Words& words) { return Options{.order = words.text("ID")}; }

}  // namespace

constinit const cli::Command command = {
    {.name = "remove",
     .group = cli::Group::what_happened,
     .summary = mark("take out an order that was added by mistake"),
     .description = mark("Takes an order out of the book. It is no longer listed and counts for nothing. An order that "
                         "was really placed is cancelled instead. `ordertrack undo` puts it back."),
     .arguments = arguments,
     .options = {},
     .examples = examples,
     .offer = store::Offer::all},
    read};

}  // namespace ordertrack::commands::remove
