#pragma once

#include <ordertrack/order.hpp>

#include <string_view>

namespace ordertrack {

/// The text of the `edit` that stands where the personal data of an order was erased. No correction that a seller makes
/// reads so: those tell an old and a new value.
inline constexpr std::string_view erased_text = "buyer: forgotten";

/// Whether the order's buyer was forgotten: the personal data was erased, and no other buyer was named since.
[[nodiscard]] bool is_forgotten(const Order& order);

}  // namespace ordertrack
