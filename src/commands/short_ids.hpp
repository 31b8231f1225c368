#pragma once

#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/order.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ordertrack::commands {

/// How the ids of a list are shown: whole, unless said otherwise.
class ShortIds {
 public:
  ShortIds() = default;

  /// For a terminal: an id that would fill the line is cut to a beginning that commands take for this order. Errors:
  /// those of the store.
  [[nodiscard]] static Result<ShortIds> of(const std::vector<const Order*>& listed, const store::Orders& orders);

  [[nodiscard]] std::string operator()(const Order& order) const;

 private:
  std::map<std::int64_t, std::string> cut_;  // by order number
};

}  // namespace ordertrack::commands
