#include "commands/doctor/doctor.hpp"
#include "commands/doctor/healthy.hpp"
#include "output/display_width.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>

namespace doctor_view_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using doctor::Subject;
using doctor::Verdict;
using story::at;

namespace {

const doctor::Report mixed{
    .now = at("2026-12-07 12:00"),
    .checks = {{Subject::store, Verdict::fine, msg("it opens"), {}},
               {Subject::permissions,
                Verdict::warning,
                msg("others may look into {path}", arg("path", "a\x1b[2Jb")),
                {msg("chmod 600 it")}},
               {Subject::space, Verdict::failed, msg("only {size} free", arg("size", "0.9 MB")), {}}}};

std::string shown(const doctor::Report& report, output::Streams streams = {}) {
  show(report, streams);
  CHECK(streams.err.empty());
  return streams.out;
}

}  // namespace

TEST_CASE("a line a check, with what to do below it, and the sum at the end") {
  CHECK(shown(mixed) == R"(fine     order book    it opens
warning  permissions   others may look into a\x1B[2Jb
                       → chmod 600 it
failed   space         only 0.9 MB free

1 check failed; warnings: 1
)");
  CHECK(shown({.now = mixed.now, .checks = {mixed.checks[0]}}) == "fine     order book    it opens\n\nall is well\n");
  CHECK(shown({.now = mixed.now, .checks = {mixed.checks[1]}}).ends_with("\nnothing failed; 1 warning\n"));
}

TEST_CASE("quiet leaves out what is fine") {
  output::Streams quiet;
  quiet.quiet = true;
  CHECK(shown(mixed, quiet) == R"(warning  permissions   others may look into a\x1B[2Jb
                       → chmod 600 it
failed   space         only 0.9 MB free
)");
  CHECK(shown({.now = mixed.now, .checks = {mixed.checks[0]}}, quiet).empty());
}

TEST_CASE("the verdict is told by its word, and by its colour where there is one") {
  output::Streams streams;
  streams.out_colour = true;
  const std::string text = shown(mixed, streams);
  CHECK(text.find("\x1b[32mfine   \x1b[0m") != std::string::npos);
  CHECK(text.find("\x1b[1;33mwarning\x1b[0m") != std::string::npos);
  CHECK(text.find("\x1b[31mfailed \x1b[0m") != std::string::npos);
}

TEST_CASE("on a terminal sentences are broken between words") {
  output::Streams terminal;
  terminal.out_terminal = true;
  terminal.width = 60;
  const doctor::Report report{
      .now = mixed.now,
      .checks = {{Subject::place,
                  Verdict::warning,
                  msg("{folder} lies on a network file system ({name}): where its locks fail, two commands at once can "
                      "destroy the order book",
                      arg("folder", "/home/h"), arg("name", "nfs")),
                  {}}}};
  std::istringstream lines(shown(report, terminal));
  for (std::string line; std::getline(lines, line);) CHECK(output::display_width(output::TerminalText(line)) <= 60);
}

TEST_CASE("the checks as JSON") {
  output::Streams streams;
  streams.format = output::Format::json;
  CHECK(
      shown(mixed, streams) ==
      R"({"schema":1,"now":"2026-12-07T03:00:00Z","worst":"failed","checks":[)"
      R"({"check":"store","verdict":"fine","message":"it opens","hint":null},)"
      R"({"check":"permissions","verdict":"warning","message":"others may look into a\u001b[2Jb","hint":"chmod 600 it"},)"
      R"({"check":"space","verdict":"failed","message":"only 0.9 MB free","hint":null}]})"
      "\n");
}

TEST_CASE("a bug report tells versions, modes and counts") {
  output::Streams streams;
  show_bug_report(fake::healthy(), streams);
  CHECK(streams.out.find("ordertrack 0.1.0, compiler 12.2.0, SQLite 3.") == 0);
  for (const char* line :
       {"\nsystem: Debian GNU/Linux 12 (bookworm); Linux 6.1.0; x86_64\n", "\nprogram: ~/.local/bin/ordertrack\n",
        "\nenvironment: LANG=ja_JP.UTF-8\n",
        "\norder book: ~/.local/share/ordertrack/orders.db, mode 600, ours, 1 name(s)\n",
        "\nfile system: ext4 (local), 80000 MB free\n", "\npragmas: journal_mode=delete\n",
        "\ncounts: 12 orders, 3 open, 9 buyers, 40 events, 30 commands\n", "\nlast due: 2026-12-06T23:05:00Z\n",
        "\nchecks: store=fine damage=fine journal=fine settings=fine markets=fine permissions=fine "}) {
    CAPTURE(line);
    CHECK(streams.out.find(line) != std::string::npos);
  }
}

TEST_CASE("a bug report keeps what may be personal to itself") {
  doctor::Facts facts = fake::healthy();
  facts.places.folder_is_ours = false;
  facts.places.book.path = "/mnt/CANARY/CANARY.db";
  facts.configuration = {.settings_problem = Error{ErrorKind::bad_file, msg("CANARY"), {}},
                         .market_problems = {Error{ErrorKind::bad_file, msg("CANARY"), {}}},
                         .own_markets = {"canary"},
                         .unknown_markets = {"canary"},
                         .timezone = "CANARY",
                         .timezone_known = false};
  facts.check_up.drafts = {"/home/h/.CANARY.db.7.draft"};
  facts.check_up.kept = {"/home/h/CANARY.schema-1.1-2026-12-05T230500Z.db"};
  facts.check_up.unreadable = Error{ErrorKind::damaged, msg("CANARY"), {}};
  facts.check_up.book->damage = {"CANARY"};
  facts.check_up.book->markets = {"canary"};
  facts.schedules.crontabs = {"/CANARY"};
  for (const auto format : {output::Format::text, output::Format::json}) {
    output::Streams streams;
    streams.format = format;
    show_bug_report(facts, streams);
    CAPTURE(streams.out);
    CHECK(streams.out.find("CANARY") == std::string::npos);
    CHECK(streams.out.find("canary") == std::string::npos);
  }
}

}  // namespace doctor_view_test
