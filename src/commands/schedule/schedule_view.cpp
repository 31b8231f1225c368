#include "commands/schedule/schedule.hpp"
#include "output/json.hpp"

namespace ordertrack::commands::schedule {

void show(const Report& report, output::Streams& streams) {
  const auto lines = report.scheduler == Scheduler::cron ? cron_lines(report) : systemd_lines(report);
  if (streams.format == output::Format::text) {
    for (const std::string& line : lines) streams.line(line);
    return;
  }
  output::Json list = output::Json::array();
  for (const std::string& line : lines) list.push(line);
  output::Json json = output::Json::object();
  json.set("schema", 1).set("scheduler", to_string(report.scheduler)).set("lines", std::move(list));
  streams.out += json.dump();
}

}  // namespace ordertrack::commands::schedule
