#pragma once

#include "store/people.hpp"
#include "store/session.hpp"

namespace ordertrack::store {

/// The people in a SQLite file. The session must outlive it.
class PeopleBook final : public People {
 public:
  explicit PeopleBook(Session& session) : session_(session) {}

  [[nodiscard]] Result<std::vector<Buyer>> remembered(std::string_view name) const override;
  [[nodiscard]] Result<std::vector<HeldOrder>> held_of(const std::vector<std::int64_t>& buyers) const override;
  [[nodiscard]] Result<Rested> rested_since(Instant since) const override;
  [[nodiscard]] Result<std::vector<StoredRow>> rows_about(const std::vector<std::int64_t>& buyers) const override;
  [[nodiscard]] Result<std::vector<Buyer>> complete(std::string_view prefix, std::int64_t limit) const override;

 private:
  Session& session_;
};

}  // namespace ordertrack::store
