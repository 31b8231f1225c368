#include "store/copies.hpp"

#include "store/book.hpp"
#include "store/file_header.hpp"
#include "store/session.hpp"
#include "support/folder_of.hpp"

#include <algorithm>
#include <system_error>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

bool knows(const Orders& orders, const Buyer& buyer) {
  const auto found = orders.buyer(buyer.market, buyer.name, buyer.buyer_id);
  return !found || found->has_value();
}

bool knows(const Orders& orders, const Order& order) {
  const auto found = orders.find(order.market + ":" + order.id, {});
  if (!found) return found.error().kind != ErrorKind::not_found;
  return found->id == order.id && (!found->buyer.empty() || !found->buyer_id.empty() || !found->item.empty());
}

bool holds(const fs::path& file, const Sought& sought) {
  const auto header = read_header(file);
  if (!header) return header.error().kind == ErrorKind::too_new;
  if (header->content != Content::order_book) return false;
  const auto session = Session::for_reading(file, Form::up_to_date);
  if (!session) return true;
  const Book book(**session);
  return std::ranges::any_of(sought.buyers, [&](const Buyer& buyer) { return knows(book, buyer); }) ||
         std::ranges::any_of(sought.orders, [&](const HeldOrder& held) { return knows(book, held.order); });
}

}  // namespace

std::vector<std::string> copies_that_hold(const fs::path& book, const Sought& sought) {
  std::vector<std::string> copies;
  std::error_code failed;
  for (fs::directory_iterator entry(folder_of(book), failed), end; !failed && entry != end; entry.increment(failed)) {
    std::error_code unknown;
    const fs::path& file = entry->path();
    if (!fs::is_regular_file(entry->symlink_status(unknown)) || fs::equivalent(file, book, unknown)) continue;
    if (holds(file, sought)) copies.push_back(file.string());
  }
  std::ranges::sort(copies);
  return copies;
}

}  // namespace ordertrack::store
