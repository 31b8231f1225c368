#pragma once

#include <chrono>
#include <random>

struct sqlite3;

namespace ordertrack::store {

/// Waits for another connection's lock: sleeps of 0.2 to 2 ms at random, 5 s in all.
///
/// SQLite's own handler sleeps longer and longer, and lets one of several writers starve. The object must outlive the
/// connection.
class BusyWait {
 public:
  BusyWait();
  BusyWait(const BusyWait&) = delete;
  BusyWait& operator=(const BusyWait&) = delete;

  /// Makes the connection wait this way.
  void serve(sqlite3* connection);

 private:
  static int on_busy(void* self, int times_before);
  [[nodiscard]] bool wait_again(int times_before);

  std::minstd_rand random_;
  std::chrono::microseconds waited_{0};
};

}  // namespace ordertrack::store
