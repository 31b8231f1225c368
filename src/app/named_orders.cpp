#include "app/named_orders.hpp"

#include "input/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ordertrack::app {
namespace {

constexpr std::string_view behind_scheme = "://";

/// Every market is looked at only for an address.
class NamedOrders {
 public:
  explicit NamedOrders(const config::MarketBook& markets) : markets_(markets) {}

  void put(std::string& word) const {
    if (word.find(behind_scheme) == std::string::npos) return;
    const auto fits = markets_.recognise(input::narrowed(word));
    if (fits.size() == 1) word = fits.front().market + ":" + fits.front().id;
  }
  void put(std::optional<std::string>& word) const {
    if (word) put(*word);
  }
  void put(std::vector<std::string>& words) const {
    for (std::string& word : words) put(word);
  }

 private:
  const config::MarketBook& markets_;
};

}  // namespace

cli::Request with_ids_of_pages(cli::Request request, const config::MarketBook& markets) {
  const NamedOrders named(markets);
  std::visit(
      [&](auto& options) {
        if constexpr (requires { named.put(options.order); }) named.put(options.order);
        if constexpr (requires { named.put(options.orders); }) named.put(options.orders);
      },
      request);
  return request;
}

}  // namespace ordertrack::app
