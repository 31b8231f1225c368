#include "store/complete_ids.hpp"

#include "store/id_range.hpp"
#include "store/query.hpp"

#include <ordertrack/order.hpp>

namespace ordertrack::store {
namespace {

constexpr SqlText id_columns{"SELECT o.number, o.market, o.id, b.name, o.phase "};
constexpr SqlText in_range{
    "AND o.id >= :first AND o.id < :last AND (:phases = '' OR instr(:phases, '|' || o.phase || '|') > 0) "
    "ORDER BY o.id, o.market LIMIT :limit"};

constexpr auto among_open = id_columns +
                            "FROM orders o INDEXED BY orders_open_id LEFT JOIN buyer b ON b.number = o.buyer "
                            "WHERE o.open = 1 " +
                            in_range;
constexpr auto among_under_way = id_columns +
                                 "FROM orders o INDEXED BY orders_under_way_id LEFT JOIN buyer b ON b.number = o.buyer "
                                 "WHERE o.open = 0 AND o.removed_by IS NULL AND o.phase IN ('paid', 'shipped') " +
                                 in_range;
constexpr auto among_rest = id_columns +
                            "FROM orders o INDEXED BY orders_id LEFT JOIN buyer b ON b.number = o.buyer "
                            "WHERE o.open = 0 AND o.removed_by IS NULL " +
                            in_range;
// A second id is offered where nothing else fits: whoever types it does so because the first is not at hand.
constexpr auto among_aliases{
    SqlText("SELECT o.number, o.market, a.id, b.name, o.phase ") +
    "FROM alias a CROSS JOIN orders o ON o.number = a.order_number LEFT JOIN buyer b ON b.number = o.buyer "
    "WHERE a.undone_by IS NULL AND o.removed_by IS NULL AND a.id >= :first AND a.id < :last "
    "AND o.open >= :open AND (:phases = '' OR instr(:phases, '|' || o.phase || '|') > 0) ORDER BY a.id, o.market LIMIT "
    ":limit"};

constexpr std::string_view any_phase;

std::string_view phases_of(Offer offer) {
  switch (offer) {
    case Offer::unpaid:
      return "|unpaid|";
    case Offer::paid:
      return "|paid|";
    case Offer::shipped:
      return "|shipped|";
    case Offer::not_ended:
      return "|unpaid|paid|shipped|";
    case Offer::open:
    case Offer::all:
      break;
  }
  return any_phase;
}

struct Search {
  IdRange range{};
  std::string_view phases{};
  std::int64_t limit = 0;
};

void take_candidates(Query& query, const Search& search, std::vector<Candidate>& found) {
  query.bind(":first", search.range.first)
      .bind(":last", search.range.last)
      .bind(":phases", search.phases)
      .bind(":limit", std::int64_t{search.limit - std::ssize(found)});
  while (query.step()) {
    Row row = query.row();
    found.push_back(Candidate{.number = row.integer(),
                              .market = row.text(),
                              .id = row.text(),
                              .buyer = row.text(),
                              .phase = phase(row.text_view()).value_or(Phase::unpaid)});
  }
}

void append(SQLite::Database& database, Sql sql, const Search& search, std::vector<Candidate>& found) {
  if (std::ssize(found) >= search.limit) return;
  Query query(database, sql);
  take_candidates(query, search, found);
}

}  // namespace

std::vector<Candidate> complete_ids(SQLite::Database& database, std::string_view prefix, Offer offer,
                                    std::int64_t limit) {
  const Search search{ids_beginning_with(prefix), phases_of(offer), limit};
  std::vector<Candidate> found;
  append(database, among_open, search, found);
  if (offer == Offer::all) {
    append(database, among_rest, search, found);
  } else if (offer != Offer::open && offer != Offer::unpaid) {
    append(database, among_under_way, search, found);
  }
  if (found.empty() && !prefix.empty()) {
    Query aliases(database, among_aliases);
    aliases.bind(":open", std::int64_t{offer == Offer::open});
    take_candidates(aliases, search, found);
  }
  return found;
}

}  // namespace ordertrack::store
