#include "cli/complete_line.hpp"

#include "cli/command_tree.hpp"

#include <algorithm>

namespace ordertrack::cli {
namespace {

const ArgumentSpec* argument_at(const CommandSpec& command, std::size_t position) {
  const auto arguments = command.arguments;
  if (position < arguments.size()) return &arguments[position];
  if (arguments.empty()) return nullptr;
  const bool takes_more = arguments.back().arity == Arity::any || arguments.back().arity == Arity::rest;
  return takes_more ? &arguments.back() : nullptr;
}

const OptionSpec* by_letter(std::span<const OptionSpec> options, char letter) {
  const auto found = std::ranges::find(options, letter, &OptionSpec::letter);
  return found == options.end() ? nullptr : &*found;
}

/// Takes the words one by one, from the left.
class Reader {
 public:
  void take(const std::string& word) {
    if (line_.option != nullptr) {
      give(word);
    } else if (!options_ended_ && word == "--") {
      options_ended_ = true;
    } else if (!options_ended_ && word.starts_with("--")) {
      take_long(word.substr(2));
    } else if (!options_ended_ && word.starts_with("-") && word.size() > 1) {
      take_letters(word.substr(1));
    } else {
      take_plain(word);
    }
  }

  [[nodiscard]] UnfinishedLine finish(const std::string& word) && {
    line_.word = word;
    if (line_.option != nullptr) {
      line_.wanted = Wanted::option_value;
    } else if (!options_ended_ && word.starts_with("-")) {
      finish_option();
    } else if (unknown_command_) {
      line_.wanted = Wanted::nothing;
    } else if (line_.command == nullptr) {
      line_.wanted = Wanted::command;
    } else {
      line_.wanted = Wanted::argument;
      line_.argument = argument_at(*line_.command, line_.arguments.size());
    }
    return std::move(line_);
  }

 private:
  void give(const std::string& value) {
    line_.options[std::string(line_.option->name)] = value;
    line_.option = nullptr;
  }

  void take_long(const std::string& text) {
    const std::size_t equals = text.find('=');
    const OptionSpec* option = find_option(line_.command, text.substr(0, equals));
    if (option == nullptr) return;
    note(*option);
    if (line_.option != nullptr && equals != std::string::npos) give(text.substr(equals + 1));
  }

  void take_letters(const std::string& letters) {
    for (const char letter : letters) {
      const OptionSpec* own = line_.command != nullptr ? by_letter(line_.command->options, letter) : nullptr;
      const OptionSpec* option = own != nullptr ? own : by_letter(global_options(), letter);
      if (option != nullptr) note(*option);
    }
  }

  void note(const OptionSpec& option) {
    line_.options[std::string(option.name)];
    if (option.value != Value::none) line_.option = &option;
  }

  void take_plain(const std::string& word) {
    if (line_.command != nullptr) {
      line_.arguments.push_back(word);
    } else if (const Command* command = find_command(word)) {
      line_.command = &command->spec;
    } else {
      unknown_command_ = true;
    }
  }

  void finish_option() {
    line_.wanted = Wanted::option;
    const std::size_t equals = line_.word.find('=');
    if (equals == std::string::npos || !line_.word.starts_with("--")) return;
    line_.option = find_option(line_.command, std::string_view(line_.word).substr(2, equals - 2));
    line_.before = line_.word.substr(0, equals + 1);
    line_.word.erase(0, equals + 1);
    const bool takes_value = line_.option != nullptr && line_.option->value != Value::none;
    line_.wanted = takes_value ? Wanted::option_value : Wanted::nothing;
  }

  UnfinishedLine line_;
  bool options_ended_ = false;
  bool unknown_command_ = false;
};

}  // namespace

std::string_view UnfinishedLine::value(std::string_view option_name) const {
  const auto found = options.find(option_name);
  return found == options.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view UnfinishedLine::argument_of(Value wanted_value) const {
  if (command == nullptr) return {};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const ArgumentSpec* spec = argument_at(*command, i);
    if (spec != nullptr && spec->value == wanted_value) return arguments[i];
  }
  return {};
}

UnfinishedLine read_unfinished(std::span<const std::string> words) {
  Reader reader;
  if (words.size() < 2) return std::move(reader).finish({});
  for (const std::string& word : words.subspan(1, words.size() - 2)) reader.take(word);
  return std::move(reader).finish(words.back());
}

}  // namespace ordertrack::cli
