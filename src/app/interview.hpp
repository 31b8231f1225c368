#pragma once

#include "app/confirm.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::app {

/// What the seller answered for one part of a proposal.
struct Chosen {
  std::size_t part = 0;
  std::optional<std::size_t> alternative{};  ///< by position; nothing: yes
  std::string told{};                        ///< what the alternative asked for
};

/// What is written for it. Errors: those of the alternative.
[[nodiscard]] Result<commands::ChangeReport> outcome_of(const commands::Part& part, const Chosen& chosen);

/// Shows the parts of a proposal one by one and asks about each: first whether it is wanted where it is an offer, then
/// about each caution (once for all parts that have it), then its question. Gives what was chosen until the end, a
/// "quit", the end of input, or an interrupt.
[[nodiscard]] std::vector<Chosen> interview(const Proposal& proposal, output::Streams& streams);

/// Shows one part, behind what speaks against it but was overruled.
void show_part(const Proposal& proposal, std::size_t position, output::Streams& streams);

}  // namespace ordertrack::app
