#include "messages/facts.hpp"

#include <chrono>

namespace ordertrack::tests {

using namespace std::chrono_literals;

Instant december(unsigned day, std::chrono::seconds clock) {
  return std::chrono::sys_days{std::chrono::year{2026} / std::chrono::December / std::chrono::day{day}} + clock - 9h;
}

Known::Known() : pay_by(december(8, 0h)), deadline(december(9, 0h)), now(december(8, 8h + 5min)) {
  market.name = "mercari";
  market.title = {"Mercari", "メルカリ"};
  market.zone = Zone::fixed("Asia/Tokyo", 9h);
  market.currency = "JPY";
  order.market = "mercari";
  order.id = "m12345678901-2";
  order.page_id = "m12345678901";
  order.buyer = "tanaka";
  order.item = "真鍮の卓上ランプ";
  order.price = Money{3200, "JPY"};
  order.payment = "konbini";
  order.ordered_at = december(5, 14h);
}

}  // namespace ordertrack::tests
