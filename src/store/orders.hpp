#pragma once

#include "store/changes.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::store {

/// What `status` asks for; everything empty: the open orders.
struct Filter {
  bool all = false;              ///< closed and cancelled ones too
  std::optional<Phase> phase{};  ///< implies `all`
  std::string market{};
  std::string buyer{};     ///< a name or a market's buyer id, compared without regard to width and case
  std::string text{};      ///< occurs in id, item, buyer, or a remark; `%` and `_` mean themselves
  std::int64_t limit = 0;  ///< 0: no limit
};

/// A buyer on one market.
struct Buyer {
  std::int64_t number = 0;
  std::string market{};
  std::string name{};
  std::string buyer_id{};
  bool blocked = false;
  std::optional<Instant> blocked_at{};
  std::string block_reason{};
  std::string blocked_over{};  ///< the id of the order that was named; empty where the buyer was
  std::int64_t orders = 0;
  std::int64_t unpaid = 0;  ///< orders that ended unpaid
  std::int64_t person = 0;  ///< equal for buyers that were linked
  bool linked = false;
  std::int64_t unpaid_of_person = 0;  ///< that of all who were linked with this buyer, and of the buyer

  /// The name, or the market's id of a buyer without one.
  [[nodiscard]] const std::string& called() const { return name.empty() ? buyer_id : name; }

  friend bool operator==(const Buyer&, const Buyer&) = default;
};

/// A line of the whole book's history.
struct LogLine {
  std::int64_t command = 0;                ///< the command's number; equal for all that one command wrote
  std::string words{};                     ///< the command's name
  Instant recorded_at{};                   ///< the command's now
  std::optional<Instant> taken_back_at{};  ///< when the command was undone, if it was
  std::int64_t order = 0;                  ///< `Order::number`
  std::string market{};
  std::string order_id{};
  Event event{};

  friend bool operator==(const LogLine&, const LogLine&) = default;
};

/// A command with all that it wrote to histories, order by order.
struct CommandRecord {
  std::int64_t number = 0;
  std::string words{};    ///< its name
  Instant recorded_at{};  ///< its now
  std::vector<LogLine> lines{};

  friend bool operator==(const CommandRecord&, const CommandRecord&) = default;
};

/// What an `undo` took back.
struct TakenBack {
  std::int64_t undo = 0;                  ///< the command number of the `undo`
  std::vector<CommandRecord> commands{};  ///< oldest first
};

/// An order with all that was ever recorded of it.
struct RecordedOrder {
  Order order{};
  bool removed = false;          ///< by `remove`, or by taking its `add` back
  std::vector<LogLine> lines{};  ///< in the sequence of recording, those that were taken back too
};

/// What happened in the book: enough to tell what an answer of an earlier day must have said.
struct Chronicle {
  std::int64_t last_command = 0;  ///< its number; every command, an `undo` too, has one higher than those before
  std::vector<RecordedOrder> orders{};
};

/// One candidate for completion.
struct Candidate {
  std::int64_t number = 0;  ///< the order's, in the store
  std::string market{};
  std::string id{};
  std::string buyer{};
  Phase phase = Phase::unpaid;
};

/// What completion may offer.
enum class Offer : std::uint8_t { open, all, unpaid, paid, shipped, not_ended };

/// The order book, as commands read it. Every function answers from an empty book where there is no store, and reads no
/// more rows than it returns, but for `search`. All orders come with their sorted history, and with what is known of
/// their buyer.
///
/// Errors: `damaged`, `busy`, `io`.
class Orders {
 public:
  Orders() = default;
  Orders(const Orders&) = delete;
  Orders& operator=(const Orders&) = delete;
  virtual ~Orders() = default;

  /// The order meant by `word`: an exact id (or alias), `market:id`, else a unique prefix of at least 3 characters,
  /// first among the open orders, then among all. `market` (may be empty) narrows it. Errors: `not_found`, `ambiguous`
  /// (naming the candidates), `usage` for a word that can be no id.
  [[nodiscard]] virtual Result<Order> find(std::string_view word, std::string_view market) const = 0;

