#pragma once

#include <array>
#include <csignal>

namespace ordertrack::platform {

/// While it stands, Ctrl-C, a request to end (SIGTERM) and a terminal that was closed do not end the program: they are
/// remembered, for work that has something to clean up. A signal that was ignored before still is. One within another
/// tells of those that came since it was made; the outer one of all.
class Interrupts {
 public:
  Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
  ~Interrupts();

  /// Whether one came since the innermost that stands was made.
  [[nodiscard]] static bool came();

 private:
  static constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, signals.size()> before_{};
  std::sig_atomic_t outer_;
};

}  // namespace ordertrack::platform
