#pragma once

#include "messages/pieces.hpp"

#include <optional>
#include <string>

namespace ordertrack::messages {

/// A placeholder with its value in the format that it asks for; nothing where a text does not take that format.
[[nodiscard]] std::optional<std::string> formatted(const Piece& placeholder, const std::string& value);

}  // namespace ordertrack::messages
