#pragma once

#include "commands/confirmation.hpp"
#include "output/json.hpp"

#include <string>
#include <vector>

namespace ordertrack::commands {

/// What the seller should know before confirming a part, as sentences: `warnings`, and what speaks or may speak against
/// it, whether `--force` answered that or not.
[[nodiscard]] output::Json cautions_json(const Part& part, const std::vector<Message>& warnings = {});

/// The lines of a guide.
[[nodiscard]] output::Json guide_json(const std::vector<std::string>& guide);

}  // namespace ordertrack::commands
