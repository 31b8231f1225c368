#include "store/buyer_writer.hpp"

#include "store/name_key.hpp"
#include "store/query.hpp"

namespace ordertrack::store {

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
        "INSERT INTO buyer_block (buyer, sequence, command, at, blocked, reason) VALUES (:buyer, "
        "(SELECT coalesce(max(sequence), 0) + 1 FROM buyer_block WHERE buyer = :buyer), :command, :at, :blocked, "
        ":reason)")
      .bind(":buyer", buyer)
      .bind(":command", command_)
      .bind(":at", block.at)
      .bind(":blocked", std::int64_t{block.blocked})
      .bind(":reason", block.reason)
      .run();
}

void BuyerWriter::record(const BuyerLink& link) {
  Query(database_,
        "WITH linked (person) AS (SELECT coalesce(person, number) FROM buyer WHERE number IN (:first, :second)) "
        "INSERT OR IGNORE INTO buyer_change SELECT :command, number, name, name_key, buyer_id, person FROM buyer "
        "WHERE number IN (:first, :second) OR person IN (SELECT person FROM linked)")
      .bind(":command", command_)
      .bind(":first", link.first)
      .bind(":second", link.second)
      .run();
  Query(database_, "INSERT INTO buyer_link (first, second, command) VALUES (:first, :second, :command)")
      .bind(":first", link.first)
      .bind(":second", link.second)
      .bind(":command", command_)
      .run();
  Query(database_,
        "WITH linked (person) AS (SELECT coalesce(person, number) FROM buyer WHERE number IN (:first, :second)) "
        "UPDATE buyer SET person = (SELECT min(person) FROM linked) "
        "WHERE number IN (:first, :second) OR person IN (SELECT person FROM linked)")
      .bind(":first", link.first)
      .bind(":second", link.second)
      .run();
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
  Query(database_,
        "INSERT OR IGNORE INTO buyer_change SELECT :command, number, name, name_key, buyer_id, person FROM buyer "
        "WHERE number = :number AND (buyer_id <> :buyer_id OR (:name <> '' AND name <> :name))")
      .bind(":command", command_)
      .bind(":number", number)
      .bind(":name", who.name)
      .bind(":buyer_id", who.buyer_id)
      .run();
  if (database_.getChanges() == 0) {
    return;
  }
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
