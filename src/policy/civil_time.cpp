#include <ordertrack/civil_time.hpp>

#include <utility>

namespace ordertrack {
namespace {

using namespace std::chrono_literals;

/// The first instant in (from, to] at which another offset is in force than at `from`; `to` must have another one.
Instant first_change(const Zone& zone, Instant from, Instant to) {
  const auto offset = zone.offset_at(from);
  while (to - from > 1s) {
    const auto middle = from + (to - from) / 2;
    (zone.offset_at(middle) == offset ? from : to) = middle;
  }
  return to;
}

}  // namespace

Zone Zone::fixed(std::string name, std::chrono::seconds offset) { return {std::move(name), offset, OffsetAt{}}; }

Zone::Zone(std::string name, OffsetAt offset_at) : Zone(std::move(name), 0s, std::move(offset_at)) {}

Zone::Zone(std::string name, std::chrono::seconds offset, OffsetAt offset_at)
    : name_(std::move(name)), fixed_offset_(offset), offset_at_(std::move(offset_at)) {}

std::chrono::seconds Zone::offset_at(Instant instant) const { return offset_at_ ? offset_at_(instant) : fixed_offset_; }

std::chrono::local_seconds Zone::to_local(Instant instant) const {
  return std::chrono::local_seconds{instant.time_since_epoch() + offset_at(instant)};
}

// The first instant at which the clock has reached `local`: that is the end of a gap, and the first of two equal
// readings.
Instant Zone::to_instant(std::chrono::local_seconds local) const {
  const Instant as_utc{local.time_since_epoch()};
  if (!offset_at_) return as_utc - fixed_offset_;
  for (auto from = as_utc - 24h;;) {
    const auto offset = offset_at(from);
    const auto reached = as_utc - offset;
    if (reached <= from) return from;
    if (offset_at(reached) == offset) return reached;
    from = first_change(*this, from, reached);
  }
}

std::chrono::local_days civil_day(const Zone& zone, Instant instant) {
  return std::chrono::floor<std::chrono::days>(zone.to_local(instant));
}

Instant instant_at(const Zone& zone, std::chrono::local_days day, ClockTime at) { return zone.to_instant(day + at); }

Instant end_of_day(const Zone& zone, Instant instant) { return instant_at(zone, civil_day(zone, instant), 24h); }

}  // namespace ordertrack
