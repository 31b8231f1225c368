#include "commands/due/due_cli.hpp"

#include "input/number.hpp"
#include "input/time.hpp"

#include <array>

namespace ordertrack::commands::due {
namespace {

using cli::Value;

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"within", '\0', Value::duration, "TIME", mark("look further ahead, as 24h or 3d")},
    {"market", '\0', Value::market, "NAME", mark("only this market")},
    {"step", '\0', Value::step, "NAME", mark("only this step")},
    {"limit", '\0', Value::number, "N", mark("at most so many orders")},
    {"exit-code", '\0', Value::none, "", mark("exit 10 if something is due, 11 if it is pressing")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack due", mark("what is to be done now, and later today")},
    {"ordertrack due --within 3d", mark("what the next three days will bring")},
    {"ordertrack due --exit-code -q", mark("for scripts: the answer as an exit status")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  if (const auto within = words.value("within")) {
    const auto length = input::read_duration(*within);
    if (!length) return fail(length.error());
    wanted.within = *length;
  }
  if (const auto limit = words.value("limit")) {
    const auto number = input::read_count(*limit);
    if (!number) return fail(number.error());
    wanted.limit = *number;
  }
  wanted.market = words.text("market");
  wanted.step = words.text("step");
  wanted.exit_code = words.has("exit-code");
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "due",
     .group = cli::Group::every_day,
     .summary = mark("what is to be done now, most urgent first"),
     .description = mark("Prints what is to be done now over all markets, and apart from it what opens later today. "
                         "Prints nothing where there is neither, so cron stays silent."),
     .arguments = {},
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::due
