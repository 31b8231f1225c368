#include "commands/policy/templates.hpp"

#include "config/step_places.hpp"
#include "i18n/language.hpp"
#include "messages/template.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ordertrack::commands::policy {
namespace {

struct Complaint {
  std::string_view sentence;
  Message hint;
};

std::optional<Complaint> complaint_of(const Market& market, const Step& step) {
  const std::string& name = step.template_name.empty() ? step.name : step.template_name;
  const auto text = messages::find_template(market.name, name, market.language);
  if (!text) {
    const auto known = i18n::joined(messages::template_names(market.name, market.language));
    return Complaint{mark("{file}:{line}: {key} = {value}: there is no message of this name"),
                     msg("name one with template = \"...\": {names}", arg("names", known))};
  }
  const auto names = messages::names_in(*text);
  if (!names) return Complaint{mark("{file}:{line}: {key} = {value}: its message is wrong"), names.error().what};
  if (step.deadline || std::ranges::find(*names, "deadline") == names->end()) return std::nullopt;
  return Complaint{mark("{file}:{line}: {key} = {value}: its message tells a date, but the step has no deadline"),
                   msg("add deadline = {table}, or name another message with template = \"...\"",
                       arg("table", "{ notice = \"8h\" }"))};
}

}  // namespace

std::vector<Error> template_errors(const Market& market, std::string_view toml, const std::string& file) {
  config::Problems problems(file);
  std::optional<config::StepPlaces> places;  // mostly nothing is wrong, and the file need not be read again
  for (const auto& ladder : market.ladders) {
    for (const auto& step : ladder.steps) {
      if (step.action != Action::message || step.name.empty()) continue;
      auto complaint = complaint_of(market, step);
      if (!complaint) continue;
      if (!places) places.emplace(toml);
      problems.add(
          places->problem(ladder.name, step.name, "template", complaint->sentence, std::move(complaint->hint)));
    }
  }
  return std::move(problems).in_order();
}

}  // namespace ordertrack::commands::policy
