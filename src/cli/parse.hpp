#pragma once

#include "cli/command.hpp"
#include "support/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::cli {

/// The global options as they were typed.
struct Globals {
  std::optional<std::string> store;
  std::optional<std::string> now;
  std::optional<std::string> language;
  std::optional<std::string> colour;
  bool json = false;
  bool dry_run = false;
  bool yes = false;
  bool quiet = false;
  bool verbose = false;
};

/// What the command line asks for besides a request.
enum class Ask : std::uint8_t { request, help, version };

/// A command line, understood.
struct Invocation {
  Globals globals;
  Ask ask = Ask::request;
  const Command* command = nullptr;  ///< nullptr: none was named
  std::optional<Request> request;
};

/// Reads the words behind the program's name. Errors (`usage`): an unknown command or option, with the nearest that
/// there is; a missing or a superfluous word; a value that is not understood.
[[nodiscard]] Result<Invocation> parse(const std::vector<std::string>& words);

/// The global options among words that may not be understood otherwise: so that an error is told in the wanted language
/// and form.
[[nodiscard]] Globals glance(const std::vector<std::string>& words);

}  // namespace ordertrack::cli
