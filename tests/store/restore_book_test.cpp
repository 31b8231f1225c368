#include "store/restore_book.hpp"

#include "store/book_with_copy.hpp"
#include "store/database.hpp"
#include "store/kept_copies.hpp"
#include "store/version.hpp"

#include <catch2/catch.hpp>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <string>

namespace restore_book_test {

using namespace ordertrack;
using namespace ordertrack::store;
using namespace ordertrack::store::tests;

namespace {

const std::string kept_name = "orders.before-restore-2026-12-06T010000Z.db";

ino_t inode_of(const std::filesystem::path& file) {
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  return status.st_ino;
}

}  // namespace

TEST_CASE("a restored book is the copy, and the book as it was is kept beside it") {
  const BookWithCopy book;
  const auto before = inode_of(book.file);
  const mode_t old_mask = umask(0);
  const auto restored = ok(book.restore());
  umask(old_mask);
  CHECK(restored.facts.orders == 1);
  CHECK(restored.kept == book.scratch / kept_name);
  CHECK(book.orders() == Ids{"m1"});
  CHECK(book.orders(restored.kept) == Ids{"m1", "m2"});
  CHECK(is_sound(book.file));
  CHECK(inode_of(book.file) == before);
  CHECK(mode_of(book.file) == 0600);
  CHECK(mode_of(restored.kept) == 0600);
  CHECK(book.scratch.names() == Ids{"copy.db", kept_name, "orders.db"});
}

TEST_CASE("restoring what was kept goes back") {
  const BookWithCopy book;
  const auto kept = ok(book.restore()).kept;
  CHECK(ok(restore_book(book.file, kept, hour(34), unwatched)).kept ==
        book.scratch / "orders.before-restore-2026-12-06T010000Z-2.db");
  CHECK(book.orders() == Ids{"m1", "m2"});
}

TEST_CASE("where there is no book the copy becomes it, in a folder for the user alone") {
  const BookWithCopy book;
  const auto place = book.scratch / "a/b/orders.db";
  const auto restored = ok(restore_book(place, book.copy, hour(34), unwatched));
  CHECK(restored.kept.empty());
  CHECK(book.orders(place) == Ids{"m1"});
  CHECK(mode_of(place) == 0600);
  CHECK(mode_of(book.scratch / "a") == 0700);
}

TEST_CASE("a smaller and a larger copy replace the whole book") {
  const BookWithCopy book;
  const std::string many =
      "INSERT INTO setting WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 30000) SELECT i, hex(zeroblob(50)) FROM n";
  run_sql(GENERATE(true, false) ? book.file : book.copy, many);
  const auto size = std::filesystem::file_size(book.copy);
  REQUIRE(book.restore());
  CHECK(std::filesystem::file_size(book.file) == size);
  CHECK(book.orders() == Ids{"m1"});
  CHECK(is_sound(book.file));
}

TEST_CASE("a copy with pages of another size is restored") {
  const BookWithCopy book;
  run_sql(book.copy, "PRAGMA page_size = 8192; VACUUM");
  REQUIRE(book.restore());
  CHECK(book.orders() == Ids{"m1"});
  CHECK(is_sound(book.file));
}

TEST_CASE("a copy or a book in WAL mode is no obstacle") {
  const BookWithCopy book;
  run_sql(GENERATE(true, false) ? book.file : book.copy, "PRAGMA journal_mode = WAL");
  REQUIRE(book.restore());
  CHECK(book.orders() == Ids{"m1"});
  REQUIRE(commit(book.file, adding({an_order("m3")})));
  CHECK(book.orders() == Ids{"m1", "m3"});
  CHECK(is_sound(book.file));
}

TEST_CASE("what is no sound copy is refused, and nothing is changed") {
  const BookWithCopy book;
  SECTION("no file") {
    std::filesystem::remove(book.copy);
    book.refuse(ErrorKind::not_found);
  }
  SECTION("an empty file") {
    write_bytes(book.copy, "");
    book.refuse(ErrorKind::not_our_file);
  }
  SECTION("a text") {
    write_bytes(book.copy, std::string(5000, 'x'));
    book.refuse(ErrorKind::not_our_file);
  }
  SECTION("a folder") {
    std::filesystem::remove(book.copy);
    std::filesystem::create_directory(book.copy);
    book.refuse(ErrorKind::not_our_file);
  }
  SECTION("a newer one") {
    run_sql(book.copy, "PRAGMA user_version = " + std::to_string(user_version(major_version + 1, 1)));
    book.refuse(ErrorKind::too_new);
  }
  SECTION("half of one") {
    std::filesystem::resize_file(book.copy, 8192);
    book.refuse(ErrorKind::unsafe);
  }
  SECTION("one with a trigger of others") {
    run_sql(book.copy, "CREATE TRIGGER steal AFTER INSERT ON orders BEGIN DELETE FROM event; END");
    book.refuse(ErrorKind::unsafe);
  }
  SECTION("one with rows that break a rule") {
    run_sql(book.copy, "PRAGMA ignore_check_constraints = ON; UPDATE orders SET phase = 'lost'");
    book.refuse(ErrorKind::unsafe);
  }
  SECTION("one without a schema that can be read") {
    run_sql(book.copy,
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'alias'");
    book.refuse(ErrorKind::unsafe);
  }
}

TEST_CASE("a book cannot be restored from itself, whatever it is called") {
  const BookWithCopy book;
  std::filesystem::remove(book.copy);
  SECTION("by its name") { std::filesystem::create_symlink(book.file, book.copy); }
  SECTION("by a second name") { std::filesystem::create_hard_link(book.file, book.copy); }
  book.refuse(ErrorKind::unsafe);
}

TEST_CASE("a book with two names is not replaced") {
  const BookWithCopy book;
  std::filesystem::create_hard_link(book.file, book.scratch / "second.db");
  book.refuse(ErrorKind::unsafe);
}

TEST_CASE("another program's file in the book's place is not replaced") {
  const BookWithCopy book;
  std::filesystem::remove(book.file);
  run_sql(book.file, "CREATE TABLE moz_places (id INTEGER)");
  book.refuse(ErrorKind::not_our_file);
}

TEST_CASE("behind a symbolic link the file itself is replaced, and the link stays") {
  const BookWithCopy book;
  std::filesystem::create_directory(book.scratch / "elsewhere");
  std::filesystem::rename(book.file, book.scratch / "elsewhere/real.db");
  std::filesystem::create_symlink(book.scratch / "elsewhere/real.db", book.file);
  const auto kept = ok(book.restore()).kept;
  CHECK(kept.parent_path().filename() == "elsewhere");
  CHECK(std::filesystem::is_symlink(book.file));
  CHECK(book.orders() == Ids{"m1"});
}

TEST_CASE("a damaged book is replaced, and kept as it is") {
  const BookWithCopy book;
  SECTION("its schema") {
    run_sql(book.file,
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'alias'");
  }
  SECTION("its pages") {
    auto bytes = bytes_of(book.file);
    std::fill(bytes.begin() + 8192, bytes.end(), 'x');
    write_bytes(book.file, bytes);
  }
  const auto bytes = bytes_of(book.file);
  const auto kept = ok(book.restore()).kept;
  CHECK(book.orders() == Ids{"m1"});
  CHECK(is_sound(book.file));
  CHECK(bytes_of(kept).substr(100) == bytes.substr(100));
  CHECK(book.scratch.names().size() == 3);
}

TEST_CASE("a book whose first page SQLite cannot read is told to be moved away") {
  const BookWithCopy book;
  auto bytes = bytes_of(book.file);
  bytes[16] = bytes[17] = '\x7f';  // no size of a page
  write_bytes(book.file, bytes);
  book.refuse(ErrorKind::damaged);
  CHECK(error_of(book.restore()).hints.front().id == "move it away, then repeat the command: mv {file} {file}.damaged");
}

TEST_CASE("a book of a newer major version is replaced, and kept as it is") {
  const BookWithCopy book;
  run_sql(book.file, "PRAGMA user_version = " + std::to_string(user_version(major_version + 1, 1)));
  const auto kept = ok(book.restore()).kept;
  CHECK(book.orders() == Ids{"m1"});
  CHECK(value_of(kept, "PRAGMA user_version") == std::to_string(user_version(major_version + 1, 1)));
}

TEST_CASE("whoever watches can stop a restore at every step, and nothing is changed") {
  const BookWithCopy book;
  int last = 0;
  for (bool done = false; !done; ++last) {
    int looks = 0;
    const auto names = book.scratch.names();
    const auto restored = book.restore([&](const Progress&) { return looks++ == last ? GoOn::no : GoOn::yes; });
    done = restored.has_value();
    if (!done) {
      CHECK(restored.error().kind == ErrorKind::interrupted);
      CHECK(book.orders() == Ids{"m1", "m2"});
      CHECK(book.scratch.names() == names);
    }
  }
  CHECK(book.orders() == Ids{"m1"});
}

}  // namespace restore_book_test
