#pragma once

#include "store/people.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace ordertrack::store {

/// What is sought in copies of the book.
struct Sought {
  const std::vector<Buyer>& buyers;
  const std::vector<HeldOrder>& orders;
};

/// The other order books in the folder of this one, whatever their names, that know one of the buyers, or the buyer or
/// the item of one of the orders; and those of which that cannot be told. By name, sorted.
[[nodiscard]] std::vector<std::string> copies_that_hold(const std::filesystem::path& book, const Sought& sought);

}  // namespace ordertrack::store
