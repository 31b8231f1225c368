#include "source_folder.hpp"
#include "store/database.hpp"
#include "store/migrate.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"
#include "store/version.hpp"
#include "support/embedded.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace migration_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

void migrate_file(const std::filesystem::path& file) {
  SQLite::Database database(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const auto nothing_to_keep = [](SQLite::Database&) -> Result<std::filesystem::path> { return "none"; };
  const auto upgrade = migrate(database, nothing_to_keep);
  REQUIRE(upgrade);
}

const std::string whole_schema =
    "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";

}  // namespace

TEST_CASE("the migrations lead to the schema that schema.sql shows") {
  const Scratch scratch;
  migrate_file(scratch / "migrated.db");
  run_sql(scratch / "shown.db", bytes_of(ORDERTRACK_SOURCE_DIR "/src/store/schema.sql"));
  const auto migrated = column_of(scratch / "migrated.db", whole_schema);
  CHECK(migrated.size() > 10);
  CHECK(migrated == column_of(scratch / "shown.db", whole_schema));
}

TEST_CASE("the migrations are numbered from 1 without a gap") {
  const auto files = migrations::embedded_files();
  REQUIRE_FALSE(files.empty());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(std::stoul(std::string(files[i].name.substr(0, 4))) == i + 1);
  }
}

TEST_CASE("a migrated file says what it is and how far it has come") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  migrate_file(file);
  const auto last = static_cast<int>(migrations::embedded_files().size());
  CHECK(value_of(file, "PRAGMA application_id") == std::to_string(application_id));
  CHECK(value_of(file, "PRAGMA user_version") == std::to_string(user_version(major_version, last)));
}

TEST_CASE("migrating twice changes nothing") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  migrate_file(file);
  const auto bytes = bytes_of(file);
  migrate_file(file);
  CHECK(bytes_of(file) == bytes);
}

TEST_CASE("a migration that fails leaves nothing behind") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  run_sql(file, "CREATE TABLE event (it_is_there_already TEXT)");
  const auto bytes = bytes_of(file);
  CHECK_THROWS_AS(migrate_file(file), SQLite::Exception);
  CHECK(bytes_of(file) == bytes);
}

TEST_CASE("every table is strict") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  migrate_file(file);
  CHECK(column_of(file,
                  "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
                  "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .empty());
}

TEST_CASE("a block from before the orders were kept is over the one order to which it was written, if it was one") {
  const Scratch scratch;
  const auto file = scratch / "orders.db";
  REQUIRE(commit(file, adding({an_order("m1"), an_order("m2"), an_order("m3", "suzuki"), an_order("m4", "sato")})));
  const auto block = [&](std::string name, std::vector<NewEvent> events) {
    Changes changes = appending(1, {});
    changes.blocks.push_back({"mercari", std::move(name), "", true, hour(20), ""});
    changes.events = std::move(events);
    REQUIRE(commit(file, changes));
  };
  const Event blocked = an_event(EventKind::block, hour(20));
  block("tanaka", {{1, blocked}, {2, blocked}});
  block("suzuki", {{3, blocked}});
  block("sato", {});
  // As a file of the second migration.
  run_sql(file, "ALTER TABLE buyer_block DROP COLUMN order_number; PRAGMA user_version = 1002");
  migrate_file(file);
  CHECK(column_of(file, "SELECT ifnull(order_number, '-') FROM buyer_block ORDER BY command") ==
        std::vector<std::string>{"-", "3", "-"});
}

}  // namespace migration_test
