#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <string>

namespace ordertrack::commands::schedule {

enum class Scheduler : std::uint8_t { cron, systemd };

/// `schedule`: ready lines that run `due` twice a day. They are printed, nothing is installed.
struct Options {
  Scheduler scheduler = Scheduler::cron;
};

struct Report {
  Scheduler scheduler = Scheduler::cron;
  std::string program;   ///< its absolute path
  std::string zone;      ///< whose 08:05 and 20:05 are meant
  std::string language;  ///< of the lines that `due` prints
};

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::schedule
