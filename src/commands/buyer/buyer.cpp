#include "commands/buyer/buyer.hpp"

#include "commands/person.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ordertrack::commands::buyer {
namespace {

std::vector<std::string> names_elsewhere(const store::Buyer& buyer, const std::vector<store::Buyer>& all) {
  std::vector<std::string> names;
  for (const store::Buyer& other : all) {
    if (other.person == buyer.person && other.number != buyer.number) names.push_back(full_name(other));
  }
  return names;
}

Result<std::vector<AssessedOrder>> assessed_orders_of(const store::Buyer& buyer, const store::Orders& orders,
                                                      const Markets& markets, Instant now) {
  auto found = orders.orders_of(buyer);
  if (!found) return fail(found.error());
  std::vector<AssessedOrder> assessed;
  for (Order& order : *found) assessed.push_back(assess_order(std::move(order), markets, now));
  return assessed;
}

Result<store::Buyer> on_market(std::string_view market, std::string_view name, std::string_view word,
                               const store::Orders& orders) {
  for (const auto& [by_name, by_id] : {std::pair(name, std::string_view{}), std::pair(std::string_view{}, name)}) {
    auto buyer = orders.buyer(market, by_name, by_id);
    if (!buyer) return fail(buyer.error());
    if (*buyer) return std::move(**buyer);
  }
  return unknown_buyer(word);
}

/// The buyer that a word of `buyer link` means: one of several that are the same person is as good as another.
Result<store::Buyer> meant_buyer(const std::string& word, const store::Orders& orders, const Markets& markets) {
  const auto [market, name] = split_buyer_word(word, markets);
  if (!market.empty()) return on_market(market, name, word, orders);
  const auto found = orders.buyers(name);
  if (!found) return fail(found.error());
  if (found->empty()) return unknown_buyer(word);
  const store::Buyer& first = found->front();
  const auto is_first = [&](const store::Buyer& buyer) { return buyer.person == first.person; };
  if (std::ranges::all_of(*found, is_first)) {
    const auto exact = std::ranges::find(*found, name, &store::Buyer::called);
    return exact != found->end() ? *exact : first;
  }
  return fail(ErrorKind::ambiguous,
              msg("several buyers go by \"{buyer}\": {names}", arg("buyer", word), arg("names", full_names(*found))),
              {msg("write the market before the name, as {name}", arg("name", full_name(first)))});
}

Form form_of(const Options& options) {
  if (options.blocked) return Form::block_list;
  return options.name.empty() ? Form::list : Form::detail;
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto buyers = options.blocked ? orders.blocked_buyers() : orders.buyers(options.name);
  if (!buyers) return fail(buyers.error());
  if (buyers->empty() && !options.name.empty()) return unknown_buyer(options.name);
  Report report{.now = now, .form = form_of(options), .entries = {}};
  for (const store::Buyer& buyer : *buyers) {
    Entry entry{.buyer = buyer,
                .market = &market_of({.market = buyer.market}, markets),
                .same_as = names_elsewhere(buyer, *buyers),
                .orders = {}};
    if (report.form == Form::detail) {
      auto assessed = assessed_orders_of(buyer, orders, markets, now);
      if (!assessed) return fail(assessed.error());
      entry.orders = std::move(*assessed);
    }
    report.entries.push_back(std::move(entry));
  }
  return report;
}

Result<ChangeReport> link(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto first = meant_buyer(options.link->first, orders, markets);
  if (!first) return fail(first.error());
  const auto second = meant_buyer(options.link->second, orders, markets);
  if (!second) return fail(second.error());
  const Arg first_name = arg("first", full_name(*first));
  const Arg second_name = arg("second", full_name(*second));
  if (first->number == second->number) {
    return fail(ErrorKind::already, msg("both words mean the buyer {first}", first_name),
                {msg("write the market before the name, as mercari:tanaka")});
  }
  if (first->person == second->person) {
    return fail(ErrorKind::already, msg("{first} and {second} are one person already", first_name, second_name));
  }
  ChangeReport report;
  report.now = now;
  report.said.push_back(msg("recorded: {first} and {second} are one person", first_name, second_name));
  report.changes.command = "buyer link";
  report.changes.at = now;
  report.changes.links.push_back({first->number, second->number});
  return report;
}

Result<Disclosure> disclose(const Options& options, const store::Orders& orders, const store::People& people,
                            const Markets& markets, Instant now) {
  const auto person = find_person(options.name, {}, orders, people, markets);
  if (!person) return fail(person.error());
  auto rows = people.rows_about(person->numbers());
  if (!rows) return fail(rows.error());
  return Disclosure{.now = now, .person = person->name, .rows = *std::move(rows)};
}

}  // namespace ordertrack::commands::buyer
