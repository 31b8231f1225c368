#pragma once

#include "output/terminal_text.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::output {

enum class Format : std::uint8_t { text, json };

/// What a piece of text is, which decides its colour. Meaning is never in the colour alone.
enum class Role : std::uint8_t { plain, heading, urgent, due, later, done, muted, id, command, warning, error };

/// Where a command's output goes: a value that the app writes out at the end, so that nothing is said before it is so.
/// `out` is the answer, `err` is the news.
struct Streams {
  std::string out;
  std::string err;
  Format format = Format::text;
  bool out_terminal = false;  ///< stdout is a terminal
  bool out_links = false;     ///< stdout is a terminal that knows links (OSC 8), or passes over them
  bool out_colour = false;
  bool err_colour = false;
  bool err_terminal = false;  ///< stderr is a terminal
  bool quiet = false;
  bool verbose = false;
  int width = 80;               ///< cells of the terminal, or 80
  std::optional<int> height{};  ///< lines of the terminal, where stdout is one

  /// Appends a line to `out`.
  void line(std::string_view text = {});
  /// Appends a translated sentence as a line to `out`, escaped.
  void say(const Message& message);
  /// The same, muted, and broken at words where a terminal is too narrow for it.
  void remark(const Message& message);
  /// Appends a text behind its mark, indented by two; on a terminal broken at words, what follows below its beginning.
  void item(std::string_view mark, const TerminalText& text, Role role = Role::plain);
  /// Appends a translated sentence as a line to `err`, escaped, unless quiet.
  void tell(const Message& message);
  /// As `tell`, marked `warning: `, whether quiet or not; broken at words where a terminal is too narrow for it.
  void warn(const Message& message);
  /// As `tell`, marked `hint: `, whether quiet or not: what to do about the line before. It is not broken, since most
  /// have a command to copy.
  void hint(const Message& message);

  /// A text in its role's colour for `out`, or as it is where there is no colour.
  [[nodiscard]] std::string paint(Role role, std::string_view text) const;
};

/// Appends `ordertrack: what` and `hint: ...` to `err`, or the JSON form (`{"schema":1,"error":{...}}`) where that is
/// the format, with no more than the beginning of a long value; `exit_status` is the JSON's code. `problems` are what
/// was wrong in files that were passed over: warnings before the error, in the JSON beside it as `"problems"`.
void show_error(const Error& error, int exit_status, Streams& streams, const std::vector<Error>& problems = {});

/// The same without an error: `warning: what` and `hint: ...`, or `{"schema":1,"problems":[...]}`; nothing where there
/// are none.
void show_problems(const std::vector<Error>& problems, Streams& streams);

/// A sentence, rendered and escaped.
[[nodiscard]] TerminalText sentence(const Message& message);

}  // namespace ordertrack::output
