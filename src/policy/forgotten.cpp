#include <ordertrack/forgotten.hpp>

#include <algorithm>

namespace ordertrack {

bool is_forgotten(const Order& order) {
  const auto erases = [](const Event& event) { return event.kind == EventKind::edit && event.text == erased_text; };
  return order.buyer.empty() && order.buyer_id.empty() && std::ranges::any_of(order.events, erases);
}

}  // namespace ordertrack
