#include "store/apply_changes.hpp"

#include "store/buyer_writer.hpp"
#include "store/derived.hpp"
#include "store/event_writer.hpp"
#include "store/open_orders.hpp"
#include "store/order_rows.hpp"
#include "store/order_writer.hpp"
#include "store/reversal.hpp"

#include <set>

namespace ordertrack::store {
namespace {

std::int64_t insert_command(SQLite::Database& database, const Changes& changes) {
  Query(database, "INSERT INTO command (name, at) VALUES (:name, :at)")
      .bind(":name", changes.command)
      .bind(":at", changes.at)
      .run();
  return database.getLastInsertRowid();
}

/// One command's changes on their way into the book.
class Application {
 public:
  Application(SQLite::Database& database, const Changes& changes, const Markets& markets)
      : database_(database),
        changes_(changes),
        markets_(markets),
        assessed_(is_assessed(database, markets, changes.at)),
        command_(insert_command(database, changes)),
        buyers_(database, command_),
        orders_(database, command_),
        events_(database, command_),
        reversal_(database, command_) {}

  [[nodiscard]] Result<std::int64_t> run() {
    write_buyers();
    return write_removals()
        .and_then([&] { return write_reversals(); })
        .and_then(
            [&] { return each(changes_.corrections, [&](const Correction& correction) { return write(correction); }); })
        .and_then([&] { return each(changes_.added, [&](const Order& order) { return write(order); }); })
        .and_then([&] { return each(changes_.aliases, [&](const Alias& alias) { return orders_.add_alias(alias); }); })
        .and_then([&] { return each(changes_.events, [&](const NewEvent& event) { return write(event); }); })
        .map([&] {
          bring_in_line();
          return command_;
        });
  }

 private:
  template <typename Items, typename Write>
  [[nodiscard]] static Result<void> each(const Items& items, const Write& write_one) {
    for (const auto& item : items) {
      if (Result<void> written = write_one(item); !written) {
        return written;
      }
    }
    return {};
  }

  void write_buyers() {
    for (const BuyerBlock& block : changes_.blocks) {
      buyers_.record(block);
    }
    for (const BuyerLink& link : changes_.links) {
      buyers_.record(link);
    }
  }

  // First, so that the same command may add an order under the id of one that it removes.
  [[nodiscard]] Result<void> write_removals() {
    for (const std::int64_t order : changes_.removed) {
      orders_.remove(order);
    }
    return {};
  }

  [[nodiscard]] Result<void> write_reversals() {
    Result<void> written =
        each(changes_.taken_back, [&](std::int64_t command) { return reversal_.take_back(command); });
    if (written && changes_.brought_back) {
      written = reversal_.bring_back(*changes_.brought_back);
    }
    touched_.insert(reversal_.touched().begin(), reversal_.touched().end());
    return written;
  }

  [[nodiscard]] Result<void> write(const Correction& correction) {
    touched_.insert(correction.order.number);
    return orders_.correct(correction.order, buyer_of(correction.order));
  }

  [[nodiscard]] Result<void> write(const Order& order) {
    Order numbered = order;
    std::int64_t sequence = 0;
    for (Event& event : numbered.events) {
      event.sequence = ++sequence;
    }
    return orders_.add(numbered, buyer_of(numbered), derive(numbered, markets_, changes_.at))
        .and_then([&](std::int64_t number) {
          return each(numbered.events, [&](const Event& event) { return events_.insert(number, event); });
        });
  }

  [[nodiscard]] Result<void> write(const NewEvent& event) {
    touched_.insert(event.order);
    return events_.append(event.order, event.event);
  }

  [[nodiscard]] std::optional<std::int64_t> buyer_of(const Order& order) {
    return buyers_.make_known({order.market, order.buyer, order.buyer_id});
  }

  void bring_in_line() {
    if (!assessed_) {
      touch_all_open();
      touch_recorded_later();
      Query(database_, "INSERT OR REPLACE INTO setting (key, value) VALUES ('fingerprint', :value)")
          .bind(":value", markets_.fingerprint())
          .run();
    }
    if (touched_.empty()) {
      return;
    }
    OrderLoader loader(database_);
    for (const std::int64_t number : touched_) {
      if (const auto order = loader.load(number)) {
        orders_.store(number, derive(*order, markets_, changes_.at));
      }
    }
  }

  /// The open orders, and those under way: under other rules these may be open, too.
  void touch_all_open() {
    Query open(database_,
               "SELECT o.number FROM orders o INDEXED BY orders_open_id WHERE o.open = 1 "
               "UNION ALL SELECT o.number FROM orders o INDEXED BY orders_under_way_id "
               "WHERE o.open = 0 AND o.removed_by IS NULL AND o.phase IN ('paid', 'shipped')");
    while (open.step()) {
      touched_.insert(open.row().integer());
    }
  }

  /// The orders of the last commands, down to the one that was recorded no later than now.
  void touch_recorded_later() {
    Query later(
        database_,
        "SELECT DISTINCT order_number FROM event WHERE command > "
        "ifnull((SELECT number FROM command WHERE at <= :now AND number < :command ORDER BY number DESC LIMIT 1), 0)");
    later.bind(":now", changes_.at).bind(":command", command_);
    while (later.step()) {
      touched_.insert(later.row().integer());
    }
  }

  SQLite::Database& database_;
  const Changes& changes_;
  const Markets& markets_;
  const bool assessed_;
  std::int64_t command_;
  BuyerWriter buyers_;
  OrderWriter orders_;
  EventWriter events_;
  Reversal reversal_;
  std::set<std::int64_t> touched_;
};

}  // namespace

Result<std::int64_t> apply_changes(SQLite::Database& database, const Changes& changes, const Markets& markets) {
  return Application(database, changes, markets).run();
}

}  // namespace ordertrack::store
