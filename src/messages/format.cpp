#include "messages/format.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

namespace ordertrack::messages {

std::optional<std::string> formatted(const Piece& placeholder, const std::string& value) {
  const std::string name(placeholder.name.value_or(""));
  try {
    fmt::dynamic_format_arg_store<fmt::format_context> values;
    values.push_back(fmt::arg(name.c_str(), value));
    return fmt::vformat(fmt::string_view(placeholder.text.data(), placeholder.text.size()), values);
  } catch (const fmt::format_error&) {
    return std::nullopt;
  }
}

}  // namespace ordertrack::messages
