#include "store/find_order.hpp"

#include "store/id_range.hpp"
#include "store/order_rows.hpp"
#include "store/query.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace ordertrack::store {
namespace {

constexpr std::size_t shortest_prefix = 3;
constexpr std::size_t most_candidates = 5;

constexpr SqlText exact{
    "SELECT o.number, o.market, o.id FROM orders o INDEXED BY orders_id "
    "WHERE o.id = :id AND o.removed_by IS NULL AND (:market = '' OR o.market = :market) "};
constexpr auto exact_id = exact + "ORDER BY o.market LIMIT :limit";
// Few orders have a second id, and SQLite reads this short question sooner than the statement that joins both.
constexpr Sql any_alias{"SELECT 1 FROM alias WHERE id = :id LIMIT 1"};
constexpr auto exact_id_or_alias =
    exact +
    "UNION "
    "SELECT o.number, o.market, o.id FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
    "WHERE a.id = :id AND a.undone_by IS NULL AND o.removed_by IS NULL AND (:market = '' OR o.market = :market) "
    "ORDER BY 2, 3 LIMIT :limit";
constexpr Sql prefix_among_open{
    "SELECT o.number, o.market, o.id FROM orders o INDEXED BY orders_open_id "
    "WHERE o.open = 1 AND o.id >= :first AND o.id < :last AND (:market = '' OR o.market = :market) "
    "ORDER BY o.id, o.market LIMIT :limit"};
constexpr Sql prefix_among_all{
    "SELECT o.number, o.market, o.id FROM orders o INDEXED BY orders_id "
    "WHERE o.removed_by IS NULL AND o.id >= :first AND o.id < :last AND (:market = '' OR o.market = :market) "
    "ORDER BY o.id, o.market LIMIT :limit"};
constexpr Sql prefix_among_aliases{
    "SELECT o.number, o.market, o.id FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
    "WHERE a.id >= :first AND a.id < :last AND a.undone_by IS NULL AND o.removed_by IS NULL AND o.open >= :open "
    "AND (:market = '' OR o.market = :market) ORDER BY a.id, o.market LIMIT :limit"};

/// Where the beginning of an id is sought.
enum class Among : std::uint8_t { open, all };

struct Match {
  std::int64_t number = 0;
  std::string name{};  ///< market:id
};

std::vector<Match> matches_of(Query& query, const OrderWord& word) {
  query.bind(":market", word.market).bind(":limit", std::int64_t{most_candidates + 1});
  std::vector<Match> matches;
  while (query.step()) {
    Row row = query.row();
    const auto number = row.integer();
    auto name = row.text();
    name.append(":").append(row.text_view());
    matches.push_back({number, std::move(name)});
  }
  return matches;
}

std::vector<Match> with_id(SQLite::Database& database, const OrderWord& word) {
  Query aliases(database, any_alias);
  const bool has_alias = aliases.bind(":id", word.id).step();
  Query query(database, has_alias ? Sql(exact_id_or_alias) : Sql(exact_id));
  query.bind(":id", word.id);
  return matches_of(query, word);
}

std::vector<Match> with_prefix(SQLite::Database& database, Among among, const OrderWord& word) {
  if (word.id.size() < shortest_prefix) {
    return {};
  }
  const IdRange range = ids_beginning_with(word.id);
  Query query(database, among == Among::open ? prefix_among_open : prefix_among_all);
  query.bind(":first", range.first).bind(":last", range.last);
  std::vector<Match> matches = matches_of(query, word);
  Query aliases(database, prefix_among_aliases);
  aliases.bind(":first", range.first).bind(":last", range.last).bind(":open", std::int64_t{among == Among::open});
  for (Match& match : matches_of(aliases, word)) {
    if (std::ranges::find(matches, match.number, &Match::number) == matches.end()) {
      matches.push_back(std::move(match));
    }
  }
  return matches;
}

Error several_fit(const OrderWord& word, std::span<const Match> matches) {
  std::string names;
  for (const Match& match : matches.first(std::min(matches.size(), most_candidates))) {
    names.append(names.empty() ? "" : ", ").append(match.name);
  }
  names.append(matches.size() > most_candidates ? ", ..." : "");
  return {ErrorKind::ambiguous,
          msg("{word} fits several orders: {candidates}", arg("word", word.id), arg("candidates", std::move(names))),
          {msg("type more of the id, or MARKET:ID")}};
}

Result<std::int64_t> only_match(SQLite::Database& database, const OrderWord& word) {
  auto matches = with_id(database, word);
  if (matches.empty()) {
    matches = with_prefix(database, Among::open, word);
  }
  if (matches.empty()) {
    matches = with_prefix(database, Among::all, word);
  }
  if (matches.empty()) {
    return fail(no_such_order(word));
  }
  return matches.size() == 1 ? Result<std::int64_t>(matches.front().number) : fail(several_fit(word, matches));
}

// The whole of a character that may take several bytes in UTF-8.
std::string_view character_at(std::string_view word, std::size_t position) {
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  std::size_t end = position + 1;
  while (end < word.size() && continues(word[end])) {
    ++end;
  }
  return word.substr(position, end - position);
}

}  // namespace

