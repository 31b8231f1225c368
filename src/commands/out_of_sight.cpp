#include "commands/out_of_sight.hpp"

namespace ordertrack::commands {

std::optional<Message> out_of_sight(const AssessedOrder& order) {
  const Phase phase = order.assessment.phase();
  if (order.assessment.open || (phase != Phase::paid && phase != Phase::shipped)) return std::nullopt;
  return msg("no step is left for {id}: record it once it is received, with ordertrack receive {id}",
             arg("id", order.order.id));
}

}  // namespace ordertrack::commands