  /// For each order the shortest word that `find` takes for it: a beginning of its id that means no other order, of
  /// `least` characters at least, else the whole id; with the market before it where another order has the same id.
  [[nodiscard]] virtual Result<std::vector<std::string>> shortest_words(const std::vector<const Order*>& orders,
                                                                        std::size_t least) const = 0;

  /// The orders under one market id, oldest first: `ID`, `ID-2`, ...
  [[nodiscard]] virtual Result<std::vector<Order>> under_page_id(std::string_view market,
                                                                 std::string_view page_id) const = 0;

  /// Takes an order of many, so that not all of them need be held at once.
  using Take = std::function<void(Order&&)>;

  /// Seen at `now`: what can be due at or before `horizon`.
  struct Outlook {
    Instant now;
    Instant horizon;
  };

  /// Hands over the open orders that can have a due step in the outlook, by their `next_due_at`, and behind them those
  /// for which nothing comes: such an order must not be forgotten. Where the stored fingerprint is not that of
  /// `markets`, or the last command was recorded later than `now`, all open orders. What was handed over before an
  /// error is worth nothing.
  [[nodiscard]] virtual Result<void> each_due(const Outlook& outlook, const Markets& markets,
                                              const Take& take) const = 0;

  /// The same in one list.
  [[nodiscard]] Result<std::vector<Order>> due(const Outlook& outlook, const Markets& markets) const;

  /// The orders that fit, the open ones by next due instant, then the others, newest first.
  [[nodiscard]] virtual Result<std::vector<Order>> search(const Filter& filter) const = 0;

  /// The open orders of a buyer on a market, known by name or id.
  [[nodiscard]] virtual Result<std::vector<Order>> open_of(std::string_view market, std::string_view name,
                                                           std::string_view buyer_id) const = 0;

  /// The buyer of that name or id on a market; nothing where there is none.
  [[nodiscard]] virtual Result<std::optional<Buyer>> buyer(std::string_view market, std::string_view name,
                                                           std::string_view buyer_id) const = 0;

  /// Every buyer of that name or id over all markets, and those linked to them; all buyers where `name` is empty.
  [[nodiscard]] virtual Result<std::vector<Buyer>> buyers(std::string_view name) const = 0;

  /// The orders of a buyer, newest first.
  [[nodiscard]] virtual Result<std::vector<Order>> orders_of(const Buyer& buyer) const = 0;

  /// The history, newest first: of one order, or of all where `order` is 0. `limit` 0: all of it.
  [[nodiscard]] virtual Result<std::vector<LogLine>> log(std::int64_t order, std::int64_t limit) const = 0;

  /// At most `limit` commands that stand and can be taken back, newest first.
  [[nodiscard]] virtual Result<std::vector<CommandRecord>> standing_commands(std::int64_t limit) const = 0;

  /// The last command on an order that stands. The order may be one that this command removed: then `word` is its whole
  /// id. Errors: as of `find`.
  [[nodiscard]] virtual Result<CommandRecord> last_command_on(std::string_view word) const = 0;

  /// What the last `undo` took back, if nothing was recorded since.
  [[nodiscard]] virtual Result<std::optional<TakenBack>> last_taken_back() const = 0;

  /// The open orders, and those of which a command recorded or took back something since an instant, removed ones too,
  /// by their numbers.
  [[nodiscard]] virtual Result<Chronicle> chronicle(Instant since) const = 0;

  /// The buyers who stand blocked, the last blocked first.
  [[nodiscard]] virtual Result<std::vector<Buyer>> blocked_buyers() const = 0;

  /// At most `limit` orders whose id begins with `prefix` (any where it is empty), open ones first; where there are
  /// none, those with such a second id, under that.
  [[nodiscard]] virtual Result<std::vector<Candidate>> complete(std::string_view prefix, Offer offer,
                                                                std::int64_t limit) const = 0;

  /// The orders of such candidates, in their sequence; nothing for one that is no longer there.
  [[nodiscard]] virtual Result<std::vector<std::optional<Order>>> in_full(
      const std::vector<Candidate>& candidates) const = 0;
};

}  // namespace ordertrack::store
