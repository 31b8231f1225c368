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
#include "platform/pages.hpp"
#include "platform/paths.hpp"
#include "platform/process.hpp"
#include "platform/terminal.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <variant>

namespace ordertrack::app {
namespace {

/// Help, version and usage errors need no store, no home folder and no readable settings; where these can be read, they
/// tell the language.
void speak_anyhow(const cli::Globals& globals) {
  if (!choose_language(globals, readable_settings())) i18n::speak(i18n::from_environment(), platform::catalogues());
}

Outcome show_help(const cli::Invocation& invocation, output::Streams& streams) {
  const int width = std::clamp(streams.width, 40, 100);
  streams.out += invocation.command != nullptr ? cli::command_help(invocation.command->spec, width)
                                               : cli::program_help(width, streams.height);
  return ExitStatus::done;
}

Outcome failed(const Error& error, output::Streams& streams, const std::vector<Error>& problems = {}) {
  const ExitStatus status = exit_status(error.kind);
  output::show_error(error, static_cast<int>(status), streams, problems);
  return status;
}

/// What is wrong with files of the user's, and what becomes of them.
struct Passed {
  std::vector<Error> problems;
  Message verdict;
};

/// What is wrong with the user's market files and messages; for people also what becomes of them.
std::vector<Error> problems_of(const World& world, output::Format format) {
  const std::array<Passed, 2> kinds{{
      {world.markets->problems(),
       msg("a market file with an error counts for nothing; a built-in market of its name stays in force")},
      {world.templates->problems(),
       msg("a message with an error counts for nothing; a built-in one of its name stays in force")},
  }};
  std::vector<Error> all;
  for (const auto& [problems, verdict] : kinds) {
    all.insert(all.end(), problems.begin(), problems.end());
    const bool in_a_file =
        std::ranges::any_of(problems, [](const Error& it) { return it.kind == ErrorKind::bad_file; });
    if (in_a_file && format == output::Format::text) all.push_back({ErrorKind::bad_file, verdict, {}});
  }
  return all;
}

/// Whether a command can do its work where the settings are broken.
bool copes_with_broken_settings(const cli::Request& request) {
  return std::holds_alternative<commands::doctor::Options>(request);
}

Outcome answer(const cli::Invocation& invocation, output::Streams& streams) {
  const auto world = copes_with_broken_settings(*invocation.request)
                         ? open_world_whatever_the_settings(invocation.globals)
                         : open_world(invocation.globals);
  if (!world) return failed(world.error(), streams);
  const auto outcome = perform(*invocation.request, *world, streams);
  const auto problems = problems_of(*world, streams.format);
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
  static_cast<void>(platform::write_all(
      platform::Stream::out,
      cli::complete(words, store->orders(), store->people(), *world->markets, *world->templates, world->now)));
  return 0;
}

/// The exit status where the answer could not be written: a failure, but not where the command did something that
/// lasts.
ExitStatus unheard(const Outcome& outcome, output::Streams& streams) {
  ExitStatus status = outcome.status;
  if (outcome.lasts) {
    streams.warn(msg("the answer could not be written"));
    streams.hint(*outcome.lasts);
  } else if (status == ExitStatus::done) {
    status =
        failed({ErrorKind::io, msg("the answer could not be written"), {msg("look at where it was to go")}}, streams)
            .status;
  }
  static_cast<void>(flush(streams));
  return status;
}

int bug(const std::exception& exception) {
  output::Streams streams;
  streams.err = "ordertrack: this is a bug in ordertrack: " + output::TerminalText(exception.what()).str() + "\n";
  static_cast<void>(flush(streams));
  return static_cast<int>(ExitStatus::bug);
}

}  // namespace

int run_program(const std::vector<std::string>& words) try {
  platform::fetch_heap();
  platform::prepare_process();
  if (!words.empty() && words.front() == "__complete") return complete_words({words.begin() + 1, words.end()});
  output::Streams streams = open_streams(cli::glance(words));
  const Outcome outcome = run_command(words, streams);
  if (!flush(streams)) return static_cast<int>(unheard(outcome, streams));
  if (outcome.once_heard) outcome.once_heard();
  return static_cast<int>(outcome.status);
} catch (const std::exception& exception) {
  return bug(exception);
}

}  // namespace ordertrack::app
