#include "cli/help.hpp"

#include "cli/command_tree.hpp"
#include "i18n/language.hpp"
#include "output/display_width.hpp"
#include "output/terminal_text.hpp"
#include "output/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace ordertrack::cli {
namespace {

using output::TerminalText;

struct Entry {
  std::string name;
  std::string says;
};

constexpr auto program_examples = std::to_array<ExampleSpec>({
    {"ordertrack add m12345678901", mark("record an order that waits for its payment")},
    {"ordertrack due", mark("what is to be done now")},
    {"ordertrack remind", mark("the messages that are due, ready to paste")},
});

constexpr auto groups = std::to_array<std::pair<Group, std::string_view>>({
    {Group::every_day, mark("Every day")},
    {Group::what_happened, mark("What happened")},
    {Group::look, mark("Look")},
    {Group::data, mark("Data")},
    {Group::set_up, mark("Set-up")},
});

/// Commands that belong together, told on one line: what the help of the program has to say must fit a screen.
struct Together {
  std::array<std::string_view, 3> names;
  std::string_view summary;
};

constexpr auto told_together = std::to_array<Together>({
    {{"block", "unblock"}, mark("how to block the buyer, and record it; take it back")},
    {{"done", "skip"}, mark("a step that is no message was done; decide against one")},
    {{"pay", "ship", "receive"}, mark("it is paid; the ship notice was given; it arrived")},
    {{"promise", "snooze"}, mark("the buyer promised a date; leave it alone until then")},
    {{"undo", "redo"}, mark("take a whole command back; bring it back")},
    {{"backup", "restore"}, mark("copy the order book while it is in use; put a copy back")},
});

const Together* together_with(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      told_together, [&](const Together& line) { return std::ranges::find(line.names, name) != line.names.end(); });
  return found == told_together.end() ? nullptr : found;
}

Entry entry_of(const Together& line) {
  std::string names;
  for (const std::string_view name : line.names) {
    if (!name.empty()) names.append(names.empty() ? "" : ", ").append(name);
  }
  return {names, i18n::translate(line.summary)};
}

/// One line a command, or for several at the first of them.
std::vector<Entry> command_entries(Group group) {
  std::vector<Entry> entries;
  for (const Command* command : commands()) {
    const CommandSpec& spec = command->spec;
    if (spec.group != group) continue;
    const Together* const line = together_with(spec.name);
    if (line == nullptr) {
      entries.push_back({std::string(spec.name), i18n::translate(spec.summary)});
    } else if (line->names.front() == spec.name) {
      entries.push_back(entry_of(*line));
    }
  }
  return entries;
}

/// The names of a group's commands behind its title.
Entry names_entry(Group group, std::string_view title) {
  std::string names;
  for (const Command* command : commands()) {
    if (command->spec.group == group) names.append(names.empty() ? "" : ", ").append(command->spec.name);
  }
  return {i18n::translate(title), names};
}

std::string listed(const std::vector<Entry>& entries, int name_cells, int width) {
  std::string text;
  for (const Entry& entry : entries) {
    const TerminalText name(entry.name);
    std::string head = "  " + output::pad_right(name, name_cells) + "  ";
    if (output::display_width(name) > name_cells) {
      text += "  " + entry.name + "\n";
      head = std::string(static_cast<std::size_t>(name_cells) + 4, ' ');
    }
    for (const std::string& line : output::wrapped(entry.says, std::max(width - name_cells - 4, 20))) {
      text += head + line + "\n";
      head = std::string(static_cast<std::size_t>(name_cells) + 4, ' ');
    }
  }
  return text;
}

std::string paragraph(std::string_view id, int width) {
  std::string text;
  for (const std::string& line : output::wrapped(i18n::translate(id), width)) text += line + "\n";
  return text;
}

std::string option_name(const OptionSpec& option) {
  std::string name = option.letter != '\0' ? std::string("-") + option.letter + ", " : std::string("    ");
  name += "--" + std::string(option.name);
  if (option.value != Value::none) name += " " + std::string(option.placeholder);
  return name;
}

std::vector<Entry> option_entries(std::span<const OptionSpec> options) {
  std::vector<Entry> entries;
  for (const OptionSpec& option : options) entries.push_back({option_name(option), i18n::translate(option.help)});
  return entries;
}

std::vector<Entry> example_entries(std::span<const ExampleSpec> examples) {
  std::vector<Entry> entries;
  for (const ExampleSpec& example : examples)
    entries.push_back({std::string(example.words), i18n::translate(example.says)});
  return entries;
}

/// Each command line whole, however long it is, so that it can be copied.
std::string examples_text(std::span<const ExampleSpec> examples, int width) {
  std::string text;
  for (const Entry& example : example_entries(examples)) {
    text += "  " + example.name + "\n";
    for (const std::string& line : output::wrapped(example.says, width - 6)) text += "      " + line + "\n";
  }
  return text;
}

std::string heading(std::string_view id) { return "\n" + i18n::translate(id) + "\n"; }

std::string usage(const CommandSpec& command) {
  std::string text = "ordertrack " + std::string(command.name);
  for (const ArgumentSpec& argument : command.arguments) {
    const std::string name(argument.name);
    switch (argument.arity) {
      case Arity::one:
        text += " " + name;
        break;
      case Arity::optional:
        text += " [" + name + "]";
        break;
      case Arity::any:
        text += " [" + name + "...]";
        break;
      case Arity::rest:
        text += " " + name + "...";
        break;
    }
  }
  if (!command.options.empty()) text += " " + i18n::translate(mark("[options]"));
  return text;
}

/// Which commands the program's help says a word about; of the others it tells the names.
enum class Extent : std::uint8_t { each_command, daily_commands };

std::string whole_help(int width, Extent extent) {
  constexpr int name_cells = 18;
  constexpr int example_cells = 27;
  std::string text = paragraph(mark("ordertrack follows up marketplace orders that wait for their payment."), width);
  text += "\n" + listed(example_entries(program_examples), example_cells, width) + "\n";
  std::vector<Entry> names;
  for (const auto& [group, title] : groups) {
    if (extent == Extent::daily_commands && group != Group::every_day) {
      names.push_back(names_entry(group, title));
      continue;
    }
    text += i18n::translate(title) + "\n" + listed(command_entries(group), name_cells, width);
  }
  if (!names.empty()) text += i18n::translate(mark("The others")) + "\n" + listed(names, name_cells, width);
  text += "\n" + paragraph(mark("Every command explains itself: ordertrack COMMAND --help; man ordertrack"), width);
  return text;
}

}  // namespace

std::string program_help(int width, std::optional<int> height) {
  const std::string told = whole_help(width, Extent::each_command);
  // The prompt that comes behind it takes a line, too.
  const bool fits = !height || std::ranges::count(told, '\n') < *height;
  return fits ? told : whole_help(width, Extent::daily_commands);
}

std::string command_help(const CommandSpec& command, int width) {
  constexpr int option_cells = 22;
  std::string text = usage(command) + "\n\n";
  text += paragraph(command.description.empty() ? command.summary : command.description, width);
  if (!command.examples.empty()) text += heading(mark("Examples")) + examples_text(command.examples, width);
  if (!command.options.empty()) {
    text += heading(mark("Options")) + listed(option_entries(command.options), option_cells, width);
  }
  text += heading(mark("Options of every command")) + listed(option_entries(global_options()), option_cells, width);
  return text;
}

}  // namespace ordertrack::cli
