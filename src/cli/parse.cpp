#include "cli/parse.hpp"

#include "cli/command_tree.hpp"
#include "cli/suggest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>

namespace ordertrack::cli {
namespace {

/// The CLI11 parser for the global options and one command, made from their tables. Its values are read out by name.
class Parser {
 public:
  explicit Parser(const Command* command) : command_(command), app_("", "ordertrack") {
    app_.set_help_flag();
    app_.allow_extras();
    for (const OptionSpec& option : global_options()) add(option);
    if (command != nullptr) {
      for (const OptionSpec& option : command->spec.options) add(option);
    }
    app_.add_option("words", positional_, "");
  }

  /// Sorts the words, without the command's own, into options and arguments.
  [[nodiscard]] Result<Words> parse(std::vector<std::string> words) {
    part_empty_values(words);
    std::reverse(words.begin(), words.end());
    try {
      app_.parse(words);
    } catch (const CLI::ParseError& error) {
      return fail(told(error));
    }
    auto extras = app_.remaining();
    std::erase(extras, "--");
    if (!extras.empty()) return fail(unknown_option(extras.front()));
    return collect();
  }

 private:
  /// Makes two words of `--name=`: CLI11 takes an empty value only as a word of its own.
  void part_empty_values(std::vector<std::string>& words) const {
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
      if (!words[i].starts_with("--") || !words[i].ends_with('=')) continue;
      const std::string name = words[i].substr(2, words[i].size() - 3);
      const OptionSpec* option = find_option(spec(), name);
      if (option == nullptr || option->value == Value::none) continue;
      words[i].pop_back();
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(++i), std::string{});
    }
  }

  void add(const OptionSpec& option) {
    std::string names = "--" + std::string(option.name);
    if (option.letter != '\0') names = std::string("-") + option.letter + "," + names;
    options_.push_back({option.name, {}, nullptr});
    Slot& slot = options_.back();
    if (option.value == Value::none) {
      slot.option = app_.add_flag(names)->disable_flag_override();
    } else {
      slot.option = app_.add_option(names, slot.values)->expected(1)->take_last()->allow_extra_args(false);
    }
  }

  [[nodiscard]] Result<Words> collect() {
    Words words;
    for (Slot& slot : options_) {
      if (slot.option->count() > 0) words.add(slot.name, std::move(slot.values));
    }
    if (const auto error = distribute(words)) return fail(*error);
    return words;
  }

  /// Gives the positional words to the command's arguments, in their sequence.
  [[nodiscard]] std::optional<Error> distribute(Words& words) {
    if (command_ == nullptr || words.has("help") || words.has("version")) return std::nullopt;
    std::size_t next = 0;
    for (const ArgumentSpec& argument : command_->spec.arguments) {
      const bool takes_rest = argument.arity == Arity::any || argument.arity == Arity::rest;
      const bool must = argument.arity == Arity::one || argument.arity == Arity::rest;
      const std::size_t left = positional_.size() - next;
      if (left == 0 && must) return missing(argument);
      const std::size_t take = left == 0 ? 0 : takes_rest ? left : 1;
      if (take == 0) continue;
      const auto begin = positional_.begin() + static_cast<std::ptrdiff_t>(next);
      words.add(argument.name, {begin, begin + static_cast<std::ptrdiff_t>(take)});
      next += take;
    }
    if (next == positional_.size()) return std::nullopt;
    return Error{ErrorKind::usage,
                 msg("\"{word}\" is one word too many for `{command}`", arg("word", positional_[next]),
                     arg("command", command_->spec.name)),
                 {see_help()}};
  }

  [[nodiscard]] Error missing(const ArgumentSpec& argument) const {
    return {ErrorKind::usage,
            msg("`{command}` needs {argument}", arg("command", command_->spec.name), arg("argument", argument.name)),
            {see_help()}};
  }

  [[nodiscard]] Error unknown_option(std::string_view word) const {
    std::vector<std::string_view> known;
    for (const Slot& slot : options_) known.push_back(slot.name);
    const std::string bare(word.substr(std::min(word.find_first_not_of('-'), word.size())));
    const std::string near = nearest(bare.substr(0, bare.find('=')), known);
    Error error{ErrorKind::usage, msg("the option {option} is not known", arg("option", word)), {}};
    if (command_ != nullptr) {
      error.what = msg("the option {option} is not known to `{command}`", arg("option", word),
                       arg("command", command_->spec.name));
    }
    if (!near.empty()) error.hints.push_back(msg("did you mean --{option}?", arg("option", near)));
    error.hints.push_back(see_help());
    return error;
  }

