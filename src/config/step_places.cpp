#include "config/step_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ordertrack::config {
namespace {

std::string path_of(std::string_view ladder) {
  return ladder.empty() ? std::string("step") : fmt::format("ladder.{}.step", ladder);
}

std::string place_name(std::string_view path, std::string_view step, std::string_view key) {
  return fmt::format("{}/{}/{}", path, step, key);
}

const Member* find_member(const Node::Table& table, std::string_view key) {
  const auto found = std::ranges::find(table, key, &Member::key);
  return found == table.end() ? nullptr : &*found;
}

/// What stands under a key, where it is of that kind; else nullptr.
template <typename Kind>
const Kind* find_as(const Node::Table& table, std::string_view key) {
  const auto* member = find_member(table, key);
  return member == nullptr ? nullptr : std::get_if<Kind>(&member->value.value);
}

}  // namespace

StepPlaces::StepPlaces(std::string_view toml) {
  const auto document = parse_toml(toml, "");
  if (!document) return;
  if (const auto* extends = find_member(*document, "extends")) extends_line_ = extends->line;
  if (const auto* steps = find_as<Node::List>(*document, "step")) add_steps(*steps, path_of(""));
  const auto* ladders = find_as<Node::Table>(*document, "ladder");
  if (ladders == nullptr) return;
  for (const auto& [name, line, node] : *ladders) {
    const auto* ladder = std::get_if<Node::Table>(&node.value);
    const auto* steps = ladder == nullptr ? nullptr : find_as<Node::List>(*ladder, "step");
    if (steps != nullptr) add_steps(*steps, path_of(name));
  }
}

Problem StepPlaces::problem(std::string_view ladder, std::string_view step, std::string_view key,
                            std::string_view sentence, Message hint) const {
  const auto path = path_of(ladder);
  for (const std::string_view blamed : {key, std::string_view("name")}) {
    const auto place = places_.find(place_name(path, step, blamed));
    if (place == places_.end()) continue;
    return {place->second.line, fmt::format("{}.{}", path, blamed), place->second.value, sentence, std::move(hint)};
  }
  return {extends_line_, path + ".name", fmt::format("\"{}\"", step), sentence, std::move(hint)};
}

void StepPlaces::add_steps(const Node::List& steps, const std::string& path) {
  for (const auto& node : steps) {
    const auto* step = std::get_if<Node::Table>(&node.value);
    const auto* name = step == nullptr ? nullptr : find_as<std::string>(*step, "name");
    if (name == nullptr) continue;
    for (const auto& [key, line, value] : *step) places_[place_name(path, *name, key)] = {line, written(value)};
  }
}

}  // namespace ordertrack::config
