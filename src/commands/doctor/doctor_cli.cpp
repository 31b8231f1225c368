#include "commands/doctor/doctor_cli.hpp"

#include <array>

namespace ordertrack::commands::doctor {
namespace {

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"report", '\0', cli::Value::none, "", mark("a text for a bug report, without personal data")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack doctor", mark("is everything as it should be?")},
    {"ordertrack doctor --quiet", mark("only what is not fine")},
    {"ordertrack doctor --report", mark("what to put into a bug report")},
});

Result<cli::Request> read(const cli::Words& words) {
  return Options{.form = words.has("report") ? Form::bug_report : Form::checks};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "doctor",
     .group = cli::Group::data,
     .summary = mark("check the order book and the set-up"),
     .description = mark("Looks over the order book, the settings, permissions, disk, clock, time zones, language and "
                         "what runs `due` by itself, and says what to do. Changes nothing. Exits 1 if a check failed."),
     .arguments = {},
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::doctor
