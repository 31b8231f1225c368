#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ordertrack::store {

/// Numbers as one parameter: `IN (SELECT value FROM json_each(:numbers))`.
[[nodiscard]] inline std::string number_list(const std::vector<std::int64_t>& numbers) {
  std::string list = "[";
  for (const std::int64_t number : numbers) list.append(list.size() == 1 ? "" : ",").append(std::to_string(number));
  return list + "]";
}

}  // namespace ordertrack::store
