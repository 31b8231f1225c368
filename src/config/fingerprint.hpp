#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ordertrack::config {

/// Raise it when the policy answers differently from the same files: stores then assess their open orders anew.
inline constexpr std::string_view policy_revision = "7";

/// A short digest (FNV-1a, 64 bits) over a sequence of texts. It tells changes, not attackers.
class Fingerprint {
 public:
  /// Adds a text, with its length: "ab", "c" differs from "a", "bc".
  void add(std::string_view text);
  /// 16 hexadecimal digits.
  [[nodiscard]] std::string text() const;

 private:
  void mix(std::uint64_t byte) {
    state_ ^= byte;
    state_ *= 0x100000001b3U;
  }

  std::uint64_t state_ = 0xcbf29ce484222325U;
};

}  // namespace ordertrack::config
