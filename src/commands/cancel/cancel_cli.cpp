#include "commands/cancel/cancel_cli.hpp"

#include "commands/page_code_cli.hpp"

#include <array>

namespace ordertrack::commands::cancel {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::one}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"by", '\0', Value::party, "WHO", mark("seller, market or buyer; you unless told")},
    {"at", '\0', Value::time, "TIME", mark("it was done then")},
    {"reason", '\0', Value::text, "TEXT", mark("why, for the history")},
    {"force", '\0', Value::none, "", mark("even before it is allowed, or before the last message")},
    qr_option,
    qr_file_option,
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack cancel m123", mark("what to press, then record it")},
    {"ordertrack cancel m123 --by market", mark("the market has cancelled it by itself")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.order = words.text("ID");
  if (const auto word = words.value("by")) {
    const auto by = party(*word);
    if (!by) {
      return fail(ErrorKind::usage, msg("--by \"{who}\" is not known", arg("who", *word)),
                  {msg("use seller, market or buyer")});
    }
    wanted.by = *by;
  }
  wanted.at = words.value("at");
  wanted.reason = words.text("reason");
  wanted.force = words.has("force");
  const auto code = read_page_code(words);
  if (!code) return fail(code.error());
  wanted.code = *code;
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "cancel",
     .group = cli::Group::every_day,
     .summary = mark("what to press to cancel, and record it"),
     .description = mark("Refuses before the market allows it, before a date that the buyer was told, and during a "
                         "promise. Else reminds of what comes first, says what to press on the market, asks whether it "
                         "was done, and records it."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::not_ended},
    read};

}  // namespace ordertrack::commands::cancel
