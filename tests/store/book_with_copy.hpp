#pragma once

#include "store/restore_book.hpp"

#include "store/copy_book.hpp"
#include "store/scratch.hpp"
#include "store/shop.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace ordertrack::store::tests {

/// A copy of a book with m1, and the book, which has m2 since.
struct BookWithCopy {
  Scratch scratch;
  std::filesystem::path file = scratch / "orders.db";
  std::filesystem::path copy = scratch / "copy.db";

  BookWithCopy() {
    REQUIRE(commit(file, adding({an_order("m1")})));
    REQUIRE(copy_book(file, copy, Replace::no, unwatched));
    REQUIRE(commit(file, adding({an_order("m2")})));
  }

  [[nodiscard]] Result<Restored> restore(const Watcher& watcher = unwatched) const {
    return restore_book(file, copy, hour(34), watcher);
  }
  [[nodiscard]] Ids orders(const std::filesystem::path& of) const { return ids(ok(reading(of).orders().search({}))); }
  [[nodiscard]] Ids orders() const { return orders(file); }

  /// Fails for a reason, and leaves every file as it was.
  void refuse(ErrorKind kind) const {
    const auto names = scratch.names();
    const auto bytes = bytes_of(file);
    const auto error = error_of(restore());
    CHECK(error.kind == kind);
    CHECK_FALSE(error.hints.empty());
    CHECK(bytes_of(file) == bytes);
    CHECK(scratch.names() == names);
  }
};

}  // namespace ordertrack::store::tests
