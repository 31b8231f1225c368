#pragma once

#include "output/streams.hpp"
#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::schedule {

enum class Scheduler : std::uint8_t { cron, systemd };

/// `schedule`: ready lines that run `due` twice a day. They are printed, nothing is installed.
struct Options {
  Scheduler scheduler = Scheduler::cron;
};

struct Report {
  Scheduler scheduler = Scheduler::cron;
  std::string program;                     ///< its absolute path
  std::string zone;                        ///< whose 08:05 and 20:05 are meant
  std::string language;                    ///< of the lines that `due` prints: "ja" or "en"
  std::chrono::seconds zone_offset{0};     ///< of `zone`, east of UTC, now
  std::chrono::seconds machine_offset{0};  ///< of the machine's own zone, in which cron reads its lines, now
};

/// The word on the command line, as `cron`.
[[nodiscard]] std::string_view to_string(Scheduler scheduler);
[[nodiscard]] std::optional<Scheduler> scheduler(std::string_view word);

/// A crontab: every line of it may be installed as it stands. The times are those of the machine's zone.
[[nodiscard]] std::vector<std::string> cron_lines(const Report& report);

/// A shell script that writes a user service with its timer and enables them.
[[nodiscard]] std::vector<std::string> systemd_lines(const Report& report);

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::schedule
