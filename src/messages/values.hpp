#pragma once

#include "messages/template.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::messages {

/// A name that a message may carry, and how its value is found.
struct Name {
  std::string_view word;
  bool is_one_orders;  ///< the value differs between orders of one buyer on one market
  /// The value for an order in a language; nothing where it is not known.
  std::optional<std::string> (*value)(const Facts& facts, std::string_view language);
  Message hint;  ///< what to do where it is not known; empty for a name that always has a value
};

/// The name, or nullptr where there is none of this word.
[[nodiscard]] const Name* find_name(std::string_view word);

/// Every name in the order in which people are told them: `buyer, item, ...`.
[[nodiscard]] std::string all_names();

}  // namespace ordertrack::messages
