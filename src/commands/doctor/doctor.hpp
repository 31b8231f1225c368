#pragma once

#include "commands/doctor/facts.hpp"
#include "output/streams.hpp"
#include "support/message.hpp"

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace ordertrack::commands::doctor {

enum class Form : std::uint8_t { checks, bug_report };

/// `doctor`: looks over the store and all around it.
struct Options {
  Form form = Form::checks;
};

/// What was looked at.
enum class Subject : std::uint8_t {
  store,
  damage,
  journal,
  settings,
  markets,
  permissions,
  place,
  space,
  clock,
  zones,
  language,
  schedule,
};

enum class Verdict : std::uint8_t { fine, warning, failed };

/// One thing that was looked at, how it is, and what to do.
struct Check {
  Subject subject = Subject::store;
  Verdict verdict = Verdict::fine;
  Message says{};
  std::vector<Message> advice{};

  friend bool operator==(const Check&, const Check&) = default;
};

struct Report {
  Instant now;
  std::vector<Check> checks;  ///< by subject

  [[nodiscard]] Verdict worst() const;
};

/// The words of the JSON.
[[nodiscard]] std::string_view to_string(Subject subject);
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// Judges the facts; a pure function.
[[nodiscard]] Report run(const Facts& facts);

/// A line a check, with what to do below it; as JSON `{"schema":1,"now":...,"worst":...,"checks":[...]}`.
void show(const Report& report, output::Streams& streams);

/// The facts for whoever looks for a bug: versions, modes, counts, verdicts. English, and without personal data: no row
/// of the book, no name of the seller's own markets and files, `~` for the home folder. As JSON `"report"`, a list of
/// its lines.
void show_bug_report(const Facts& facts, output::Streams& streams);

}  // namespace ordertrack::commands::doctor
