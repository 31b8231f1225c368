#pragma once

#include "cli/command_spec.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::cli {

/// What may stand where the cursor is.
enum class Wanted : std::uint8_t {
  command,
  option,        ///< the word begins with a dash
  option_value,  ///< of `option`
  argument,      ///< of the kind `argument`
  nothing,       ///< behind an unknown command
};

/// A command line up to the cursor, read as the parser would, but with patience for what is not finished.
struct UnfinishedLine {
  const CommandSpec* command = nullptr;
  std::vector<std::string> arguments;                       ///< of the command, before the cursor
  std::map<std::string, std::string, std::less<>> options;  ///< given before the cursor, with their last values
  std::string word;                                         ///< what is being completed, without `before`
  std::string before;                                       ///< stays in front of every candidate, as `--market=`
  Wanted wanted = Wanted::command;
  const OptionSpec* option = nullptr;
  const ArgumentSpec* argument = nullptr;  ///< nullptr where the command takes no further word

  [[nodiscard]] bool has(std::string_view option_name) const { return options.contains(option_name); }
  /// The value of an option, or an empty text.
  [[nodiscard]] std::string_view value(std::string_view option_name) const;
  /// The argument given for a kind of value, or an empty text; where there are several, the first.
  [[nodiscard]] std::string_view argument_of(Value value) const;
};

/// Reads the words: the program's name first, the word being completed last.
[[nodiscard]] UnfinishedLine read_unfinished(std::span<const std::string> words);

}  // namespace ordertrack::cli
