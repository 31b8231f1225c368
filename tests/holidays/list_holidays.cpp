#include "config/holidays.hpp"

#include <cstdio>

/// Prints Japan's holidays as a market gets them, a line a day.
int main() {
  const auto holidays = ordertrack::config::built_in_holidays("jp");
  if (!holidays) return 1;
  for (const auto day : *holidays) {
    const std::chrono::year_month_day civil{day};
    std::printf("%04d-%02u-%02u\n", int{civil.year()}, unsigned{civil.month()}, unsigned{civil.day()});
  }
  return 0;
}
