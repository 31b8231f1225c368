#include "commands/remind/together.hpp"

#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "messages/template.hpp"
#include "messages/template_book.hpp"
#include "store/name_key.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace ordertrack::commands::remind {
namespace {

using Positions = std::vector<std::size_t>;

/// A letter with the key of its buyer's name, which is made once.
struct Addressed {
  const Letter* letter;
  std::string name;
};

/// By the market's ids where both are known, for a name may be that of several people.
bool are_to_one_buyer(const Addressed& one, const Addressed& other) {
  const std::string& id = one.letter->order.order.buyer_id;
  const std::string& other_id = other.letter->order.order.buyer_id;
  return !id.empty() && !other_id.empty() ? id == other_id : !one.name.empty() && one.name == other.name;
}

bool can_be_one(const Addressed& one, const Addressed& other) {
  const Letter& a = *one.letter;
  const Letter& b = *other.letter;
  return a.order.order.market == b.order.order.market && a.step->name == b.step->name &&
         messages::template_name(*a.step) == messages::template_name(*b.step) &&
         a.order.assessment.phase() == Phase::unpaid && b.order.assessment.phase() == Phase::unpaid &&
         are_to_one_buyer(one, other);
}

/// The letters that can be sent as one, by their positions; each letter in one group.
std::vector<Positions> groups_of(const std::vector<Letter>& letters) {
  std::vector<Addressed> addressed;
  for (const Letter& letter : letters) addressed.push_back({&letter, store::name_key(letter.order.order.buyer)});
  std::vector<Positions> groups;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto group = std::ranges::find_if(
        groups, [&](const Positions& known) { return can_be_one(addressed[known.front()], addressed[i]); });
    group == groups.end() ? groups.push_back({i}) : group->push_back(i);
  }
  return groups;
}

/// The text that speaks of all; nothing where there is none for several orders, and where one that is only offered
/// names what is not known for one of them.
Result<std::optional<std::string>> text_about(const std::vector<const Letter*>& letters, const Occasion& occasion) {
  const AssessedOrder& first = letters.front()->order;
  const std::string& language = language_of(first, occasion);
  const auto found = occasion.templates.find_together(*first.market, *letters.front()->step, language);
  if (!found) return std::optional<std::string>();
  std::vector<messages::Facts> facts;
  for (const Letter* letter : letters) facts.push_back(facts_of(*letter, occasion));
  auto filled = messages::fill_together(found->text, language, facts);
  if (filled) return std::optional(*std::move(filled));
  if (occasion.options.together) return fail(filled.error());
  return std::optional<std::string>();
}

void add_new(std::vector<Message>& all, const std::vector<Message>& more) {
  for (const Message& message : more) {
    if (std::ranges::find(all, message) == all.end()) all.push_back(message);
  }
}

/// Says where only the name tells that the orders are one buyer's.
Message offer_of(const Letter& all) {
  const Order& order = all.order.order;
  const bool is_known = !order.buyer_id.empty() && std::ranges::all_of(all.others, [&](const AssessedOrder& other) {
    return other.order.buyer_id == order.buyer_id;
  });
  Message offer =
      is_known
          ? msg("{buyer} has {n} orders on {market} with the same message due ({ids}): one message for all?")
          : msg("the same name, {buyer}, has {n} orders on {market} with the same message due ({ids}): one message for "
                "all?");
  const std::vector<AssessedOrder>& orders = all.part.outcome.orders;
  offer.args = {arg("buyer", shown_buyer(order)), arg("n", std::ssize(orders)), arg("market", market_title(all.order)),
                arg("ids", joined_ids(orders))};
  return offer;
}

Letter one_for_all(const std::vector<const Letter*>& letters, const std::string& text, const Occasion& occasion) {
  Letter all = *letters.front();
  all.text = text;
  all.part.outcome = {};
  all.part.outcome.now = occasion.now;
  for (const Letter* letter : letters) {
    if (letter != letters.front()) all.others.push_back(letter->order);
    add_new(all.part.cautions, letter->part.cautions);
    add_new(all.part.doubts, letter->part.doubts);
    add_new(all.part.overruled, letter->part.overruled);
    ChangeReport outcome = letter->part.outcome;
    for (store::NewEvent& written : outcome.changes.events) written.event.text = text;
    all.part.outcome.append(std::move(outcome));
  }
  all.part.question = msg("sent to the buyer of {ids}?", arg("ids", joined_ids(all.part.outcome.orders)));
  return all;
}

/// The letters that can be sent as one, by their positions, and that one.
struct Group {
  Positions members;
  Letter together;
  std::size_t place = 0;  ///< of that one among all, once it has one
};

Result<std::vector<Group>> groups_with_text(const std::vector<Letter>& letters, const Occasion& occasion) {
  std::vector<Group> groups;
  for (Positions& positions : groups_of(letters)) {
    if (positions.size() < 2) continue;
    std::vector<const Letter*> members;
    for (const std::size_t position : positions) members.push_back(&letters[position]);
    const auto text = text_about(members, occasion);
    if (!text) return fail(text.error());
    if (!*text) continue;
    Letter together = one_for_all(members, **text, occasion);
    if (!occasion.options.together) together.part.offer = offer_of(together);
    groups.push_back({std::move(positions), std::move(together)});
  }
  return groups;
}

}  // namespace

Result<std::vector<AssessedOrder>> orders_to_join(const Letter& letter, const store::Orders& orders,
                                                  const Occasion& occasion) {
  const Order& order = letter.order.order;
  std::vector<AssessedOrder> others;
  const bool names_nobody = order.buyer.empty() && order.buyer_id.empty();
  if (names_nobody || letter.order.assessment.phase() != Phase::unpaid) return others;
  if (!occasion.templates.find_together(*letter.order.market, *letter.step, language_of(letter.order, occasion)))
    return others;
  auto open = orders.open_of(order.market, order.buyer, order.buyer_id);
  if (!open) return fail(open.error());
  for (Order& other : *open) {
    if (other.number == order.number) continue;
    AssessedOrder assessed = assess_order(std::move(other), occasion.markets, occasion.now);
    const StepState* const due = due_message(assessed.assessment);
    if (due != nullptr && due->step->name == letter.step->name) others.push_back(std::move(assessed));
  }
  return others;
}

Result<std::vector<Letter>> with_letters_together(std::vector<Letter> letters, const Occasion& occasion) {
  auto groups = groups_with_text(letters, occasion);
  if (!groups) return fail(groups.error());
  std::vector<Letter> all;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto group =
        std::ranges::find_if(*groups, [&](const Group& one) { return std::ranges::count(one.members, i) > 0; });
    if (group == groups->end()) {
      all.push_back(std::move(letters[i]));
      continue;
    }
    if (group->members.front() == i) {
      group->place = all.size();
      all.push_back(std::move(group->together));
    }
    if (occasion.options.together) continue;
    all[group->place].part.instead_of.push_back(all.size());
    all.push_back(std::move(letters[i]));
  }
  return all;
}

}  // namespace ordertrack::commands::remind
