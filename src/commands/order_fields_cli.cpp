#include "commands/order_fields_cli.hpp"

namespace ordertrack::commands {

TypedFields typed_fields(const cli::Words& words) {
  return {.buyer = words.value("buyer"),
          .buyer_id = words.value("buyer-id"),
          .item = words.value("item"),
          .price = words.value("price"),
          .payment = words.value("payment"),
          .pay_by = words.value("pay-by"),
          .ship_by = words.value("ship-by"),
          .ladder = words.value("ladder")};
}

}  // namespace ordertrack::commands
