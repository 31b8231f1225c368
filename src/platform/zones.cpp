#include "platform/zones.hpp"

#include "platform/c_library_zone.hpp"

#include <array>
#include <chrono>

namespace ordertrack::platform {
namespace {

using namespace std::chrono_literals;

struct FixedZone {
  std::string_view name;
  std::chrono::seconds offset;
};

constexpr std::array fixed_zones{FixedZone{"Asia/Tokyo", 9h}, FixedZone{"Japan", 9h}, FixedZone{"UTC", 0h},
                                 FixedZone{"Etc/UTC", 0h}};

}  // namespace

std::optional<Zone> find_zone(std::string_view name) {
  for (const FixedZone& zone : fixed_zones) {
    if (zone.name == name) return Zone::fixed(std::string(name), zone.offset);
  }
  if (!c_library_knows(name)) return std::nullopt;
  return Zone(std::string(name), CLibraryOffsets(std::string(name)));
}

}  // namespace ordertrack::platform
