#include "platform/c_library_zone.hpp"

#include "platform/environment.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <utility>

namespace ordertrack::platform {
namespace {

using std::chrono::seconds;

/// Puts the process into a zone and back: the C library answers only for the zone in `TZ`.
class ZoneInForce {
 public:
  explicit ZoneInForce(const std::string& name) : before_(value_of_tz()) {
    ::setenv("TZ", name.c_str(), 1);
    ::tzset();
  }
  ~ZoneInForce() {
    if (before_) {
      ::setenv("TZ", before_->c_str(), 1);
    } else {
      ::unsetenv("TZ");
    }
    ::tzset();
  }
  ZoneInForce(const ZoneInForce&) = delete;
  ZoneInForce& operator=(const ZoneInForce&) = delete;

  [[nodiscard]] seconds offset_at(Instant instant) const {
    const auto time = static_cast<std::time_t>(instant.time_since_epoch().count());
    std::tm local{};
    if (::localtime_r(&time, &local) == nullptr) return seconds{0};
    return seconds{local.tm_gmtoff};
  }

 private:
  static std::optional<std::string> value_of_tz() {
    const char* value = std::getenv("TZ");
    if (value == nullptr) return std::nullopt;
    return std::string(value);
  }

  std::optional<std::string> before_;
};

/// The first second after `before` at which the offset of `after` is in force, with one change between the two.
Instant change_between(const ZoneInForce& zone, Instant before, Instant after) {
  const seconds offset = zone.offset_at(after);
  while (after - before > seconds{1}) {
    const Instant middle = before + (after - before) / 2;
    (zone.offset_at(middle) == offset ? after : before) = middle;
  }
  return after;
}

bool is_plain_name(std::string_view name) {
  const auto allowed = [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '/' || c == '_' || c == '-' || c == '+';
  };
  return !name.empty() && name.front() != '/' && std::ranges::all_of(name, allowed);
}

}  // namespace

bool c_library_knows(std::string_view name) {
  if (!is_plain_name(name)) return false;
  const std::filesystem::path folder = environment("TZDIR").value_or("/usr/share/zoneinfo");
  std::error_code error;
  return std::filesystem::is_regular_file(folder / name, error);
}

CLibraryOffsets::CLibraryOffsets(std::string name)
    : name_(std::move(name)), years_(std::make_shared<std::map<std::chrono::year, Year>>()) {}

seconds CLibraryOffsets::operator()(Instant instant) const {
  const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year();
  auto known = years_->find(year);
  if (known == years_->end()) known = years_->emplace(year, read_year(year)).first;
  const auto after = std::ranges::upper_bound(known->second, instant, {}, &Change::from);
  return std::prev(after)->offset;
}

// Asking the C library means reading the zone's file: once a year of the calendar rather than once a question.
CLibraryOffsets::Year CLibraryOffsets::read_year(std::chrono::year year) const {
  const std::chrono::sys_days begin{year / std::chrono::January / 1};
  const std::chrono::sys_days end{(year + std::chrono::years{1}) / std::chrono::January / 1};
  const ZoneInForce zone(name_);
  Year changes{{begin, zone.offset_at(begin)}};
  for (auto day = begin; day < end; day += std::chrono::days{1}) {
    const Instant tomorrow = day + std::chrono::days{1};
    const seconds offset = zone.offset_at(tomorrow);
    if (offset != changes.back().offset) changes.push_back({change_between(zone, day, tomorrow), offset});
  }
  return changes;
}

}  // namespace ordertrack::platform
