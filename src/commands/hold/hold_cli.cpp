#include "commands/hold/hold_cli.hpp"

#include <array>

namespace ordertrack::commands::hold {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::one}});

constexpr cli::OptionSpec at{"at", '\0', Value::time, "TIME", mark("when it was said; now unless told")};
constexpr cli::OptionSpec force{"force", '\0', Value::none, "", mark("even past the market's own limit")};

constexpr auto promise_options = std::to_array<cli::OptionSpec>({
    {"until", '\0', Value::time, "TIME", mark("the last moment; a date alone means its end")},
    at,
    force,
});

constexpr auto snooze_options = std::to_array<cli::OptionSpec>({
    {"until", '\0', Value::time, "TIME", mark("the moment; a date alone means its begin")},
    at,
    force,
});

constexpr auto promise_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack promise m12345678901 --until tomorrow", mark("the buyer will pay by the end of tomorrow")},
    {"ordertrack promise m12345678901 --until 3d", mark("within three days from now")},
});

constexpr auto snooze_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack snooze m12345678901 --until \"tomorrow 12:00\"", mark("leave me alone until tomorrow noon")},
});

template <EventKind kind>
Result<cli::Request> read(const cli::Words& words) {
  const auto until = words.value("until");
  if (!until) {
    return fail(ErrorKind::usage, msg("`{command}` needs --until TIME", arg("command", to_string(kind))),
                {msg("as --until tomorrow, or --until 3d")});
  }
  return Options{
      .kind = kind, .order = words.text("ID"), .until = *until, .at = words.value("at"), .force = words.has("force")};
}

}  // namespace

constinit const cli::Command promise = {
    {.name = "promise",
     .group = cli::Group::what_happened,
     .summary = mark("the buyer promised to pay by a date"),
     .description = mark("Records the buyer's promise. Until then nothing is due for the order and it is not "
                         "cancelled; then the ladder goes on."),
     .arguments = arguments,
     .options = promise_options,
     .examples = promise_examples,
     .offer = store::Offer::unpaid},
    read<EventKind::promise>};

constinit const cli::Command snooze = {
    {.name = "snooze",
     .group = cli::Group::what_happened,
     .summary = mark("leave an order alone until a date"),
     .description = mark("Nothing is due for the order until then. What the market does by itself it does all the "
                         "same."),
     .arguments = arguments,
     .options = snooze_options,
     .examples = snooze_examples,
     .offer = store::Offer::open},
    read<EventKind::snooze>};

}  // namespace ordertrack::commands::hold
