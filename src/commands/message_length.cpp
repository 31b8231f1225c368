#include "commands/message_length.hpp"

#include "messages/text.hpp"

#include <cstdint>

namespace ordertrack::commands {

std::optional<Message> too_long_for(std::string_view market, const std::optional<config::MessageLimit>& limit,
                                    std::string_view text) {
  if (!limit) return std::nullopt;
  const auto length = messages::characters(text);
  const std::int64_t most = limit->characters;
  if (length <= most) return std::nullopt;
  if (limit->source.confirmed()) {
    return msg("the text has {length} characters, and {market} takes {most}", arg("length", length),
               arg("market", market), arg("most", most));
  }
  return msg("the text has {length} characters, and {market} takes {most} (not confirmed)", arg("length", length),
             arg("market", market), arg("most", most));
}

}  // namespace ordertrack::commands
