#include "cli/help.hpp"

#include "cli/command_tree.hpp"
#include "i18n/catalogue_folder.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/terminal_text.hpp"
#include "platform/paths.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace help_test {

using namespace ordertrack;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

int width_of(const std::string& line) { return output::display_width(output::TerminalText(line)); }

bool is_example(const std::string& line) { return line.starts_with("  ordertrack "); }

/// An example is a line to copy: it is never broken.
void check_widths(const std::string& text, int most) {
  for (const std::string& line : lines_of(text)) {
    INFO(line);
    if (!is_example(line)) CHECK(width_of(line) <= most);
    CHECK_FALSE(line.ends_with(' '));
  }
}

/// What stands before the two blanks in front of each line's sentence, word by word: `block, unblock`.
std::set<std::string> listed_words(const std::string& help) {
  std::set<std::string> words;
  for (const std::string& line : lines_of(help)) {
    if (!line.starts_with("  ") || is_example(line)) continue;
    std::istringstream names(line.substr(2, line.find("  ", 2) - 2));
    for (std::string name; names >> name;) words.insert(name.ends_with(',') ? name.substr(0, name.size() - 1) : name);
  }
  return words;
}

const cli::CommandSpec& spec_of(std::string_view name) { return cli::find_command(name)->spec; }

}  // namespace

TEST_CASE("the program's help fits a screen in every language, and names every command") {
  for (const auto language : {i18n::Language::en, i18n::Language::ja}) {
    const tests::Speaking speaking(language, platform::catalogues());
    INFO(i18n::to_string(language));
    const std::string help = cli::program_help(80);
    CHECK(lines_of(help).size() <= 40);
    for (const std::string& line : lines_of(help)) {
      INFO(line);
      CHECK(width_of(line) <= 80);
    }
    for (const cli::Command* command : cli::commands()) {
      INFO(command->spec.name);
      CHECK(listed_words(help).contains(std::string(command->spec.name)));
    }
  }
}

TEST_CASE("on a small screen the program's help says a word about the daily commands, and names every other") {
  for (const auto language : {i18n::Language::en, i18n::Language::ja}) {
    const tests::Speaking speaking(language, platform::catalogues());
    INFO(i18n::to_string(language));
    const std::string help = cli::program_help(80, 24);
    CHECK(lines_of(help).size() < 24);
    CHECK(std::ranges::count_if(lines_of(help), is_example) == 3);
    for (const std::string& line : lines_of(help)) CHECK(width_of(line) <= 80);
    for (const cli::Command* command : cli::commands()) {
      INFO(command->spec.name);
      CHECK(help.find(command->spec.name) != std::string::npos);
    }
    CHECK(cli::program_help(80, 60) == cli::program_help(80));
  }
}

TEST_CASE("the program's help shows three examples before the commands") {
  const auto lines = lines_of(cli::program_help(80));
  const auto first_group = std::find(lines.begin(), lines.end(), "Every day");
  REQUIRE(first_group != lines.end());
  CHECK(std::count_if(lines.begin(), first_group, is_example) == 3);
}

TEST_CASE("a command's help is told in its own words") {
  const std::string help = cli::command_help(spec_of("pay"), 80);
  CHECK(help.starts_with(R"(ordertrack pay ID [options]

Records the payment, which ends the reminders. A payment that comes after the
cancellation is recorded with a warning, which stands until you note how it was
settled.

Examples
  ordertrack pay m12345678901
      the order is paid: no reminder comes any more
  ordertrack pay m12345678901 --at "yesterday 21:40"
      it was paid yesterday evening

Options
      --at TIME           when it happened; now unless told

Options of every command
      --store FILE        the order book; else ORDERTRACK_STORE, else the data
                          folder's
      --json              the answer as one JSON document
)"));
  CHECK(help.ends_with("  -h, --help              this help\n"));
}

TEST_CASE("the usage line shows how many words a command takes") {
  struct {
    std::string command;
    std::string usage;
  } const rows[] = {
      {"due", "ordertrack due [options]"},          {"status", "ordertrack status [ID...] [options]"},
      {"block", "ordertrack block [ID] [options]"}, {"note", "ordertrack note ID TEXT... [options]"},
      {"remove", "ordertrack remove ID"},
  };
  for (const auto& row : rows) CHECK(lines_of(cli::command_help(spec_of(row.command), 80)).front() == row.usage);
}

TEST_CASE("every command's help fits the width in every language, and tells every option and example") {
  for (const auto language : {i18n::Language::en, i18n::Language::ja}) {
    const tests::Speaking speaking(language, platform::catalogues());
    for (const cli::Command* command : cli::commands()) {
      INFO(command->spec.name);
      for (const int width : {40, 80, 100}) check_widths(cli::command_help(command->spec, width), std::max(width, 48));
      const std::string help = cli::command_help(command->spec, 80);
      for (const cli::OptionSpec& option : command->spec.options)
        CHECK(help.find("--" + std::string(option.name)) != std::string::npos);
      for (const cli::ExampleSpec& example : command->spec.examples)
        CHECK(help.find("  " + std::string(example.words) + "\n") != std::string::npos);
    }
  }
}

TEST_CASE("the catalogue speaks Japanese here, so that the other tests of it mean something") {
  const tests::Speaking speaking(i18n::Language::ja, platform::catalogues());
  CHECK(cli::program_help(80).find("毎日") != std::string::npos);
}

}  // namespace help_test
