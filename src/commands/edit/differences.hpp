#pragma once

#include <ordertrack/order.hpp>

#include <string>
#include <vector>

namespace ordertrack::commands::edit {

/// What differs between two states of an order, a field a line, as the history keeps it: `price: ¥3,200 -> ¥3,300`. The
/// fields have their names of the JSON, instants are RFC 3339, and what is empty is `-`; no language changes any of it.
[[nodiscard]] std::vector<std::string> differences(const Order& before, const Order& after);

/// One such line.
[[nodiscard]] std::string difference(std::string_view field, const std::string& before, const std::string& after);

}  // namespace ordertrack::commands::edit
