#pragma once

#include <string_view>

namespace ordertrack::policy {

/// Whether an address may stand in `order_url`: it begins with `https://` and says where the id belongs, with `{id}`
/// for any, `{digits}` for one of digits alone, `{hex32}` for one of 32 hexadecimal digits in lower case, or `{alnum}`
/// for one of letters and digits.
[[nodiscard]] bool is_page_pattern(std::string_view address);

}  // namespace ordertrack::policy
