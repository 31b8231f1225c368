#include "store/session.hpp"

#include "store/file_header.hpp"
#include "store/keep_copy.hpp"
#include "store/migrate.hpp"
#include "store/private_file.hpp"
#include "store/version.hpp"

#include <sqlite3.h>

#include <utility>

namespace ordertrack::store {

Result<std::unique_ptr<Session>> Session::for_reading(std::filesystem::path file, Form form) {
  std::unique_ptr<Session> session(new Session(std::move(file), form));
  if (auto attached = session->attach_for_reading(); !attached) {
    return fail(attached.error());
  }
  return session;
}

Result<std::unique_ptr<Session>> Session::for_writing(std::filesystem::path file, const Opening& opening) {
  std::unique_ptr<Session> session(new Session(std::move(file), Form::as_it_is));
  if (auto attached = session->attach_for_writing(opening); !attached) {
    return fail(attached.error());
  }
  return session;
}

bool Session::is_hot_journal(const SQLite::Exception& exception) {
  return exception.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK;
}

SQLite::Database& Session::in_form() {
  if (!behind_) return *database_;
  if (!brought_up_) {
    brought_up_.emplace(open_copy_in_memory(*database_));
    make_schema(*brought_up_, last_migration());
  }
  return *brought_up_;
}

Result<void> Session::attach_for_reading() {
  brought_up_.reset();
  database_.reset();
  const auto header = read_header(file_);
  if (!header) {
    return fail(header.error());
  }
  if (header->content != Content::order_book) {
    return {};
  }
  try {
    database_.emplace(open_connection(file_, Access::read, busy_wait_));
    behind_ = form_ == Form::up_to_date && migration_of(header->user_version) < last_migration();
    return {};
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, file_));
  }
}

Result<void> Session::attach_for_writing(const Opening& opening) {
  if (const auto header = read_header(file_); !header) {
    return fail(header.error());
  }
  if (auto prepared = prepare_private_file(file_); !prepared) {
    return prepared;
  }
  try {
    database_.emplace(open_connection(file_, Access::write, busy_wait_));
    return begin_up_to_date(opening);
  } catch (const SQLite::Exception& exception) {
    database_.reset();
    Error error = to_error(exception, file_);
    if (!kept_.empty()) {
      error.hints.push_back(msg("the order book as it was is kept as {file}", arg("file", kept_.string())));
    }
    return fail(std::move(error));
  }
}

Result<void> Session::begin_up_to_date(const Opening& opening) {
  const BeforeUpgrade keep = [&](SQLite::Database& database) {
    auto copy = keep_copy(database, file_, opening);
    if (copy) kept_ = *copy;
    return copy;
  };
  for (;;) {
    auto upgrade = migrate(*database_, keep);
    if (!upgrade) return fail(upgrade.error());
    if (*upgrade) upgrade_ = *std::move(upgrade);
    database_->exec("BEGIN IMMEDIATE");
    if (is_up_to_date(*database_)) return {};
    // Another command has put an older copy in place meanwhile.
    database_->exec("ROLLBACK");
  }
}

Result<void> Session::roll_back_killed_writer() {
  database_.reset();
  try {
    auto writer = open_connection(file_, Access::write, busy_wait_);
    writer.exec("SELECT 1 FROM sqlite_schema");  // the first read rolls the journal back
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, file_));
  }
  return attach_for_reading();
}

}  // namespace ordertrack::store