  [[nodiscard]] Error told(const CLI::ParseError& error) const {
    const std::string what = error.what();
    const auto slot = std::find_if(options_.begin(), options_.end(),
                                   [&](const Slot& candidate) { return begins_with_option(what, candidate.name); });
    if (slot == options_.end()) {
      return {ErrorKind::usage, msg("the command line was not understood: {what}", arg("what", what)), {see_help()}};
    }
    const OptionSpec* option = find_option(spec(), slot->name);
    if (option->value == Value::none) {
      return {ErrorKind::usage, msg("--{option} takes no value", arg("option", slot->name)), {see_help()}};
    }
    return {ErrorKind::usage,
            msg("--{option} needs a value: {placeholder}", arg("option", slot->name),
                arg("placeholder", option->placeholder)),
            {see_help()}};
  }

  /// Whether CLI11 speaks of this option: it begins with `--buyer:`, with `buyer `, or with the letter too,
  /// `-n,--dry-run`.
  [[nodiscard]] static bool begins_with_option(std::string_view what, std::string_view name) {
    const std::size_t end = what.find_first_of(": ");
    const std::string_view told = what.substr(0, end);
    const std::size_t dashes = told.rfind("--");
    return told.substr(dashes == std::string_view::npos ? 0 : dashes + 2) == name;
  }

  [[nodiscard]] const CommandSpec* spec() const { return command_ != nullptr ? &command_->spec : nullptr; }

  [[nodiscard]] Message see_help() const {
    if (command_ == nullptr) return msg("see ordertrack --help");
    return msg("see ordertrack {command} --help", arg("command", command_->spec.name));
  }

  struct Slot {
    std::string_view name;
    std::vector<std::string> values;
    CLI::Option* option;
  };

  const Command* command_;
  CLI::App app_;
  std::deque<Slot> options_;  // CLI11 keeps references to the values
  std::vector<std::string> positional_;
};

/// Where the command's word stands: the first that is neither an option nor a global option's value.
std::size_t command_position(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") return words.size();
    if (word.size() < 2 || word.front() != '-') return i;
    if (!word.starts_with("--") || word.find('=') != std::string::npos) continue;
    const OptionSpec* option = find_option(nullptr, std::string_view(word).substr(2));
    if (option != nullptr && option->value != Value::none) ++i;
  }
  return words.size();
}

Error unknown_command(const std::string& word) {
  std::vector<std::string_view> known;
  for (const Command* command : commands()) known.push_back(command->spec.name);
  Error error{ErrorKind::usage, msg("the command \"{command}\" is not known", arg("command", word)), {}};
  const std::string near = nearest(word, known);
  if (!near.empty()) error.hints.push_back(msg("did you mean `ordertrack {command}`?", arg("command", near)));
  error.hints.push_back(msg("see ordertrack --help"));
  return error;
}

Globals globals_of(const Words& words) {
  return {.store = words.value("store"),
          .now = words.value("now"),
          .language = words.value("lang"),
          .colour = words.value("color"),
          .json = words.has("json"),
          .dry_run = words.has("dry-run"),
          .yes = words.has("yes"),
          .quiet = words.has("quiet"),
          .verbose = words.has("verbose")};
}

}  // namespace

Result<Invocation> parse(const std::vector<std::string>& words) {
  std::vector<std::string> rest = words;
  Invocation invocation;
  const std::size_t position = command_position(words);
  if (position < words.size()) {
    invocation.command = find_command(words[position]);
    if (invocation.command == nullptr) return fail(unknown_command(words[position]));
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
  }
  const Result<Words> sorted = Parser(invocation.command).parse(std::move(rest));
  if (!sorted) return fail(sorted.error());
  invocation.globals = globals_of(*sorted);
  if (sorted->has("version")) invocation.ask = Ask::version;
  if (sorted->has("help") || (invocation.command == nullptr && invocation.ask == Ask::request))
    invocation.ask = Ask::help;
  if (invocation.ask != Ask::request) return invocation;
  Result<Request> request = invocation.command->read(*sorted);
  if (!request) return fail(request.error());
  invocation.request = std::move(*request);
  return invocation;
}

Globals glance(const std::vector<std::string>& words) {
  Globals globals;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string& word = words[i];
    if (word == "--json") globals.json = true;
    if (word.starts_with("--lang=")) globals.language = word.substr(7);
    if (word.starts_with("--color=")) globals.colour = word.substr(8);
    if (i + 1 == words.size()) break;
    if (word == "--lang") globals.language = words[i + 1];
    if (word == "--color") globals.colour = words[i + 1];
  }
  return globals;
}

}  // namespace ordertrack::cli
