#include "store/store.hpp"

#include "store/apply_changes.hpp"
#include "store/book.hpp"
#include "store/eraser.hpp"
#include "store/people_book.hpp"
#include "store/session.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace ordertrack::store {
namespace {

[[nodiscard]] bool in_transaction(SQLite::Database& database) {
  return sqlite3_get_autocommit(database.getHandle()) == 0;
}

}  // namespace

struct Store::Connection {
  explicit Connection(std::unique_ptr<Session> opened) : session(std::move(opened)), book(*session), people(*session) {}

  std::unique_ptr<Session> session;
  Book book;
  PeopleBook people;
};

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
// SQLite rolls back when its connection ends.
Store::~Store() = default;

Result<Store> Store::open_for_reading(const std::filesystem::path& file) {
  return Session::for_reading(file, Form::up_to_date).map([](std::unique_ptr<Session>&& session) {
    return Store(std::make_unique<Connection>(std::move(session)));
  });
}

Result<Store> Store::open_for_writing(const std::filesystem::path& file, const Opening& opening) {
  return Session::for_writing(file, opening).map([](std::unique_ptr<Session>&& session) {
    return Store(std::make_unique<Connection>(std::move(session)));
  });
}

const std::optional<Upgrade>& Store::upgrade() const { return connection_->session->upgrade(); }

const Orders& Store::orders() const { return connection_->book; }

const People& Store::people() const { return connection_->people; }

Result<std::int64_t> Store::commit(const Changes& changes, const Markets& markets) {
  return write([&](SQLite::Database& database) { return apply_changes(database, changes, markets); });
}

Result<std::int64_t> Store::erase(const Erasure& erasure, Instant at, const Markets& markets) {
  return write([&](SQLite::Database& database) { return apply_erasure(database, erasure, at, markets); });
}

template <typename Apply>
Result<std::int64_t> Store::write(const Apply& apply) {
  SQLite::Database& database = connection_->session->database();
  if (!in_transaction(database)) {
    throw std::logic_error("a store is opened for writing, and then committed to once");
  }
  try {
    auto command = apply(database);
    database.exec(command ? "COMMIT" : "ROLLBACK");
    return command;
  } catch (const SQLite::Exception& exception) {
    Error error = to_error(exception, connection_->session->file());
    database.tryExec("ROLLBACK");
    return fail(std::move(error));
  }
}

}  // namespace ordertrack::store
