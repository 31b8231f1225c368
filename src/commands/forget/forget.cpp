#include "commands/forget/forget.hpp"

#include "commands/assessed_order.hpp"
#include "commands/known_market.hpp"
#include "commands/person.hpp"
#include "i18n/language.hpp"
#include "input/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace ordertrack::commands::forget {
namespace {

bool is_open(const store::HeldOrder& held, const Markets& markets, Instant now) {
  return !held.removed && assess_order(held.order, markets, now).assessment.open;
}

Result<void> expect_none_open(const Person& person, const std::vector<store::HeldOrder>& held, const Markets& markets,
                              Instant now) {
  std::vector<std::string> open;
  for (const store::HeldOrder& order : held) {
    if (is_open(order, markets, now)) open.push_back(order.order.id);
  }
  if (open.empty()) return {};
  return fail(ErrorKind::not_possible,
              msg_n("{buyer} has {n} open order, which still needs the name: {ids}",
                    "{buyer} has {n} open orders, which still need the name: {ids}", std::ssize(open),
                    arg("buyer", person.name), arg("ids", i18n::joined(open))),
              {msg("forget the buyer once they have ended; see ordertrack status {id}", arg("id", open.front()))});
}

void warn_of_blocks(Report& report, const Markets& markets) {
  for (const store::Buyer& buyer : report.buyers) {
    if (!buyer.blocked) continue;
    const Zone& zone = market_of({.market = buyer.market}, markets).zone;
    report.warnings.push_back(
        msg("{buyer} is blocked on {market} since {time}: the block is forgotten, too, and `add` will not warn",
            arg("buyer", buyer.called()), arg("market", buyer.market),
            arg("time", shown(zone, buyer.blocked_at.value_or(report.now)))));
  }
}

/// The name must be typed, unless it was written on the command line.
void ask_for_name(Report& report, const Person& person, const Options& options) {
  const auto confirmed = options.confirm ? input::read_text(*options.confirm, "confirm") : Result<std::string>{};
  if (options.confirm && confirmed && *confirmed == person.name) return;
  report.typed = person.name;
  report.question = msg("This cannot be taken back. Type the name to erase it:");
  report.refusal = {ErrorKind::not_confirmed,
                    msg("nothing was erased: it was not confirmed"),
                    {msg("confirm it with the name: --confirm \"{buyer}\"", arg("buyer", person.name))}};
  if (options.confirm) {
    report.refusal.what = msg("nothing was erased: --confirm \"{word}\" is not the name \"{buyer}\"",
                              arg("word", *options.confirm), arg("buyer", person.name));
  }
}

Result<Report> one_person(const Options& options, const store::Orders& orders, const store::People& people,
                          const Markets& markets, Instant now) {
  if (!options.market.empty()) {
    if (const auto market = known_market(options.market, markets); !market) return fail(market.error());
  }
  const auto person = find_person(options.buyer, options.market, orders, people, markets);
  if (!person) return fail(person.error());
  auto held = people.held_of(person->numbers());
  if (!held) return fail(held.error());
  if (const auto ended = expect_none_open(*person, *held, markets, now); !ended) return fail(ended.error());
  Report report{.now = now, .buyers = person->buyers, .orders = *std::move(held), .others = person->others};
  ask_for_name(report, *person, options);
  return report;
}

/// Takes out what still goes on: an order that is open, however long nothing was recorded of it, and its buyer.
void keep_open_ones(store::Rested& rested, const Markets& markets, Instant now) {
  std::set<std::int64_t> awake;
  std::erase_if(rested.orders, [&](const store::HeldOrder& held) {
    if (!is_open(held, markets, now)) return false;
    awake.insert(held.buyer);
    return true;
  });
  std::set<std::int64_t> persons;
  for (const store::Buyer& buyer : rested.buyers) {
    if (awake.contains(buyer.number)) persons.insert(buyer.person);
  }
  std::erase_if(rested.buyers, [&](const store::Buyer& buyer) { return persons.contains(buyer.person); });
}

Result<Report> whatever_expired(const store::People& people, const Markets& markets, std::chrono::days keep,
                                Instant now) {
  auto rested = people.rested_since(now - keep);
  if (!rested) return fail(rested.error());
  keep_open_ones(*rested, markets, now);
  Report report{.now = now, .kept = keep, .buyers = std::move(rested->buyers), .orders = std::move(rested->orders)};
  report.question = msg("This cannot be taken back. Erase it?");
  report.refusal = {ErrorKind::not_confirmed,
                    msg("nothing was erased: it was not confirmed"),
                    {msg("erase it without being asked with --yes")}};
  return report;
}

}  // namespace

store::Erasure Report::erasure() const {
  store::Erasure erasure;
  for (const store::Buyer& buyer : buyers) erasure.buyers.push_back(buyer.number);
  for (const store::HeldOrder& held : orders) erasure.orders.push_back(held.order.number);
  return erasure;
}

Result<Report> run(const Options& options, const store::Orders& orders, const store::People& people,
                   const Markets& markets, std::chrono::days keep, Instant now) {
  auto report = options.expired ? whatever_expired(people, markets, keep, now)
                                : one_person(options, orders, people, markets, now);
  if (report) warn_of_blocks(*report, markets);
  return report;
}

}  // namespace ordertrack::commands::forget
