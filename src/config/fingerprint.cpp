#include "config/fingerprint.hpp"

#include <fmt/format.h>

namespace ordertrack::config {

void Fingerprint::add(std::string_view text) {
  for (auto rest = text.size(); rest != 0; rest >>= 8U) mix(rest & 0xFFU);
  mix(0);
  for (const auto byte : text) mix(static_cast<unsigned char>(byte));
}

std::string Fingerprint::text() const { return fmt::format("{:016x}", state_); }

}  // namespace ordertrack::config
