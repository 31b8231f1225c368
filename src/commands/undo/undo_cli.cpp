#include "commands/undo/undo_cli.hpp"

#include "input/number.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ordertrack::commands::undo {
namespace {

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"N|ID", cli::Value::order, cli::Arity::optional}});

constexpr auto undo_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack undo", mark("take back the last command, after showing what it was")},
    {"ordertrack undo 2", mark("take back the last two commands")},
    {"ordertrack undo m12345678901", mark("take back the last command on this order")},
});

constexpr auto redo_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack redo", mark("bring back what the last undo took")},
});

/// A number of commands has at most two digits; the beginning of an id has three characters at least.
bool is_count(std::string_view word) {
  return word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

Result<cli::Request> read_undo(const cli::Words& words) {
  Options wanted;
  const auto word = words.value("N|ID");
  if (!word) return wanted;
  if (word->empty()) return fail(ErrorKind::usage, msg("the order id is empty"));
  if (!is_count(*word)) {
    wanted.order = *word;
    return wanted;
  }
  const auto count = input::read_count(*word);
  if (!count) return fail(count.error());
  wanted.count = static_cast<std::int64_t>(*count);
  return wanted;
}

Result<cli::Request> read_redo(const cli::Words&) { return Options{.brings_back = true}; }

}  // namespace

constinit const cli::Command undo = {
    {.name = "undo",
     .group = cli::Group::data,
     .summary = mark("take a whole command back"),
     .description =
         mark("Takes back the last command, or the last N, or the last one on an order, with all that it "
              "changed. It shows first what that was, and asks. What was sent or pressed on a market stays."),
     .arguments = arguments,
     .options = {},
     .examples = undo_examples,
     .offer = store::Offer::all},
    read_undo};

constinit const cli::Command redo = {
    {.name = "redo",
     .group = cli::Group::data,
     .summary = mark("bring back what the last undo took"),
     .description = mark("Brings back what the last undo took, as long as nothing else was recorded since."),
     .arguments = {},
     .options = {},
     .examples = redo_examples},
    read_redo};

}  // namespace ordertrack::commands::undo
