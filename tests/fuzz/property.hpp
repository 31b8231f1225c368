#pragma once

#include "support/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What every fuzz target needs: its input as a text, and a way to say what must hold for it.
namespace ordertrack::fuzz {

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

enum class LineEnds : std::uint8_t { none, allowed };

/// Ends the program where a property does not hold: so the fuzzer learns of it, and the test fails.
void hold(bool is_so, std::string_view property);

/// Holds that a text may reach a terminal: UTF-8 without controls and without what hides or turns round what is about
/// A JSON document is UTF-8 of one line without controls; what programs read is not escaped beyond that.
void hold_document(std::string_view json);

/// it.
void hold_clean(std::string_view shown, LineEnds line_ends);

/// Holds that an error can be told: one clean line, all of whose names have a value, and so have those of its hints.
void hold_told(const Error& error);

}  // namespace ordertrack::fuzz
