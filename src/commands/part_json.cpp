#include "commands/part_json.hpp"

#include "i18n/language.hpp"

namespace ordertrack::commands {

output::Json cautions_json(const Part& part, const std::vector<Message>& warnings) {
  output::Json json = output::Json::array();
  for (const auto* sentences : {&warnings, &part.cautions, &part.doubts, &part.overruled}) {
    for (const Message& sentence : *sentences) json.push(i18n::render(sentence));
  }
  return json;
}

output::Json guide_json(const std::vector<std::string>& guide) {
  output::Json json = output::Json::array();
  for (const std::string& line : guide) json.push(line);
  return json;
}

}  // namespace ordertrack::commands
