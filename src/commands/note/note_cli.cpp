#include "commands/note/note_cli.hpp"

#include <array>

namespace ordertrack::commands::note {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({
    {"ID", Value::order, cli::Arity::one},
    {"TEXT", Value::text, cli::Arity::rest},
});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"at", '\0', Value::time, "TIME", mark("when it happened; now unless told")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack note m12345678901 the buyer paid in cash", mark("the words behind the id are the remark")},
    {"ordertrack note m12345678901 -- -20% was agreed", mark("after -- nothing is read as an option")},
});

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Result<cli::Request> read(const cli::Words& words) {
  return Options{.order = words.text("ID"), .text = joined(words.values("TEXT")), .at = words.value("at")};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "note",
     .group = cli::Group::what_happened,
     .summary = mark("put a remark into an order's history"),
     .description = mark("Puts a remark into the order's history. It also settles the warning of a payment that came "
                         "after the cancellation."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::all},
    read};

}  // namespace ordertrack::commands::note
