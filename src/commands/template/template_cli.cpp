#include "commands/template/template_cli.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ordertrack::commands::templates {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({
    {"NAME", Value::template_name, cli::Arity::optional},
    {"FILE", Value::file, cli::Arity::optional},
});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"market", '\0', Value::market, "NAME", mark("the text of that market; \"any\" for the one for all markets")},
    {"in", '\0', Value::language, "ja|en", mark("the language of the text; the market's unless told")},
    {"edit", '\0', Value::none, "", mark("write your own text in your editor; it counts once it is good")},
    {"check", '\0', Value::none, "", mark("everything that is wrong in your own texts, or in a file named instead")},
    {"preview", '\0', Value::order, "ID", mark("fill the text in for an order")},
    {"reset", '\0', Value::none, "", mark("go back to the built-in text; yours is kept as a draft")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack template", mark("all texts, and which are yours")},
    {"ordertrack template final --market mercari --edit", mark("put it into your own words")},
    {"ordertrack template final --preview m123", mark("as the buyer would read it")},
    {"ordertrack template final --check final.txt", mark("whether a file can be that text")},
});

constexpr auto acts = std::to_array<std::pair<std::string_view, Act>>({
    {"edit", Act::edit},
    {"check", Act::check},
    {"preview", Act::preview},
    {"reset", Act::reset},
});

/// What is to be done. Error `usage` for two things at once.
Result<Act> act_of(const cli::Words& words) {
  Act wanted = words.has("NAME") ? Act::show : Act::list;
  std::string_view first;
  for (const auto& [option, act] : acts) {
    if (!words.has(option)) continue;
    if (!first.empty()) {
      return fail(ErrorKind::usage,
                  msg("--{first} and --{second} do not go together", arg("first", first), arg("second", option)),
                  {msg("leave one of them out")});
    }
    first = option;
    wanted = act;
  }
  if (wanted != Act::list && wanted != Act::check && !words.has("NAME")) {
    return fail(ErrorKind::usage, msg("--{option} needs the name of a message", arg("option", first)),
                {msg("they are listed by: ordertrack template")});
  }
  return wanted;
}

/// A name has neither a dot nor a slash, so that what has one is a file.
bool is_file(const std::string& word) { return word.find_first_of("./") != std::string::npos; }

Result<cli::Request> read(const cli::Words& words) {
  const auto act = act_of(words);
  if (!act) return fail(act.error());
  Options wanted;
  wanted.act = *act;
  wanted.name = words.text("NAME");
  wanted.file = words.text("FILE");
  if (*act == Act::check && wanted.file.empty() && is_file(wanted.name)) wanted.file = std::exchange(wanted.name, {});
  if (*act != Act::check && !wanted.file.empty()) {
    return fail(ErrorKind::usage, msg("{file}: a file is only for --check", arg("file", words.text("FILE"))),
                {msg("check it with: ordertrack template NAME --check FILE")});
  }
  wanted.market = words.text("market");
  wanted.order = words.text("preview");
  wanted.language = words.text("in");
  if (!wanted.language.empty() && wanted.language != "ja" && wanted.language != "en") {
    return fail(ErrorKind::usage, msg("the language \"{language}\" is not known", arg("language", wanted.language)),
                {msg("use ja or en")});
  }
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "template",
     .group = cli::Group::set_up,
     .summary = mark("the texts of the messages: list, show, write your own"),
     .description = mark("Without a name the texts of all markets, and which are your own. With one the text itself. "
                         "Your own texts replace the built-in ones; each lies in a file of your settings folder."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::open},
    read};

}  // namespace ordertrack::commands::templates
