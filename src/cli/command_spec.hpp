#pragma once

#include "store/orders.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace ordertrack::cli {

/// What a word on the command line stands for: decides its placeholder's completion.
enum class Value : std::uint8_t {
  none,  ///< a flag
  order,
  buyer,
  market,
  payment,
  step,
  phase,
  party,
  ladder,
  time,
  duration,
  money,
  number,
  text,
  file,
  language,
  colour,
  shell,
  scheduler,
  policy_act,
  template_name,
  export_format,
  list_format,
};

/// An option, of a command or of the program.
struct OptionSpec {
  std::string_view name;  ///< without the dashes
  char letter = '\0';     ///< the short form, or none
  Value value = Value::none;
  std::string_view placeholder;  ///< of its value, as TIME
  std::string_view help;         ///< an English sentence, translated when shown
};

/// How many words an argument takes.
enum class Arity : std::uint8_t { one, optional, any, rest };

/// A positional argument.
struct ArgumentSpec {
  std::string_view name;  ///< as ID
  Value value = Value::text;
  Arity arity = Arity::one;
};

/// A command line that a reader can try, and what it does.
struct ExampleSpec {
  std::string_view words;
  std::string_view says;
};

/// The heading under which help lists a command.
enum class Group : std::uint8_t { every_day, what_happened, look, data, set_up };

/// A command, told once: the parser, the help, the completion and the drift tests all read this.
struct CommandSpec {
  std::string_view name;
  Group group = Group::every_day;
  std::string_view summary;      ///< a line, translated when shown
  std::string_view description;  ///< a paragraph, translated when shown; may be empty
  std::span<const ArgumentSpec> arguments;
  std::span<const OptionSpec> options;
  std::span<const ExampleSpec> examples;
  store::Offer offer = store::Offer::open;  ///< which orders completion offers for its ID
};

}  // namespace ordertrack::cli
