#pragma once

#include <array>
#include <csignal>

namespace ordertrack::platform {

/// While it stands, Ctrl-C, a request to end (SIGTERM) and a terminal that was closed do not end the program: they are
/// remembered, for work that has something to clean up. A signal that was ignored before still is. One at a time.
class Interrupts {
 public:
  Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
  ~Interrupts();

  /// Whether one came.
  [[nodiscard]] static bool came();

 private:
  static constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, signals.size()> before_{};
};

}  // namespace ordertrack::platform
