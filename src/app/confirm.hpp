#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/confirmation.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace ordertrack::app {

/// Which parts of a proposal were recorded, by position.
using Choice = std::vector<std::size_t>;

/// A command's answer that only the seller can confirm, part by part.
struct Proposal {
  std::vector<commands::Part> parts;
  std::function<void(std::size_t part, output::Streams&)> show;  ///< the text to paste, what to press
  std::function<output::Json(const Choice& recorded, commands::Written)> to_json;
  std::vector<Message> remarks{};  ///< to be told before the parts
  std::vector<Error>
      left_out{};  ///< what cannot be done of a list that was asked for as a whole: told before the parts
};

using Propose = std::function<Result<Proposal>(const store::Orders&)>;

/// Carries out `remind`, `block`, `cancel`, `undo`: shows what is to be done, asks on a terminal whether it was done
/// (or shall be), and records what was confirmed.
///
/// No lock is held while a person is asked: afterwards the proposal is made again inside the transaction, and a part
/// that is no longer the same is left out, with a warning; where none is left nothing is recorded (`changed`). Without
/// a terminal and without `--yes` nothing is recorded (`not_confirmed`).
///
/// Ctrl-C ends the asking; what was confirmed before is recorded all the same, for it was done. The exit status is that
/// of an interrupt; where nothing was confirmed it is an error (`interrupted`).
[[nodiscard]] Result<Outcome> confirm(const Propose& propose, const World& world, output::Streams& streams);

}  // namespace ordertrack::app
