#include "commands/due/due_cli.hpp"

#include "commands/option_value.hpp"
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
    {"format", '\0', Value::list_format, "FORMAT", mark("text; or html, a page for the phone")},
    {"output", 'o', Value::file, "FILE", mark("put the page there; else it is printed")},
    {"exit-code", '\0', Value::none, "", mark("exit 10 if something is due, 11 if it is pressing")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack due", mark("what is to be done now, and later today")},
    {"ordertrack due --within 3d", mark("what the next three days will bring")},
    {"ordertrack due --format html -o today.html", mark("a page for the phone, with buttons that copy the messages")},
    {"ordertrack due --exit-code -q", mark("for scripts: the answer as an exit status")},
});

Result<Form> read_form(const cli::Words& words) {
  const std::string word = words.value("format").value_or("text");
  if (word == "text") return Form::list;
  if (word == "html") return Form::page;
  return fail(ErrorKind::usage, msg("the format \"{format}\" is not known", arg("format", word)),
              {msg("use --format text or --format html")});
}

Result<std::string> read_file(const cli::Words& words, Form form) {
  if (!words.has("output")) return std::string{};
  if (form == Form::list) {
    return fail(ErrorKind::usage, msg("only a page is put into a file"),
                {msg("use -o FILE together with --format html")});
  }
  std::string file = words.text("output");
  if (!file.empty()) return file;
  return fail(ErrorKind::usage, msg("the name of the file is empty"), {msg("name it, as in -o today.html")});
}

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  const auto form = read_form(words);
  if (!form) return fail(form.error());
  auto file = read_file(words, *form);
  if (!file) return fail(file.error());
  wanted.form = *form;
  wanted.file = *std::move(file);
  if (const auto within = words.value("within")) {
    const auto length = option_value("--within", input::read_duration(*within));
    if (!length) return fail(length.error());
    wanted.within = *length;
  }
  if (const auto limit = words.value("limit")) {
    const auto number = option_value("--limit", input::read_count(*limit));
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
