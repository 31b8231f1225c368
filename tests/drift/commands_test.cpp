#include "cli/command_tree.hpp"
#include "cli/help.hpp"
#include "drift/document.hpp"
#include "i18n/catalogue_folder.hpp"
#include "i18n/language.hpp"
#include "platform/paths.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

using cli::Command;
using cli::CommandSpec;
using cli::OptionSpec;

/// The lines of a table of all commands, in the spoken language.
std::vector<std::string> commands_listed() {
  std::vector<std::string> lines;
  for (const Command* command : cli::commands())
    lines.push_back("| `" + std::string(command->spec.name) + "` | " + i18n::translate(command->spec.summary) + " |");
  return lines;
}

std::set<DescribedOption> described(std::span<const OptionSpec> options) {
  std::set<DescribedOption> all;
  for (const OptionSpec& option : options) {
    all.insert({std::string(option.name), option.letter, std::string(option.placeholder)});
  }
  return all;
}

std::vector<std::string> names(const std::set<DescribedOption>& options) {
  std::vector<std::string> texts;
  for (const DescribedOption& option : options) {
    std::string text = "--" + option.name + " " + option.placeholder;
    if (option.letter != '\0') text = std::string("-") + option.letter + ", " + text;
    texts.push_back(text);
  }
  return texts;
}

bool is_written_as_its_words(cli::Value value) {
  return value == cli::Value::shell || value == cli::Value::scheduler || value == cli::Value::policy_act;
}

void check_page(const CommandSpec& command) {
  const Document page = page_of(command.name);
  CAPTURE(page.name());
  CHECK(page.has_line(".Nm ordertrack-" + std::string(command.name)));
  CHECK(page.has_line(".Nd " + std::string(command.summary)));
  CHECK(page.has_line(".Nm ordertrack Cm " + std::string(command.name)));
  CHECK(names(page.described_options()) == names(described(command.options)));
  for (const std::string& option : page.mentioned_options()) {
    CAPTURE(option);
    const bool known = cli::find_option(&command, option) != nullptr;
    const bool of_another = std::ranges::any_of(
        cli::commands(), [&](const Command* other) { return cli::find_option(&other->spec, option) != nullptr; });
    CHECK((known || of_another));
  }
  const auto arguments = marked_words(page.section("SYNOPSIS"), "Ar");
  for (const cli::ArgumentSpec& argument : command.arguments) {
    if (is_written_as_its_words(argument.value)) continue;
    CAPTURE(argument.name);
    CHECK(arguments.contains(std::string(argument.name)));
  }
}

std::vector<std::string> command_pages(const Document& document) {
  const std::string begin = ".It Xr ordertrack-";
  std::vector<std::string> pages;
  for (const std::string& line : document.section("COMMANDS")) {
    if (line.starts_with(begin))
      pages.push_back(line.substr(begin.size(), line.find(' ', begin.size()) - begin.size()));
  }
  return pages;
}

std::vector<std::string> command_names() {
  std::vector<std::string> all;
  for (const Command* command : cli::commands()) all.emplace_back(command->spec.name);
  return all;
}

}  // namespace

TEST_CASE("every command has a man page with its summary, its arguments and its options, and no other option") {
  for (const Command* command : cli::commands()) check_page(command->spec);
}

TEST_CASE("every man page of a command has its command") {
  const std::string begin = "man/ordertrack-";
  for (const Document& document : all_documents()) {
    if (!document.name().starts_with(begin) || !document.name().ends_with(".1")) continue;
    CAPTURE(document.name());
    const std::string name = document.name().substr(begin.size(), document.name().size() - begin.size() - 2);
    CHECK(cli::find_command(name) != nullptr);
  }
}

TEST_CASE("ordertrack(1) lists the commands in the order of the help, and the global options") {
  const Document manual("man/ordertrack.1");
  CHECK(command_pages(manual) == command_names());
  CHECK(names(manual.described_options()) == names(described(cli::global_options())));
}

TEST_CASE("no document tells of an option that no command has") {
  const std::set<std::string> of_others = {"build", "preset", "target", "workflow"};
  for (const Document& document : all_documents()) {
    CAPTURE(document.name());
    for (const std::string& option : document.mentioned_options()) {
      CAPTURE(option);
      const bool known = std::ranges::any_of(
          cli::commands(), [&](const Command* command) { return cli::find_option(&command->spec, option) != nullptr; });
      CHECK((known || of_others.contains(option)));
    }
  }
}

TEST_CASE("README lists every command with its summary, in the order of the help, in both languages") {
  const Document readme("README.md");
  std::vector<std::string> listed;
  for (const std::string& line : readme.lines()) {
    if (line.starts_with("| `") && line.find("` | ") != std::string::npos) listed.push_back(line);
  }
  std::vector<std::string> wanted = commands_listed();
  {
    const tests::Speaking speaking(i18n::Language::ja, platform::catalogues());
    std::ranges::move(commands_listed(), std::back_inserter(wanted));
  }
  CHECK(listed == wanted);
}

namespace {

/// The commands that the program's help lists, several on a line: `  block, unblock  how to ...`.
std::set<std::string> listed_names(const std::string& program) {
  std::set<std::string> names;
  std::istringstream lines(program);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  ")) continue;
    std::istringstream words(line.substr(2, line.find("  ", 2) - 2));
    for (std::string word; words >> word;) names.insert(word.substr(0, word.find(',')));
  }
  return names;
}

}  // namespace

TEST_CASE("the help names every command and every option") {
  const std::string program = cli::program_help(80);
  for (const Command* command : cli::commands()) {
    CAPTURE(command->spec.name);
    CHECK(listed_names(program).contains(std::string(command->spec.name)));
    const std::string help = cli::command_help(command->spec, 80);
    for (const OptionSpec& option : command->spec.options) {
      CAPTURE(option.name);
      CHECK(help.find("--" + std::string(option.name)) != std::string::npos);
    }
    for (const OptionSpec& option : cli::global_options()) {
      CAPTURE(option.name);
      CHECK(help.find("--" + std::string(option.name)) != std::string::npos);
    }
  }
}

}  // namespace ordertrack::drift
