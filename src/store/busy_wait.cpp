#include "store/busy_wait.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <thread>

namespace ordertrack::store {
namespace {

constexpr std::chrono::microseconds shortest{200};
constexpr std::chrono::microseconds longest{2000};
constexpr std::chrono::microseconds in_all{5'000'000};

}  // namespace

// Processes that wait for each other must not wake in step.
BusyWait::BusyWait() : random_(static_cast<std::minstd_rand::result_type>(getpid())) {}

void BusyWait::serve(sqlite3* connection) { sqlite3_busy_handler(connection, &BusyWait::on_busy, this); }

int BusyWait::on_busy(void* self, int times_before) {
  return static_cast<BusyWait*>(self)->wait_again(times_before) ? 1 : 0;
}

bool BusyWait::wait_again(int times_before) {
  if (times_before == 0) {
    waited_ = std::chrono::microseconds{0};
  }
  if (waited_ >= in_all) {
    return false;
  }
  std::uniform_int_distribution<std::chrono::microseconds::rep> any(shortest.count(), longest.count());
  const std::chrono::microseconds sleep{any(random_)};
  std::this_thread::sleep_for(sleep);
  waited_ += sleep;
  return true;
}

}  // namespace ordertrack::store