Result<OrderWord> read_order_word(std::string_view word) {
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-:";
  if (word.empty()) {
    return fail(ErrorKind::usage, msg("the order id is empty"));
  }
  if (const auto wrong = word.find_first_not_of(allowed); wrong != std::string_view::npos) {
    return fail(ErrorKind::usage,
                msg("{character} cannot stand in an order id: {word}", arg("character", character_at(word, wrong)),
                    arg("word", word)),
                {msg("an id has letters, digits, - and _; MARKET:ID where two markets share one")});
  }
  const auto colon = word.find(':');
  if (colon == std::string_view::npos) {
    return OrderWord{{}, std::string(word)};
  }
  return OrderWord{std::string(word.substr(0, colon)), std::string(word.substr(colon + 1))};
}

Error no_such_order(const OrderWord& word) {
  auto what = word.market.empty()
                  ? msg("there is no order {word}", arg("word", word.id))
                  : msg("there is no order {word} on {market}", arg("word", word.id), arg("market", word.market));
  std::vector<Message> hints = {msg("`ordertrack status --all` shows every order")};
  if (word.id.size() < shortest_prefix) {
    hints.push_back(
        msg("the beginning of an id needs at least {n} characters", arg("n", std::int64_t{shortest_prefix})));
  }
  return {ErrorKind::not_found, std::move(what), std::move(hints)};
}

Result<Order> find_order(SQLite::Database& database, const OrderWord& word, std::string_view market) {
  OrderWord narrowed = word;
  if (!market.empty() && !word.market.empty() && word.market != market) {
    return fail(no_such_order(word));
  }
  if (!market.empty()) {
    narrowed.market = market;
  }
  return only_match(database, narrowed).and_then([&](std::int64_t number) -> Result<Order> {
    auto order = OrderLoader(database).load(number);
    return order ? Result<Order>(*std::move(order)) : fail(no_such_order(narrowed));
  });
}

std::vector<Order> orders_under_page_id(SQLite::Database& database, std::string_view market, std::string_view page_id) {
  Query numbers(database,
                "SELECT o.number FROM orders o INDEXED BY orders_id "
                "WHERE o.id = :page_id AND o.market = :market AND o.removed_by IS NULL AND o.page_id = o.id "
                "UNION ALL "
                "SELECT o.number FROM orders o INDEXED BY orders_page_id "
                "WHERE o.page_id = :page_id AND o.market = :market AND o.page_id <> o.id AND o.removed_by IS NULL "
                "UNION ALL "
                "SELECT o.number FROM alias a CROSS JOIN orders o ON o.number = a.order_number "
                "WHERE a.id = :page_id AND a.undone_by IS NULL AND o.market = :market AND o.removed_by IS NULL "
                "ORDER BY 1");
  numbers.bind(":page_id", page_id).bind(":market", market);
  return OrderLoader(database).load_all(numbers);
}

}  // namespace ordertrack::store
