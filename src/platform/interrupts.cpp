#include "platform/interrupts.hpp"

#include <cstddef>

namespace ordertrack::platform {
namespace {

volatile std::sig_atomic_t signals_so_far = 0;
std::sig_atomic_t signals_before = 0;  ///< those that came before the innermost Interrupts

void remember(int) { signals_so_far = signals_so_far + 1; }

}  // namespace

Interrupts::Interrupts() : outer_(signals_before) {
  signals_before = signals_so_far;
  struct sigaction action {};
  action.sa_handler = &remember;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < signals.size(); ++i) {
    ::sigaction(signals[i], nullptr, &before_[i]);
    if (before_[i].sa_handler != SIG_IGN) ::sigaction(signals[i], &action, nullptr);
  }
}

Interrupts::~Interrupts() {
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before_[i], nullptr);
  signals_before = outer_;
}

bool Interrupts::came() { return signals_so_far != signals_before; }

}  // namespace ordertrack::platform
