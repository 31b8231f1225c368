#include "commands/doctor/checks.hpp"
#include "store/version.hpp"

#include <fmt/format.h>

namespace ordertrack::commands::doctor {
namespace {

using enum Verdict;

Check refused(Subject subject, const Error& error) { return {subject, failed, error.what, error.hints}; }

std::string schema(const store::FileHeader& header) {
  return fmt::format("{}.{}", store::major_of(header.user_version), store::migration_of(header.user_version));
}

const store::FileHeader* book_of(const Facts& facts) {
  const auto& header = facts.check_up.header;
  return header && header->content == store::Content::order_book ? &*header : nullptr;
}

Check counted(const Facts& facts, const store::FileHeader& header) {
  const auto& counts = facts.check_up.book->counts;
  return {Subject::store,
          fine,
          msg_n("{file} holds {n} order, {open} open; schema {schema}",
                "{file} holds {n} orders, {open} open; schema {schema}", counts.orders,
                arg("file", facts.places.book.path.string()), arg("open", counts.open), arg("schema", schema(header))),
          {}};
}

Check kept_beside(const std::vector<std::filesystem::path>& copies) {
  return {Subject::store,
          fine,
          msg_n("{n} copy of it as it was before an upgrade or a restore is kept: {file}",
                "{n} copies of it as it was before an upgrade or a restore are kept, such as {file}",
                static_cast<std::int64_t>(copies.size()), arg("file", copies.back().string())),
          {msg("they hold what the order book held then; delete those that you no longer need")}};
}

Check about_store(const Facts& facts) {
  const auto file = arg("file", facts.places.book.path.string());
  const auto& found = facts.check_up;
  if (!found.header) return refused(Subject::store, found.header.error());
  if (const auto* const header = book_of(facts)) {
    if (found.unreadable) return refused(Subject::store, *found.unreadable);
    if (found.book && found.book->damage.empty()) return counted(facts, *header);
    return {Subject::store,
            fine,
            msg("{file} is an order book; schema {schema}", file, arg("schema", schema(*header))),
            {}};
  }
  return {Subject::store,
          fine,
          msg("there is no order book {file} yet", file),
          {msg("the first `ordertrack add` makes it")}};
}

}  // namespace

Checks check_store(const Facts& facts) {
  Checks checks = {about_store(facts)};
  if (!facts.check_up.kept.empty()) checks.push_back(kept_beside(facts.check_up.kept));
  return checks;
}

Checks check_damage(const Facts& facts) {
  const auto& book = facts.check_up.book;
  if (!book) return {};
  Checks checks;
  for (const std::string& line : book->damage) {
    checks.push_back({Subject::damage, failed, msg("the order book is damaged: {reason}", arg("reason", line)), {}});
  }
  if (book->lost_references != 0) {
    checks.push_back({Subject::damage,
                      failed,
                      msg_n("{n} row of the order book refers to one that is not there",
                            "{n} rows of the order book refer to some that are not there", book->lost_references),
                      {}});
  }
  if (checks.empty()) return {{Subject::damage, fine, msg("every page and every row is sound"), {}}};
  checks.back().advice = {msg("put a backup in its place, which keeps this one beside it: ordertrack restore FILE")};
  return checks;
}

Checks check_journal(const Facts& facts) {
  const auto* const header = book_of(facts);
  Checks checks;
  if (header != nullptr && header->journal == store::Journal::wal) {
    checks.push_back({Subject::journal,
                      failed,
                      msg("another program has switched the order book to WAL mode, in which SQLite {version} can lose "
                          "what was recorded; it was not looked into",
                          arg("version", store::sqlite_version())),
                      {msg("every ordertrack command that writes switches it back"),
                       msg("leave the order book to ordertrack; copies are for other programs: ordertrack backup")}});
  }
  if (facts.check_up.killed_writer) {
    checks.push_back({Subject::journal,
                      warning,
                      msg("a command was killed while it wrote; the order book was not looked into"),
                      {msg("the next command takes back what was half written: ordertrack status; then ordertrack "
                           "doctor")}});
  }
  if (const auto& rights = facts.places.book.rights; header != nullptr && rights && rights->names > 1) {
    checks.push_back(
        {Subject::journal,
         failed,
         msg("the store {file} has {count} names (hard links), and writing through one of them can destroy it",
             arg("file", facts.places.book.path.string()), arg("count", rights->names)),
         {msg("copy it to a file of its own, or use a symbolic link")}});
  }
  for (const auto& draft : facts.check_up.drafts) {
    checks.push_back({Subject::journal,
                      warning,
                      msg("{file} is a copy that was never finished", arg("file", draft.string())),
                      {msg("where no backup is running, delete it")}});
  }
  if (!checks.empty() || header == nullptr || facts.check_up.unreadable) return checks;
  return {{Subject::journal, fine, msg("rollback journal; no command left anything half done"), {}}};
}

}  // namespace ordertrack::commands::doctor
