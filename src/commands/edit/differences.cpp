#include "commands/edit/differences.hpp"

#include "i18n/language.hpp"
#include "output/json.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace ordertrack::commands::edit {
namespace {

std::string instant_text(const std::optional<Instant>& at) { return at ? output::rfc3339(*at) : std::string{}; }

/// A field that can be corrected, and its value as text.
struct Field {
  std::string_view name;
  std::string (*text)(const Order& order);
};

constexpr auto fields = std::to_array<Field>({
    {"buyer", [](const Order& order) { return order.buyer; }},
    {"buyer_id", [](const Order& order) { return order.buyer_id; }},
    {"item", [](const Order& order) { return order.item; }},
    {"price", [](const Order& order) { return order.price ? i18n::money_text(*order.price) : std::string{}; }},
    {"payment", [](const Order& order) { return order.payment; }},
    {"ordered_at", [](const Order& order) { return instant_text(order.ordered_at); }},
    {"pay_by", [](const Order& order) { return instant_text(order.pay_by); }},
    {"ship_by", [](const Order& order) { return instant_text(order.ship_by); }},
    {"ladder", [](const Order& order) { return order.ladder; }},
});

}  // namespace

std::string difference(std::string_view field, const std::string& before, const std::string& after) {
  const auto told = [](const std::string& value) { return value.empty() ? std::string("-") : value; };
  return std::string(field) + ": " + told(before) + " -> " + told(after);
}

std::vector<std::string> differences(const Order& before, const Order& after) {
  std::vector<std::string> lines;
  for (const Field& field : fields) {
    const std::string old_value = field.text(before);
    const std::string new_value = field.text(after);
    if (old_value != new_value) lines.push_back(difference(field.name, old_value, new_value));
  }
  return lines;
}

}  // namespace ordertrack::commands::edit
