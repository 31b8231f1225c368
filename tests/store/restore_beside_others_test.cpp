#include "store/book_with_copy.hpp"
#include "store/child.hpp"
#include "store/database.hpp"

#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <chrono>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace restore_beside_others_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

TEST_CASE("what a killed writer left is rolled back before, and never reaches what is restored") {
  const BookWithCopy book;
  kill_a_writer(book.file);
  const auto kept = ok(book.restore()).kept;
  CHECK(book.orders() == Ids{"m1"});
  CHECK(book.orders(kept) == Ids{"m1", "m2"});
  CHECK(stored(kept, "m2").item == "a blue cup");
  CHECK(is_sound(book.file));
  CHECK(book.scratch.names().size() == 3);
}

TEST_CASE("a journal without its book never reaches what is restored") {
  const BookWithCopy book;
  kill_a_writer(book.file);
  std::filesystem::remove(book.file);
  REQUIRE(book.restore());
  CHECK(book.orders() == Ids{"m1"});
  CHECK(is_sound(book.file));
  CHECK(book.scratch.names() == Ids{"copy.db", "orders.db"});
}

TEST_CASE("while another command writes a restore waits, and gives up after a while") {
  const BookWithCopy book;
  SQLite::Database writer(book.file.string(), SQLITE_OPEN_READWRITE);
  writer.exec("BEGIN IMMEDIATE");
  book.refuse(ErrorKind::busy);
  writer.exec("ROLLBACK");
  CHECK(book.restore());
}

TEST_CASE("what others record around a restore stands in the restored book or in the one that was kept") {
  const BookWithCopy book;
  std::vector<Child> writers;
  for (const char letter : {'a', 'b', 'c'}) {
    writers.emplace_back([&book, letter] {
      for (int i = 0; i < 40; ++i) {
        if (!commit(book.file, adding({an_order(std::string("x") + letter + std::to_string(i))}))) return 1;
      }
      return 0;
    });
  }
  std::vector<std::filesystem::path> kept;
  for (int i = 0; i < 8; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    kept.push_back(ok(book.restore()).kept);
  }
  for (Child& writer : writers) CHECK(writer.wait() == 0);
  std::set<std::string> found;
  kept.push_back(book.file);
  for (const auto& file : kept) {
    CHECK(is_sound(file));
    const auto all = book.orders(file);
    found.insert(all.begin(), all.end());
  }
  CHECK(found.size() == 2 + 3 * 40);
}

}  // namespace restore_beside_others_test
