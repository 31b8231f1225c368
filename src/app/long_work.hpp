#pragma once

#include "output/streams.hpp"
#include "platform/interrupts.hpp"
#include "support/progress.hpp"

#include <chrono>

namespace ordertrack::app {

/// Stands while work is done that may take long: on a terminal it shows on standard error how far the work has come,
/// once that took a second, and takes the line away at the end. Ctrl-C makes its watcher say no, so that the work can
/// undo what it began. Quick work shows nothing, and neither does work without a terminal.
class LongWork {
 public:
  explicit LongWork(const output::Streams& streams);
  LongWork(const LongWork&) = delete;
  LongWork& operator=(const LongWork&) = delete;
  ~LongWork();

  /// Good for as long as the object is.
  [[nodiscard]] Watcher watcher();

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] GoOn look_at(const Progress& progress);
  void draw(const Progress& progress, Clock::time_point now);

  platform::Interrupts interrupts_;
  int cells_;  ///< 0 where nothing is shown
  Clock::time_point begun_;
  Clock::time_point next_;
  int drawn_ = 0;  ///< the width of the line that stands
};

}  // namespace ordertrack::app
