#include "commands/schedule/schedule_cli.hpp"

#include <array>

namespace ordertrack::commands::schedule {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"SCHEDULER", Value::scheduler, cli::Arity::one}});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack schedule cron", mark("lines for crontab -e")},
    {"ordertrack schedule systemd | sh", mark("install a timer of your own")},
});

Result<cli::Request> read(const cli::Words& words) {
  const std::string word = words.text("SCHEDULER");
  const auto known = scheduler(word);
  if (!known) {
    return fail(ErrorKind::usage, msg("the scheduler \"{scheduler}\" is not known", arg("scheduler", word)),
                {msg("use cron or systemd")});
  }
  return Options{.scheduler = *known};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "schedule",
     .group = cli::Group::set_up,
     .summary = mark("ready lines that run due twice a day"),
     .description = mark("Prints lines that run `ordertrack due` at 08:05 and 20:05, with the program's full path: for "
                         "cron, which mails what is due, or for a systemd timer. Nothing is installed."),
     .arguments = arguments,
     .options = {},
     .examples = examples},
    read};

}  // namespace ordertrack::commands::schedule
