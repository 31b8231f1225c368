#include "policy/page_address.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace ordertrack {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A placeholder, and which ids it takes.
struct IdForm {
  std::string_view placeholder;
  bool (*takes)(std::string_view id);
};

constexpr std::array id_forms = {
    IdForm{"{id}", [](std::string_view) { return true; }},
    IdForm{"{digits}", [](std::string_view id) { return std::ranges::all_of(id, &is_digit); }},
    IdForm{"{hex32}",
           [](std::string_view id) {
             return id.size() == 32 &&
                    std::ranges::all_of(id, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
           }},
    IdForm{"{alnum}",
           [](std::string_view id) {
             return std::ranges::all_of(id, [](char c) { return is_digit(c) || is_letter(c); });
           }},
};

/// The form whose placeholder stands in an address, or nullptr.
const IdForm* form_in(std::string_view address) {
  const auto* form = std::ranges::find_if(
      id_forms, [&](const IdForm& each) { return address.find(each.placeholder) != std::string_view::npos; });
  return form == id_forms.end() ? nullptr : form;
}

}  // namespace

bool policy::is_page_pattern(std::string_view address) {
  return address.starts_with("https://") && form_in(address) != nullptr;
}

std::string page_address(const Market& market, const Order& order) {
  const auto& id = order.page_id.empty() ? order.id : order.page_id;
  for (std::string address : market.order_urls) {
    const auto* form = form_in(address);
    if (form == nullptr || !form->takes(id)) continue;
    return address.replace(address.find(form->placeholder), form->placeholder.size(), id);
  }
  return {};
}

}  // namespace ordertrack
