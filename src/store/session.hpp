#pragma once

#include "store/busy_wait.hpp"
#include "store/connection.hpp"
#include "store/failure.hpp"
#include "store/opening.hpp"
#include "support/result.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

namespace ordertrack::store {

/// How a book with an older schema is read.
enum class Form : std::uint8_t {
  as_it_is,
  up_to_date,  ///< from a copy in memory with today's schema; the file stays as it is
};

/// The store's file, opened: checked before SQLite touches it, and brought back into order where a writer was killed.
class Session {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Session>> for_reading(std::filesystem::path file, Form form);
  /// In a transaction that holds the write lock.
  [[nodiscard]] static Result<std::unique_ptr<Session>> for_writing(std::filesystem::path file, const Opening& opening);

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() = default;

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// The upgrade that opening for writing brought, if it did.
  [[nodiscard]] const std::optional<Upgrade>& upgrade() const { return upgrade_; }
  /// For a session that was opened for writing; a bug elsewhere.
  [[nodiscard]] SQLite::Database& database() { return database_.value(); }

  /// What `query(database)` gives, reading one state of the book; `when_empty` where there is no book.
  template <typename T, typename ReadQuery>
  [[nodiscard]] Result<T> read(Result<T> when_empty, const ReadQuery& query) {
    if (auto answer = try_read(when_empty, query)) {
      return *std::move(answer);
    }
    if (auto recovered = roll_back_killed_writer(); !recovered) {
      return fail(recovered.error());
    }
    if (auto answer = try_read(when_empty, query)) {
      return *std::move(answer);
    }
    return fail(ErrorKind::busy,
                msg("the store {file} is busy: another command is writing", arg("file", file_.string())),
                {msg("try again in a moment")});
  }

 private:
  Session(std::filesystem::path file, Form form) : file_(std::move(file)), form_(form) {}

  /// Nothing where the journal of a killed writer has to be rolled back first.
  template <typename T, typename ReadQuery>
  [[nodiscard]] std::optional<Result<T>> try_read(const Result<T>& when_empty, const ReadQuery& query) {
    if (!database_) {
      return when_empty;
    }
    try {
      const ReadTransaction transaction(*database_);
      return query(in_form());
    } catch (const SQLite::Exception& exception) {
      if (is_hot_journal(exception)) {
        return std::nullopt;
      }
      return Result<T>(fail(to_error(exception, file_)));
    }
  }

  [[nodiscard]] static bool is_hot_journal(const SQLite::Exception& exception);
  /// The book, or its copy in memory where it has an older schema than is asked for. Within a read transaction. Throws
  /// SQLite::Exception.
  [[nodiscard]] SQLite::Database& in_form();
  [[nodiscard]] Result<void> attach_for_reading();
  [[nodiscard]] Result<void> attach_for_writing(const Opening& opening);
  [[nodiscard]] Result<void> begin_up_to_date(const Opening& opening);
  [[nodiscard]] Result<void> roll_back_killed_writer();

  std::filesystem::path file_;
  Form form_;
  bool behind_ = false;  // the schema is older than is asked for
  BusyWait busy_wait_;
  std::optional<SQLite::Database> database_;    // none where there is no book
  std::optional<SQLite::Database> brought_up_;  // of a book that is behind, once it was read
  std::optional<Upgrade> upgrade_;
  std::filesystem::path kept_;  // the copy of before the upgrade, once it is kept
};

}  // namespace ordertrack::store
