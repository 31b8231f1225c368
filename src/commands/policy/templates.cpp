#include "commands/policy/templates.hpp"

#include "config/step_places.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ordertrack::commands::policy {
namespace {

struct Complaint {
  std::string_view sentence;
  Message hint;
};

Complaint no_message(const Market& market, const messages::TemplateBook& templates) {
  auto known = templates.names(market.name, market.language);
  std::erase_if(known, [](const std::string& name) { return name.ends_with(messages::together); });
  return {mark("{file}:{line}: {key} = {value}: there is no message of this name"),
          msg("name one with template = \"...\": {names}", arg("names", i18n::joined(known)))};
}

Complaint wrong_message(const Error& error) {
  return {mark("{file}:{line}: {key} = {value}: its message is wrong"), error.what};
}

/// What is wrong with a text of the user's that a step asks for.
std::optional<Complaint> complaint_of_users(const Market& market, const Step& step,
                                            const messages::TemplateBook& templates) {
  const auto place = messages::Place{market.name, market.language, messages::template_name(step)};
  const auto text = templates.find(market, step, market.language);
  if (!text) return wrong_message(text.error());
  const auto flaws = templates.flaws(place, &step);
  return flaws.empty() ? std::nullopt : std::optional(wrong_message(flaws.front()));
}

std::optional<Complaint> complaint_of(const Market& market, const Step& step, const messages::TemplateBook& templates,
                                      Look look) {
  const messages::Place place{market.name, market.language, messages::template_name(step)};
  if (!templates.knows(place)) return no_message(market, templates);
  const auto built_in = templates.built_in(place);
  if (built_in && !step.deadline && built_in->text.line_of("deadline")) {
    return Complaint{mark("{file}:{line}: {key} = {value}: its message tells a date, but the step has no deadline"),
                     msg("add deadline = {table}, or name another message with template = \"...\"",
                         arg("table", "{ notice = \"8h\" }"))};
  }
  if (built_in && step.deadline && !built_in->text.line_of("deadline")) {
    return Complaint{mark("{file}:{line}: {key} = {value}: the step has a deadline, but its message tells no date"),
                     msg("leave the deadline out, or name another message with template = \"...\"")};
  }
  return look == Look::close || !built_in ? complaint_of_users(market, step, templates) : std::nullopt;
}

/// Whether an earlier step has the name: then the name is what is wrong, and no place can be told by it.
bool stands_twice(const Ladder& ladder, const Step& step) {
  return &*std::ranges::find(ladder.steps, step.name, &Step::name) != &step;
}

}  // namespace

std::vector<Error> template_errors(const Market& market, std::string_view toml, const std::string& file,
                                   const messages::TemplateBook& templates, Look look) {
  config::Problems problems(file);
  std::optional<config::StepPlaces> places;  // mostly nothing is wrong, and the file need not be read again
  for (const auto& ladder : market.ladders) {
    for (const auto& step : ladder.steps) {
      if (step.action != Action::message || step.name.empty() || stands_twice(ladder, step)) continue;
      auto complaint = complaint_of(market, step, templates, look);
      if (!complaint) continue;
      if (!places) places.emplace(toml);
      problems.add(
          places->problem(ladder.name, step.name, "template", complaint->sentence, std::move(complaint->hint)));
    }
  }
  return std::move(problems).in_order();
}

}  // namespace ordertrack::commands::policy
