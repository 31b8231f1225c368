#pragma once

#include "store/people.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ordertrack::commands {

/// `market:name` taken apart where the market is known; else a name, which may hold a colon itself.
[[nodiscard]] std::pair<std::string_view, std::string_view> split_buyer_word(std::string_view word,
                                                                             const Markets& markets);

/// `market:name`, as a buyer is told apart from others.
[[nodiscard]] std::string full_name(const store::Buyer& buyer);

/// The buyers by their full names, as a list in a sentence.
[[nodiscard]] std::string full_names(const std::vector<store::Buyer>& buyers);

/// That nobody goes by that name.
[[nodiscard]] tl::unexpected<Error> unknown_buyer(std::string_view name);

/// Somebody of whom the book holds anything.
struct Person {
  std::string name;                  ///< as the book writes it
  std::vector<store::Buyer> buyers;  ///< never empty: on several markets where they were linked, and what only commands
                                     ///< that were taken back tell of the same name
  std::vector<store::Buyer> others;  ///< of a like name, who may be other people

  /// `Buyer::number` of each.
  [[nodiscard]] std::vector<std::int64_t> numbers() const;
};

/// The one person whom a word means: a name or a buyer's id, `market:name`, on any market or on one. Errors:
/// `not_found`; `ambiguous` where it may mean several people, naming them.
[[nodiscard]] Result<Person> find_person(std::string_view word, std::string_view market, const store::Orders& orders,
                                         const store::People& people, const Markets& markets);

}  // namespace ordertrack::commands
