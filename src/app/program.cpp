#include "app/program.hpp"

#include "app/ask.hpp"
#include "app/outcome.hpp"
#include "app/perform.hpp"
#include "app/version.hpp"
#include "app/world.hpp"
#include "cli/complete.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "i18n/language.hpp"
#include "platform/clock.hpp"
#include "platform/paths.hpp"
#include "platform/process.hpp"
#include "platform/terminal.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <exception>

namespace ordertrack::app {
namespace {

/// Help, version and usage errors need no store, no home folder and no readable settings.
void speak_anyhow(const cli::Globals& globals) {
  if (!choose_language(globals, config::Settings{})) i18n::speak(i18n::from_environment(), platform::catalogues());
}

Outcome show_help(const cli::Invocation& invocation, output::Streams& streams) {
  const int width = std::clamp(streams.width, 40, 100);
  streams.out +=
      invocation.command != nullptr ? cli::command_help(invocation.command->spec, width) : cli::program_help(width);
  return ExitStatus::done;
}

Outcome failed(const Error& error, output::Streams& streams, const std::vector<Error>& problems = {}) {
  const ExitStatus status = exit_status(error.kind);
  output::show_error(error, static_cast<int>(status), streams, problems);
  return status;
}

/// What is wrong with the user's market files; for people also what becomes of them.
std::vector<Error> market_problems(const World& world, output::Format format) {
  auto problems = world.markets->problems();
  if (problems.empty() || format == output::Format::json) return problems;
  problems.push_back(
      {ErrorKind::bad_file,
       msg("a market file with an error counts for nothing; a built-in market of its name stays in force"),
       {}});
  return problems;
}

Outcome answer(const cli::Invocation& invocation, output::Streams& streams) {
  const auto world = open_world(invocation.globals);
  if (!world) return failed(world.error(), streams);
  const auto outcome = perform(*invocation.request, *world, streams);
  const auto problems = market_problems(*world, streams.format);
  if (!outcome) return failed(outcome.error(), streams, problems);
  output::show_problems(problems, streams);
  return *outcome;
}

Outcome run_command(const std::vector<std::string>& words, output::Streams& streams) {
  const cli::Globals glimpsed = cli::glance(words);
  const auto invocation = cli::parse(words);
  if (!invocation) {
    speak_anyhow(glimpsed);
    return failed(invocation.error(), streams);
  }
  streams = open_streams(invocation->globals);
  if (invocation->ask != cli::Ask::request) {
    speak_anyhow(invocation->globals);
    if (invocation->ask == cli::Ask::help) return show_help(*invocation, streams);
    streams.out += version_text(invocation->globals.verbose ? Version::in_full : Version::short_form);
    return ExitStatus::done;
  }
  return answer(*invocation, streams);
}

int complete_words(const std::vector<std::string>& words) {
  const auto world = open_world_for_completion(cli::globals_among(words));
  if (!world) return 0;
  auto store = store::Store::open_for_reading(world->store);
  if (!store) store = store::Store::open_for_reading({});  // no orders to offer, but still commands and options
  static_cast<void>(
      platform::write_all(platform::Stream::out, cli::complete(words, store->orders(), *world->markets, world->now)));
  return 0;
}

/// The exit status where the answer could not be written: a failure, but not where the store has changed.
ExitStatus unheard(const Outcome& outcome, output::Streams& streams) {
  if (!outcome.recorded) return outcome.status != ExitStatus::done ? outcome.status : ExitStatus::failed;
  streams.warn(msg("the answer could not be written, but it is recorded, as command {number}: see ordertrack log",
                   arg("number", *outcome.recorded)));
  static_cast<void>(flush(streams));
  return outcome.status;
}

int bug(const std::exception& exception) {
  output::Streams streams;
  streams.err = "ordertrack: this is a bug in ordertrack: " + output::TerminalText(exception.what()).str() + "\n";
  static_cast<void>(flush(streams));
  return static_cast<int>(ExitStatus::bug);
}

}  // namespace

int run_program(const std::vector<std::string>& words) try {
  platform::prepare_process();
  if (!words.empty() && words.front() == "__complete") return complete_words({words.begin() + 1, words.end()});
  output::Streams streams = open_streams(cli::glance(words));
  const Outcome outcome = run_command(words, streams);
  return static_cast<int>(flush(streams) ? outcome.status : unheard(outcome, streams));
} catch (const std::exception& exception) {
  return bug(exception);
}

}  // namespace ordertrack::app
