#include "commands/order_json.hpp"
#include "commands/policy/policy.hpp"
#include "commands/problem_lines.hpp"
#include "i18n/language.hpp"
#include "output/problem_json.hpp"

namespace ordertrack::commands::policy {
namespace {

using output::Role;

std::string count_text(const CheckReport& report) {
  std::vector<std::string> counts;
  const auto errors = std::ssize(report.errors);
  const auto warnings = std::ssize(report.warnings);
  if (errors != 0) counts.push_back(i18n::render(msg_n("{n} error", "{n} errors", errors)));
  if (warnings != 0) counts.push_back(i18n::render(msg_n("{n} warning", "{n} warnings", warnings)));
  return i18n::joined(counts);
}

void show_json(const CheckReport& report, output::Streams& streams) {
  output::Json json = document(report.now);
  json.set("file", report.file).set("market", report.market).set("valid", report.errors.empty());
  json.set("errors", output::problems_json(report.errors));
  json.set("warnings", output::problems_json(report.warnings));
  streams.out += json.dump();
}

}  // namespace

void show(const CheckReport& report, output::Streams& streams) {
  if (streams.format == output::Format::json) return show_json(report, streams);
  show_problems(report.errors, msg("error:"), Role::error, streams);
  show_problems(report.warnings, msg("warning:"), Role::warning, streams);
  if (report.errors.empty() && report.warnings.empty()) {
    streams.say(msg("{file} is good", arg("file", report.file)));
  } else if (report.errors.empty()) {
    streams.say(msg("{file} can be used: {counts}", arg("file", report.file), arg("counts", count_text(report))));
  } else {
    streams.say(msg("{file} cannot be used: {counts}", arg("file", report.file), arg("counts", count_text(report))));
  }
}

}  // namespace ordertrack::commands::policy
