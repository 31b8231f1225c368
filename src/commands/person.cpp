#include "commands/person.hpp"

#include "i18n/language.hpp"

#include <algorithm>
#include <set>

namespace ordertrack::commands {
namespace {

using Buyers = std::vector<store::Buyer>;

template <typename Fits>
Buyers those(const Buyers& buyers, Fits fits) {
  Buyers chosen;
  std::ranges::copy_if(buyers, std::back_inserter(chosen), fits);
  return chosen;
}

bool is_among(const Buyers& buyers, const store::Buyer& buyer) {
  return std::ranges::find(buyers, buyer.number, &store::Buyer::number) != buyers.end();
}

/// Who is meant, of those to whom the word fits: better than a like name is the very name, and better than somebody
/// whom only commands that were taken back tell of is somebody who is known.
Buyers best(const Buyers& candidates, const Buyers& known, std::string_view name) {
  const auto is_known = [&](const store::Buyer& buyer) { return is_among(known, buyer); };
  const auto is_exact = [&](const store::Buyer& buyer) { return buyer.name == name || buyer.buyer_id == name; };
  const auto is_both = [&](const store::Buyer& buyer) { return is_known(buyer) && is_exact(buyer); };
  for (const Buyers& chosen : {those(candidates, is_both), those(candidates, is_known), those(candidates, is_exact)}) {
    if (!chosen.empty()) return chosen;
  }
  return candidates;
}

/// Those of whom more is told than what was removed or taken back, whatever they are called now.
Result<Buyers> known_among(const Buyers& remembered, const store::Orders& orders) {
  Buyers known;
  for (const store::Buyer& buyer : remembered) {
    const auto found = orders.buyers(buyer.called());
    if (!found) return fail(found.error());
    if (is_among(*found, buyer)) known.push_back(buyer);
  }
  return known;
}

bool are_one_person(const Buyers& buyers) {
  return std::ranges::all_of(buyers, [&](const store::Buyer& buyer) { return buyer.person == buyers.front().person; });
}

/// The buyers of the person, and of those who are not known any more whoever goes by the word on the same markets.
Buyers all_of(const store::Buyer& meant, const Buyers& remembered, const Buyers& known) {
  std::set<std::string> markets;
  std::set<std::int64_t> persons = {meant.person};
  for (const store::Buyer& buyer : remembered) {
    if (buyer.person == meant.person) markets.insert(buyer.market);
  }
  for (const store::Buyer& buyer : remembered) {
    const bool lingers = !is_among(known, buyer) && markets.contains(buyer.market);
    const bool stands_alone =
        std::ranges::none_of(known, [&](const store::Buyer& other) { return other.person == buyer.person; });
    if (lingers && stands_alone) persons.insert(buyer.person);
  }
  return those(remembered, [&](const store::Buyer& buyer) { return persons.contains(buyer.person); });
}

}  // namespace

std::pair<std::string_view, std::string_view> split_buyer_word(std::string_view word, const Markets& markets) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || markets.find(word.substr(0, colon)) == nullptr) return {{}, word};
  return {word.substr(0, colon), word.substr(colon + 1)};
}

std::string full_name(const store::Buyer& buyer) { return buyer.market + ":" + buyer.called(); }

std::string full_names(const std::vector<store::Buyer>& buyers) {
  std::vector<std::string> names;
  for (const store::Buyer& buyer : buyers) names.push_back(full_name(buyer));
  return i18n::joined(names);
}

tl::unexpected<Error> unknown_buyer(std::string_view name) {
  return fail(ErrorKind::not_found, msg("the buyer \"{buyer}\" is not known", arg("buyer", name)),
              {msg("see ordertrack buyer")});
}

std::vector<std::int64_t> Person::numbers() const {
  std::vector<std::int64_t> all;
  for (const store::Buyer& buyer : buyers) all.push_back(buyer.number);
  return all;
}

Result<Person> find_person(std::string_view word, std::string_view market, const store::Orders& orders,
                           const store::People& people, const Markets& markets) {
  const auto [prefix, name] = split_buyer_word(word, markets);
  const std::string_view on = market.empty() ? prefix : market;
  if (name.empty()) return unknown_buyer(word);
  const auto remembered = people.remembered(name);
  if (!remembered) return fail(remembered.error());
  const auto known = known_among(*remembered, orders);
  if (!known) return fail(known.error());
  const Buyers candidates =
      those(*remembered, [&](const store::Buyer& buyer) { return on.empty() || buyer.market == on; });
  if (candidates.empty()) return unknown_buyer(word);
  const Buyers meant = best(candidates, *known, name);
  if (!are_one_person(meant)) {
    return fail(ErrorKind::ambiguous,
                msg("several buyers go by \"{buyer}\": {names}", arg("buyer", word), arg("names", full_names(meant))),
                {msg("write the market before the name, as {name}", arg("name", full_name(meant.front()))),
                 msg("two of one name on one market are told apart by their id")});
  }
  Person person{.name = meant.front().called(), .buyers = all_of(meant.front(), *remembered, *known), .others = {}};
  person.others = those(*known, [&](const store::Buyer& buyer) { return !is_among(person.buyers, buyer); });
  return person;
}

}  // namespace ordertrack::commands
