#include "commands/export/export_cli.hpp"

#include <array>

namespace ordertrack::commands::exporting {
namespace {

using cli::Value;

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"format", '\0', Value::export_format, "FORMAT", mark("ics, a calendar; or html, a page for the phone")},
    {"output", 'o', Value::file, "FILE", mark("put it there; else it is printed")},
    {"with-names", '\0', Value::none, "", mark("name the buyers in the calendar")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack export --format ics -o orders.ics", mark("the next steps as a calendar; again after a change")},
    {"ordertrack export --format html -o today.html", mark("what is due as a page for the phone")},
});

Result<Form> read_form(const cli::Words& words) {
  const std::string word = words.text("format");
  if (word == "ics") return Form::icalendar;
  if (word == "html") return Form::page;
  const Message known = msg("use --format ics or --format html");
  if (word.empty()) return fail(ErrorKind::usage, msg("export needs a --format"), {known});
  return fail(ErrorKind::usage, msg("the format \"{format}\" is not known", arg("format", word)), {known});
}

Result<cli::Request> read(const cli::Words& words) {
  const auto form = read_form(words);
  if (!form) return fail(form.error());
  if (words.has("output") && words.text("output").empty()) {
    return fail(ErrorKind::usage, msg("the name of the file is empty"), {msg("name it, as in -o orders.ics")});
  }
  if (*form == Form::page && words.has("with-names")) {
    return fail(ErrorKind::usage, msg("--with-names is for --format ics"),
                {msg("the page names the buyers, as the messages on it do")});
  }
  return Options{.form = *form,
                 .file = words.text("output"),
                 .names = words.has("with-names") ? BuyerNames::told : BuyerNames::left_out};
}

}  // namespace

constinit const cli::Command command = {
    {.name = "export",
     .group = cli::Group::data,
     .summary = mark("the next steps as a calendar, or as a page for the phone"),
     .description = mark("Writes the steps that are due and coming as a calendar (ics), with an alarm at the moment to "
                         "act. Take it in again after a change: events are updated, and those that became needless go "
                         "away. Or writes the page of due --format html."),
     .arguments = {},
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::exporting
