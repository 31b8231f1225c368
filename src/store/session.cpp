#include "store/session.hpp"

#include "store/file_header.hpp"
#include "store/migrate.hpp"
#include "store/private_file.hpp"

#include <sqlite3.h>

namespace ordertrack::store {

Result<std::unique_ptr<Session>> Session::for_reading(std::filesystem::path file) {
  std::unique_ptr<Session> session(new Session(std::move(file)));
  if (auto attached = session->attach_for_reading(); !attached) {
    return fail(attached.error());
  }
  return session;
}

Result<std::unique_ptr<Session>> Session::for_writing(std::filesystem::path file) {
  std::unique_ptr<Session> session(new Session(std::move(file)));
  if (auto attached = session->attach_for_writing(); !attached) {
    return fail(attached.error());
  }
  return session;
}

bool Session::is_hot_journal(const SQLite::Exception& exception) {
  return exception.getExtendedErrorCode() == SQLITE_READONLY_ROLLBACK;
}

Result<void> Session::attach_for_reading() {
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
    return {};
  } catch (const SQLite::Exception& exception) {
    return fail(to_error(exception, file_));
  }
}

Result<void> Session::attach_for_writing() {
  if (const auto header = read_header(file_); !header) {
    return fail(header.error());
  }
  if (auto prepared = prepare_private_file(file_); !prepared) {
    return prepared;
  }
  try {
    database_.emplace(open_connection(file_, Access::write, busy_wait_));
    migrate(*database_);
    database_->exec("BEGIN IMMEDIATE");
    return {};
  } catch (const SQLite::Exception& exception) {
    database_.reset();
    return fail(to_error(exception, file_));
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
