#include "store/copy_book.hpp"

#include "store/database.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace copy_book_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

struct ABook {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";
  std::filesystem::path copy = scratch / "copy.db";

  ABook() { REQUIRE(commit(file, adding({an_order("m1"), an_order("m2")}))); }

  /// The names in the folder.
  [[nodiscard]] std::size_t files() const {
    const std::filesystem::directory_iterator all(file.parent_path());
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }
};

}  // namespace

TEST_CASE("a copy has every order, and only its owner can read it") {
  const ABook book;
  const mode_t old_mask = umask(0);
  const auto copied = copy_book(book.file, book.copy, Replace::no, unwatched);
  umask(old_mask);
  CHECK(ok(copied).orders == 2);
  CHECK(ok(copied).bytes == static_cast<std::int64_t>(std::filesystem::file_size(book.copy)));
  CHECK(stored(book.copy, "m2") == stored(book.file, "m2"));
  CHECK(mode_of(book.copy) == 0600);
  CHECK(book.files() == 2);
}

TEST_CASE("a copy is taken while another command holds the write lock") {
  const ABook book;
  SQLite::Database writer(book.file.string(), SQLITE_OPEN_READWRITE);
  writer.exec("BEGIN IMMEDIATE; DELETE FROM alias");
  CHECK(ok(copy_book(book.file, book.copy, Replace::no, unwatched)).orders == 2);
}

TEST_CASE("what stands at the copy's place stays, unless it may be replaced") {
  const ABook book;
  std::ofstream(book.copy) << "precious";
  CHECK(error_of(copy_book(book.file, book.copy, Replace::no, unwatched)).kind == ErrorKind::exists);
  CHECK(bytes_of(book.copy) == "precious");
  CHECK(ok(copy_book(book.file, book.copy, Replace::yes, unwatched)).orders == 2);
  CHECK(mode_of(book.copy) == 0600);
}

TEST_CASE("no copy is put over the book, a link, or a folder") {
  const ABook book;
  const auto before = bytes_of(book.file);
  CHECK(error_of(copy_book(book.file, book.file, Replace::yes, unwatched)).kind == ErrorKind::unsafe);
  std::filesystem::create_symlink(book.file, book.copy);
  CHECK(error_of(copy_book(book.file, book.copy, Replace::yes, unwatched)).kind == ErrorKind::unsafe);
  std::filesystem::create_directory(book.scratch / "folder");
  CHECK(error_of(copy_book(book.file, book.scratch / "folder", Replace::yes, unwatched)).kind == ErrorKind::unsafe);
  CHECK(bytes_of(book.file) == before);
}

TEST_CASE("where there is no book, or no folder for the copy, nothing is made") {
  const ABook book;
  CHECK(error_of(copy_book(book.scratch / "none.db", book.copy, Replace::no, unwatched)).kind == ErrorKind::not_found);
  CHECK(error_of(copy_book(book.file, book.scratch / "no" / "copy.db", Replace::no, unwatched)).kind == ErrorKind::io);
  CHECK(book.files() == 1);
}

TEST_CASE("a book with what others put into it gives no copy") {
  const ABook book;
  run_sql(book.file, "CREATE TRIGGER steal AFTER INSERT ON orders BEGIN DELETE FROM event; END");
  CHECK(error_of(copy_book(book.file, book.copy, Replace::no, unwatched)).kind == ErrorKind::damaged);
  CHECK(book.files() == 1);
}

TEST_CASE("whoever watches is told how far the copy has come, and can stop it") {
  const ABook book;
  run_sql(book.file,
          "INSERT INTO setting VALUES ('big', hex(zeroblob(400000))), ('bigger', hex(zeroblob(400000))), ('biggest', "
          "hex(zeroblob(400000)))");
  std::vector<Progress> told;
  const Watcher stops = [&](const Progress& progress) {
    told.push_back(progress);
    return GoOn::no;
  };
  std::ofstream(book.copy) << "precious";
  CHECK(error_of(copy_book(book.file, book.copy, Replace::yes, stops)).kind == ErrorKind::interrupted);
  REQUIRE(told.size() == 1);
  CHECK(told[0].done > 0);
  CHECK(told[0].done < told[0].in_all);
  CHECK(bytes_of(book.copy) == "precious");
  CHECK(book.files() == 2);
}

TEST_CASE("a damaged book gives no copy, and what stood there stays") {
  const ABook book;
  run_sql(book.file, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'alias_order'");
  std::ofstream(book.copy) << "precious";
  CHECK(error_of(copy_book(book.file, book.copy, Replace::yes, unwatched)).kind == ErrorKind::damaged);
  CHECK(bytes_of(book.copy) == "precious");
  CHECK(book.files() == 2);
}

}  // namespace copy_book_test
