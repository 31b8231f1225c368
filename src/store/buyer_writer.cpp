#include "store/buyer_writer.hpp"

#include "store/name_key.hpp"
#include "store/query.hpp"

namespace ordertrack::store {
namespace {

// The first change of a command keeps what stood before the command.
constexpr SqlText keep_buyers{
    "INSERT OR IGNORE INTO buyer_change SELECT :by, number, name, name_key, buyer_id, person FROM buyer WHERE "};
constexpr auto keep_buyer = keep_buyers + "number = :number";
constexpr auto keep_changed_buyers =
    keep_buyers + "number IN (SELECT buyer FROM buyer_change WHERE command = :command)";
constexpr SqlText linked_to_either{
    "number IN (:first, :second) OR person IN "
    "(SELECT coalesce(person, number) FROM buyer WHERE number IN (:first, :second))"};
constexpr auto keep_linked_buyers = keep_buyers + linked_to_either;
constexpr auto make_one_person =
    SqlText(
        "UPDATE buyer SET person = "
        "(SELECT min(coalesce(person, number)) FROM buyer WHERE number IN (:first, :second)) WHERE ") +
    linked_to_either;

constexpr Sql later_change_of_same_buyer{
    "SELECT c.name, coalesce(nullif(b.name, ''), b.buyer_id) FROM buyer_change m "
    "JOIN buyer_change l ON l.buyer = m.buyer AND l.command > m.command JOIN command c ON c.number = l.command "
    "JOIN buyer b ON b.number = m.buyer "
    "WHERE m.command = :command AND c.undone_by IS NULL AND c.name NOT IN ('undo', 'redo') "
    "ORDER BY l.command DESC LIMIT 1"};
constexpr Sql buyer_with_that_id_now{
    "SELECT m.buyer_id, coalesce(nullif(o.name, ''), o.buyer_id) FROM buyer_change m "
    "JOIN buyer b ON b.number = m.buyer "
    "JOIN buyer o ON o.buyer_id = m.buyer_id AND o.market = b.market AND o.number <> b.number "
    "WHERE m.command = :command AND m.buyer_id <> '' LIMIT 1"};
constexpr Sql give_buyers_their_fields{
    "UPDATE buyer SET (name, name_key, buyer_id, person) = (SELECT m.name, m.name_key, m.buyer_id, m.person "
    "FROM buyer_change m WHERE m.command = :command AND m.buyer = buyer.number) "
    "WHERE number IN (SELECT buyer FROM buyer_change WHERE command = :command)"};

Result<void> expect_unchanged_since(SQLite::Database& database, std::int64_t command) {
  Query later(database, later_change_of_same_buyer);
  later.bind(":command", command);
  if (later.step()) {
    Row row = later.row();
    const std::string words = row.text();
    return fail(
        ErrorKind::not_possible,
        msg("the buyer {buyer} was changed again later, by {command}", arg("buyer", row.text()), arg("command", words)),
        {msg("take that back first: `ordertrack undo` takes back the newest command")});
  }
  Query taken(database, buyer_with_that_id_now);
  taken.bind(":command", command);
  if (taken.step()) {
    Row row = taken.row();
    const std::string id = row.text();
    return fail(ErrorKind::exists,
                msg("the buyer id {id} belongs to {buyer} by now", arg("id", id), arg("buyer", row.text())),
                {msg("`ordertrack edit` can correct it by hand")});
  }
  return {};
}

}  // namespace

BuyerWriter::BuyerWriter(SQLite::Database& database, std::int64_t command)
    : database_(database),
      command_(command),
      finder_(database),
      insert_(database,
              "INSERT INTO buyer (market, name, name_key, buyer_id) VALUES (:market, :name, :name_key, :buyer_id)") {}

std::optional<std::int64_t> BuyerWriter::make_known(const BuyerIdentity& who) {
  if (who.name.empty() && who.buyer_id.empty()) {
    return std::nullopt;
  }
  const auto known = finder_.find(who);
  if (!known) {
    return insert(who);
  }
  if (!who.buyer_id.empty()) {
    update(*known, who);
  }
  return known;
}

void BuyerWriter::record(const BuyerBlock& block) {
  const auto buyer = make_known({block.market, block.name, block.buyer_id});
  Query(database_,
        "INSERT INTO buyer_block (buyer, sequence, command, at, blocked, reason, order_number) VALUES (:buyer, "
        "(SELECT coalesce(max(sequence), 0) + 1 FROM buyer_block WHERE buyer = :buyer), :command, :at, :blocked, "
        ":reason, :over)")
      .bind(":buyer", buyer)
      .bind(":command", command_)
      .bind(":at", block.at)
      .bind(":blocked", std::int64_t{block.blocked})
      .bind(":reason", block.reason)
      .bind(":over", block.over)
      .run();
}

void BuyerWriter::record(const BuyerLink& link) {
  Query(database_, keep_linked_buyers)
      .bind(":by", command_)
      .bind(":first", link.first)
      .bind(":second", link.second)
      .run();
  Query(database_, "INSERT INTO buyer_link (first, second, command) VALUES (:first, :second, :command)")
      .bind(":first", link.first)
      .bind(":second", link.second)
      .bind(":command", command_)
      .run();
  Query(database_, make_one_person).bind(":first", link.first).bind(":second", link.second).run();
}

Result<void> BuyerWriter::change_back(std::int64_t changed_by) {
  return expect_unchanged_since(database_, changed_by).map([&] {
    Query(database_, keep_changed_buyers).bind(":by", command_).bind(":command", changed_by).run();
    Query(database_, give_buyers_their_fields).bind(":command", changed_by).run();
  });
}

std::int64_t BuyerWriter::insert(const BuyerIdentity& who) {
  insert_()
      .bind(":market", who.market)
      .bind(":name", who.name)
      .bind(":name_key", name_key(who.name))
      .bind(":buyer_id", who.buyer_id)
      .run();
  return database_.getLastInsertRowid();
}

void BuyerWriter::update(std::int64_t number, const BuyerIdentity& who) {
  Query differs(database_,
                "SELECT 1 FROM buyer "
                "WHERE number = :number AND (buyer_id <> :buyer_id OR (:name <> '' AND name <> :name))");
  if (!integer_of(differs.bind(":number", number).bind(":name", who.name).bind(":buyer_id", who.buyer_id))) {
    return;
  }
  Query(database_, keep_buyer).bind(":by", command_).bind(":number", number).run();
  Query(database_,
        "UPDATE buyer SET buyer_id = :buyer_id, name = iif(:name = '', name, :name), "
        "name_key = iif(:name = '', name_key, :name_key) WHERE number = :number")
      .bind(":number", number)
      .bind(":name", who.name)
      .bind(":name_key", name_key(who.name))
      .bind(":buyer_id", who.buyer_id)
      .run();
}

}  // namespace ordertrack::store
