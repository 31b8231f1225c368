#include "cli/parse.hpp"

#include "commands/answers.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <variant>
#include <vector>

namespace parse_test {

using namespace ordertrack;
namespace commands = ordertrack::commands;

namespace {

using Line = std::vector<std::string>;

cli::Invocation parsed(const Line& words) {
  const auto invocation = cli::parse(words);
  if (!invocation) FAIL(fake::text_of(invocation.error()));
  return *invocation;
}

template <typename Options>
Options options_of(const Line& words) {
  return std::get<Options>(parsed(words).request.value());
}

std::string refusal(const Line& words) {
  const auto invocation = cli::parse(words);
  return invocation ? "no error" : fake::text_of(invocation.error());
}

std::string joined(const Line& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// The globals that a line sets, as `store=a json`.
std::string told(const cli::Globals& globals) {
  std::string text;
  const auto add = [&](const std::string& word) { text += (text.empty() ? "" : " ") + word; };
  if (globals.store) add("store=" + *globals.store);
  if (globals.now) add("now=" + *globals.now);
  if (globals.language) add("lang=" + *globals.language);
  if (globals.colour) add("color=" + *globals.colour);
  if (globals.json) add("json");
  if (globals.dry_run) add("dry-run");
  if (globals.yes) add("yes");
  if (globals.quiet) add("quiet");
  if (globals.verbose) add("verbose");
  return text;
}

struct Told {
  Line words;
  std::string expected;
};

struct Refused {
  Line words;
  std::string error;
  std::string hints;
};

void check(const std::vector<Refused>& rows) {
  for (const Refused& row : rows) {
    INFO(joined(row.words));
    CHECK(refusal(row.words) == row.error);
    CHECK(fake::hints(cli::parse(row.words)) == row.hints);
  }
}

}  // namespace

TEST_CASE("global options work before and after the command") {
  const std::vector<Told> rows = {
      {{"due"}, ""},
      {{"--json", "due"}, "json"},
      {{"due", "--json"}, "json"},
      {{"--store", "a.db", "due"}, "store=a.db"},
      {{"due", "--store=a.db"}, "store=a.db"},
      {{"--lang=ja", "due", "--now", "tomorrow 08:00"}, "now=tomorrow 08:00 lang=ja"},
      {{"-n", "due", "-y"}, "dry-run yes"},
      {{"-qn", "due", "--color", "never"}, "color=never dry-run quiet"},
      {{"due", "-nyqv"}, "dry-run yes quiet verbose"},
      {{"--dry-run", "--yes", "--quiet", "--verbose", "due"}, "dry-run yes quiet verbose"},
      {{"--json", "due", "--json"}, "json"},
      {{"--lang", "en", "due", "--lang", "ja"}, "lang=ja"},
      {{"--store=", "due"}, "store="},
  };
  for (const Told& row : rows) {
    INFO(joined(row.words));
    const auto invocation = parsed(row.words);
    CHECK(told(invocation.globals) == row.expected);
    REQUIRE(invocation.command != nullptr);
    CHECK(invocation.command->spec.name == "due");
    CHECK(invocation.ask == cli::Ask::request);
  }
}

TEST_CASE("a line without a command, or with --help or --version anywhere, asks for no request") {
  struct {
    Line words;
    cli::Ask ask;
    std::string command;
  } const rows[] = {
      {{}, cli::Ask::help, ""},
      {{"--json"}, cli::Ask::help, ""},
      {{"--help"}, cli::Ask::help, ""},
      {{"-h"}, cli::Ask::help, ""},
      {{"--version"}, cli::Ask::version, ""},
      {{"-v", "--version"}, cli::Ask::version, ""},
      {{"--version", "--help"}, cli::Ask::help, ""},
      {{"due", "--help"}, cli::Ask::help, "due"},
      {{"--help", "due"}, cli::Ask::help, "due"},
      {{"pay", "-h"}, cli::Ask::help, "pay"},
      {{"pay", "m1", "much", "too", "many", "-h"}, cli::Ask::help, "pay"},
      {{"due", "--version"}, cli::Ask::version, "due"},
      {{"due", "--limit", "nonsense", "--help"}, cli::Ask::help, "due"},
  };
  for (const auto& row : rows) {
    INFO(joined(row.words));
    const auto invocation = parsed(row.words);
    CHECK(invocation.ask == row.ask);
    CHECK_FALSE(invocation.request);
    CHECK((invocation.command == nullptr ? "" : invocation.command->spec.name) == row.command);
  }
}

TEST_CASE("an option's value is the next word or stands behind =, and the last one counts") {
  const std::vector<Told> rows = {
      {{"add", "m1", "--item", "cup"}, "cup"},
      {{"add", "--item", "cup", "m1"}, "cup"},
      {{"add", "--item=cup", "m1"}, "cup"},
      {{"add", "m1", "--item=a=b"}, "a=b"},
      {{"add", "m1", "--item=a="}, "a="},
      {{"add", "m1", "--item="}, ""},
      {{"add", "m1", "--item", ""}, ""},
      {{"add", "m1", "--item", "青い カップ"}, "青い カップ"},
      {{"add", "m1", "--item", "cup", "--item", "saucer"}, "saucer"},
      {{"add", "m1", "--item=[a,b]"}, "[a,b]"},
      {{"add", "m1", "--item=-5"}, "-5"},
      {{"add", "m1", "--item", "{x}"}, "{x}"},
  };
  for (const Told& row : rows) {
    INFO(joined(row.words));
    const auto options = options_of<commands::add::Options>(row.words);
    CHECK(options.word == "m1");
    CHECK(options.fields.item == row.expected);
  }
}

TEST_CASE("an empty value is not the same as none") {
  CHECK(options_of<commands::edit::Options>({"edit", "m1", "--item="}).fields.item == "");
  CHECK(options_of<commands::edit::Options>({"edit", "m1", "--item", ""}).fields.item == "");
  CHECK_FALSE(options_of<commands::edit::Options>({"edit", "m1", "--buyer", "sato"}).fields.item);
}

TEST_CASE("a time may begin with a minus") {
  CHECK(options_of<commands::happened::Options>({"pay", "m1", "--at", "-2h"}).at == "-2h");
  CHECK(options_of<commands::happened::Options>({"pay", "m1", "--at=-2h"}).at == "-2h");
  CHECK(parsed({"--now", "-2h", "due"}).globals.now == "-2h");
}

TEST_CASE("behind -- every word is a word") {
  const auto note = options_of<commands::note::Options>({"note", "m1", "--", "--json", "-5", "--"});
  CHECK(note.order == "m1");
  CHECK(note.text == "--json -5 --");
  CHECK_FALSE(parsed({"note", "m1", "--", "--json"}).globals.json);
  CHECK(options_of<commands::status::Options>({"status", "--json", "--", "m1"}).orders == Line{"m1"});
}

TEST_CASE("the words of a command go to its arguments in their sequence") {
  CHECK(options_of<commands::status::Options>({"status"}).orders.empty());
  CHECK(options_of<commands::status::Options>({"status", "m1", "--all", "m2"}).orders == Line{"m1", "m2"});
  CHECK(options_of<commands::note::Options>({"note", "m1", "he", "wrote"}).text == "he wrote");
  const auto done = options_of<commands::settle::Options>({"done", "m1", "consult"});
  CHECK(done.order == "m1");
  CHECK(done.step == "consult");
  CHECK_FALSE(options_of<commands::settle::Options>({"done", "m1"}).step);
}

TEST_CASE("a missing or a superfluous word") {
  check({
      {{"pay"}, "usage: `pay` needs ID", "see ordertrack pay --help"},
      {{"skip", "m1"}, "usage: `skip` needs STEP", "see ordertrack skip --help"},
      {{"note", "m1"}, "usage: `note` needs TEXT", "see ordertrack note --help"},
      {{"pay", "m1", "m2"}, "usage: \"m2\" is one word too many for `pay`", "see ordertrack pay --help"},
      {{"due", "now"}, "usage: \"now\" is one word too many for `due`", "see ordertrack due --help"},
      {{"due", "--", "--json"}, "usage: \"--json\" is one word too many for `due`", "see ordertrack due --help"},
  });
}

TEST_CASE("a command that there is not") {
  check({
      {{"deu"}, "usage: the command \"deu\" is not known", "did you mean `ordertrack due`? | see ordertrack --help"},
      {{"--json", "cancle"},
       "usage: the command \"cancle\" is not known",
       "did you mean `ordertrack cancel`? | see ordertrack --help"},
      {{"list"}, "usage: the command \"list\" is not known", "see ordertrack --help"},
      {{""}, "usage: the command \"\" is not known", "see ordertrack --help"},
      {{"--help", "frobnicate"}, "usage: the command \"frobnicate\" is not known", "see ordertrack --help"},
  });
}

TEST_CASE("an option that there is not") {
  check({
      {{"due", "--limt", "3"},
       "usage: the option --limt is not known to `due`",
       "did you mean --limit? | see ordertrack due --help"},
      {{"due", "--limt=3"},
       "usage: the option --limt=3 is not known to `due`",
       "did you mean --limit? | see ordertrack due --help"},
      {{"due", "--frobnicate"}, "usage: the option --frobnicate is not known to `due`", "see ordertrack due --help"},
      {{"pay", "m1", "-z"}, "usage: the option -z is not known to `pay`", "see ordertrack pay --help"},
      {{"due", "-qz"}, "usage: the option -z is not known to `due`", "see ordertrack due --help"},
      {{"--jsn"}, "usage: the option --jsn is not known", "did you mean --json? | see ordertrack --help"},
      {{"--jsn", "due"},
       "usage: the option --jsn is not known to `due`",
       "did you mean --json? | see ordertrack due --help"},
  });
}

TEST_CASE("a value that is missing, and one where none is taken") {
  check({
      {{"due", "--limit"}, "usage: --limit needs a value: N", "see ordertrack due --help"},
      {{"due", "--store"}, "usage: --store needs a value: FILE", "see ordertrack due --help"},
      {{"--now"}, "usage: --now needs a value: TIME", "see ordertrack --help"},
      {{"add", "m1", "--buyer-id"}, "usage: --buyer-id needs a value: ID", "see ordertrack add --help"},
      {{"add", "m1", "--pay-by"}, "usage: --pay-by needs a value: TIME", "see ordertrack add --help"},
      {{"due", "--json=yes"}, "usage: --json takes no value", "see ordertrack due --help"},
      {{"--quiet=no", "due"}, "usage: --quiet takes no value", "see ordertrack due --help"},
      {{"due", "--exit-code=1"}, "usage: --exit-code takes no value", "see ordertrack due --help"},
  });
}

TEST_CASE("an error is told as the line asks, even if the rest of it is not understood") {
  const std::vector<Told> rows = {
      {{}, ""},
      {{"--json", "frobnicate"}, "json"},
      {{"frobnicate", "--lang", "ja"}, "lang=ja"},
      {{"frobnicate", "--lang=en", "--lang=ja"}, "lang=ja"},
      {{"--color=always", "--frobnicate"}, "color=always"},
      {{"--color", "never", "--frobnicate"}, "color=never"},
      {{"--lang"}, ""},
      {{"note", "m1", "--", "--json", "--lang", "ja"}, ""},
      {{"--store", "a.db", "-q", "frobnicate"}, ""},
  };
  for (const Told& row : rows) {
    INFO(joined(row.words));
    CHECK(told(cli::glance(row.words)) == row.expected);
  }
}

}  // namespace parse_test
