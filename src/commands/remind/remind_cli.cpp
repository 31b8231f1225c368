#include "commands/remind/remind_cli.hpp"

#include "commands/page_code_cli.hpp"

#include <array>

namespace ordertrack::commands::remind {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::any}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"all", '\0', Value::none, "", mark("every message that is due; so too without an ID")},
    {"step", '\0', Value::step, "NAME", mark("another message than the one that is due")},
    {"at", '\0', Value::time, "TIME", mark("it was sent then")},
    {"deadline", '\0', Value::time, "TIME", mark("the date that the message tells")},
    {"in", '\0', Value::language, "ja|en", mark("the language of the text; the market's unless told")},
    {"together", '\0', Value::none, "", mark("one message to a buyer of several unpaid orders")},
    {"copy", '\0', Value::none, "", mark("put the text on the clipboard")},
    qr_option,
    qr_file_option,
    {"again", '\0', Value::none, "", mark("send a further one of a step that was sent")},
    {"force", '\0', Value::none, "", mark("even on another day")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack remind", mark("go through every message that is due")},
    {"ordertrack remind m123 --yes", mark("print the text and record it as sent")},
    {"ordertrack remind m123 --step final --at \"10:00\"", mark("record what was sent at ten")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.orders = words.values("ID");
  if (words.has("all") && !wanted.orders.empty()) {
    return fail(ErrorKind::usage, msg("--all and an ID do not go together"), {msg("leave one of them out")});
  }
  wanted.step = words.value("step");
  wanted.at = words.value("at");
  wanted.deadline = words.value("deadline");
  wanted.language = words.text("in");
  if (!wanted.language.empty() && wanted.language != "ja" && wanted.language != "en") {
    return fail(ErrorKind::usage, msg("the language \"{language}\" is not known", arg("language", wanted.language)),
                {msg("use ja or en")});
  }
  wanted.again = words.has("again");
  wanted.force = words.has("force");
  wanted.together = words.has("together");
  wanted.copy = words.has("copy");
  const auto code = read_page_code(words);
  if (!code) return fail(code.error());
  if (code->is_written() && wanted.orders.size() != 1) {
    return fail(ErrorKind::usage, msg("-o needs the ID of one order"), {msg("name the order")});
  }
  wanted.code = *code;
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "remind",
     .group = cli::Group::every_day,
     .summary = mark("the messages that are due, ready to paste"),
     .description = mark("Prints the message that is due, ready to paste on the order's page, and asks whether it was "
                         "sent; then it is recorded. Without an ID it goes through every message that is due."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::open},
    read};

}  // namespace ordertrack::commands::remind
