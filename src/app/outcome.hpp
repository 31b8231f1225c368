#pragma once

#include "app/exit_status.hpp"
#include "support/message.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace ordertrack::app {

/// How a command ended that did not fail.
struct Outcome {
  Outcome(ExitStatus ended) : status(ended) {}
  Outcome(ExitStatus ended, std::int64_t command)
      : Outcome(ended, msg("it is recorded, as command {number}: see ordertrack log", arg("number", command))) {}
  Outcome(ExitStatus ended, Message what_lasts) : status(ended), lasts(std::move(what_lasts)) {}

  ExitStatus status;
  std::optional<Message> lasts{};      ///< what the command did that lasts, for where its answer cannot be written
  std::function<void()> once_heard{};  ///< what remains to be done once the answer is out; fails in silence
};

}  // namespace ordertrack::app
