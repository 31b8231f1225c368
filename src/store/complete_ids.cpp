#include "store/complete_ids.hpp"

#include "store/id_range.hpp"
#include "store/query.hpp"

#include <ordertrack/order.hpp>

namespace ordertrack::store {
namespace {

constexpr SqlText columns{"SELECT o.market, o.id, b.name, o.item, o.phase "};
constexpr SqlText in_range{
    "AND o.id >= :first AND o.id < :last AND instr(:phases, '|' || o.phase || '|') > 0 "
    "ORDER BY o.id, o.market LIMIT :limit"};

constexpr auto among_open = columns +
                            "FROM orders o INDEXED BY orders_open_id LEFT JOIN buyer b ON b.number = o.buyer "
                            "WHERE o.open = 1 " +
                            in_range;
constexpr auto among_under_way = columns +
                                 "FROM orders o INDEXED BY orders_under_way_id LEFT JOIN buyer b ON b.number = o.buyer "
                                 "WHERE o.open = 0 AND o.removed_by IS NULL AND o.phase IN ('paid', 'shipped') " +
                                 in_range;
constexpr auto among_rest = columns +
                            "FROM orders o INDEXED BY orders_id LEFT JOIN buyer b ON b.number = o.buyer "
                            "WHERE o.open = 0 AND o.removed_by IS NULL " +
                            in_range;

constexpr std::string_view any_phase = "|unpaid|paid|shipped|closed|cancelled|";

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

void append(SQLite::Database& database, Sql sql, const Search& search, std::vector<Candidate>& found) {
  const auto left = search.limit - std::ssize(found);
  if (left <= 0) {
    return;
  }
  Query query(database, sql);
  query.bind(":first", search.range.first)
      .bind(":last", search.range.last)
      .bind(":phases", search.phases)
      .bind(":limit", std::int64_t{left});
  while (query.step()) {
    Row row = query.row();
    found.push_back(Candidate{.market = row.text(),
                              .id = row.text(),
                              .buyer = row.text(),
                              .item = row.text(),
                              .phase = phase(row.text_view()).value_or(Phase::unpaid)});
  }
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
  return found;
}

}  // namespace ordertrack::store
