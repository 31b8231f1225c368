#include "platform/schedules.hpp"

#include "platform/environment.hpp"
#include "platform/paths.hpp"
#include "platform/user.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace ordertrack::platform {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code stop;
  for (fs::directory_iterator entry(folder, stop), end; !stop && entry != end; entry.increment(stop)) {
    files.push_back(entry->path());
  }
  std::ranges::sort(files);
  return files;
}

/// Whether a line that is no comment names the program.
bool names(const fs::path& file, std::string_view program) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return false;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || line[begin] == '#' || line[begin] == ';') continue;
    if (line.find(program, begin) != std::string::npos) return true;
  }
  return false;
}

Seen seen(const fs::path& file) {
  if (file.empty()) return Seen::none;
  errno = 0;
  const std::ifstream opened(file);
  if (opened) return Seen::yes;
  return errno == EACCES || errno == EPERM ? Seen::not_permitted : Seen::none;
}

std::vector<fs::path> naming_crontabs(std::string_view program, const SchedulePlaces& places) {
  std::vector<fs::path> files{places.own_crontab};
  files.insert(files.end(), places.crontabs.begin(), places.crontabs.end());
  for (const fs::path& folder : places.crontab_folders) {
    std::ranges::copy(files_in(folder), std::back_inserter(files));
  }
  std::erase_if(files, [&](const fs::path& file) { return !names(file, program); });
  return files;
}

/// A timer is switched on by a link in `timers.target.wants`, and starts the service of its own name.
void look_at_units(const fs::path& folder, std::string_view program, Schedules& found) {
  for (const fs::path& service : files_in(folder)) {
    if (service.extension() != ".service" || !names(service, program)) continue;
    const fs::path timer = fs::path(service.filename()).replace_extension(".timer");
    std::error_code ignored;
    const bool is_on = fs::exists(folder / "timers.target.wants" / timer, ignored);
    (is_on ? found.timers : found.idle_services).push_back(is_on ? folder / timer : service);
  }
}

}  // namespace

SchedulePlaces schedule_places() {
  SchedulePlaces places{.crontabs = {"/etc/crontab"}, .crontab_folders = {"/etc/cron.d"}};
  if (const auto user = this_user()) {
    places.own_crontab = fs::path("/var/spool/cron/crontabs") / user->name;
    places.linger = fs::path("/var/lib/systemd/linger") / user->name;
  }
  const auto config = environment("XDG_CONFIG_HOME");
  const auto home = home_folder();
  if (config && fs::path(*config).is_absolute()) {
    places.unit_folders.push_back(fs::path(*config) / "systemd/user");
  } else if (home) {
    places.unit_folders.push_back(*home / ".config/systemd/user");
  }
  if (home) places.unit_folders.push_back(*home / ".local/share/systemd/user");
  places.unit_folders.emplace_back("/etc/systemd/user");
  return places;
}

Schedules schedules_of(std::string_view program, const SchedulePlaces& places) {
  Schedules found{.own_crontab = seen(places.own_crontab), .crontabs = naming_crontabs(program, places)};
  for (const fs::path& folder : places.unit_folders) look_at_units(folder, program, found);
  std::error_code ignored;
  found.lingers = !places.linger.empty() && fs::exists(places.linger, ignored);
  return found;
}

}  // namespace ordertrack::platform
