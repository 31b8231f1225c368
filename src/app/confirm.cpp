#include "app/confirm.hpp"

#include "app/ask.hpp"
#include "app/record.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ordertrack::app {
namespace {

using commands::Part;
using commands::Written;

store::Changes merged(const Proposal& proposal, const Choice& chosen) {
  store::Changes all;
  for (const std::size_t position : chosen) all.append(proposal.parts[position].outcome.changes);
  return all;
}

bool needs_asking(const Proposal& proposal) {
  return std::any_of(proposal.parts.begin(), proposal.parts.end(),
                     [](const Part& part) { return !part.question.empty(); });
}

/// The parts that `--yes` stands for: those without a caution. The others are told.
Result<Choice> taken_without_asking(const Proposal& proposal, output::Streams& streams) {
  Choice chosen;
  for (std::size_t i = 0; i < proposal.parts.size(); ++i) {
    const Part& part = proposal.parts[i];
    if (part.cautions.empty()) {
      chosen.push_back(i);
    } else if (proposal.parts.size() > 1) {
      streams.warn(msg("left out: {caution}", arg("caution", output::sentence(part.cautions.front()).str())));
    }
  }
  if (!chosen.empty()) return chosen;
  return fail(ErrorKind::not_confirmed, proposal.parts.front().cautions.front(),
              {msg("without a terminal this needs --force together with --yes")});
}

/// Shows what one part is about, behind what speaks against it.
void show_part(const Proposal& proposal, std::size_t position, output::Streams& streams) {
  for (const Message& caution : proposal.parts[position].overruled) streams.warn(caution);
  proposal.show(position, streams);
}

void show_parts(const Proposal& proposal, output::Streams& streams) {
  for (std::size_t i = 0; i < proposal.parts.size(); ++i) {
    for (const Message& caution : proposal.parts[i].cautions) streams.warn(caution);
    show_part(proposal, i, streams);
  }
}

bool goes_on(const Message& caution, output::Streams& streams) {
  streams.warn(caution);
  return ask(msg("go on all the same?"), streams);
}

Choice asked(const Proposal& proposal, output::Streams& streams) {
  Choice chosen;
  for (std::size_t i = 0; i < proposal.parts.size(); ++i) {
    const Part& part = proposal.parts[i];
    const bool cautious = std::all_of(part.cautions.begin(), part.cautions.end(),
                                      [&](const Message& caution) { return goes_on(caution, streams); });
    if (!cautious) continue;
    show_part(proposal, i, streams);
    if (ask(part.question, streams)) chosen.push_back(i);
  }
  return chosen;
}

void show_outcome(const Proposal& proposal, const Choice& chosen, Written written, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    streams.out += proposal.to_json(written == Written::yes ? chosen : Choice{}).dump();
    return;
  }
  for (const std::size_t position : chosen) show(proposal.parts[position].outcome, written, streams);
}

tl::unexpected<Error> not_confirmed(const Proposal& proposal) {
  if (const auto& own = proposal.parts.front().refusal) return fail(*own);
  const bool needs_force = std::any_of(proposal.parts.begin(), proposal.parts.end(),
                                       [](const Part& part) { return !part.cautions.empty(); });
  return fail(ErrorKind::not_confirmed, msg("nothing was recorded: it was not confirmed"),
              {needs_force ? msg("once it is done, record it with --yes --force")
                           : msg("once it is done, record it with --yes")});
}

Choice every_part(const Proposal& proposal) {
  Choice all(proposal.parts.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// Shows everything and records nothing.
void show_only(const Proposal& proposal, output::Streams& streams) {
  if (streams.format == output::Format::text) show_parts(proposal, streams);
  if (streams.format == output::Format::json) streams.out += proposal.to_json({}).dump();
}

Result<Outcome> record_at_once(const Propose& propose, const World& world, output::Streams& streams) {
  auto store = store::Store::open_for_writing(world.store);
  if (!store) return fail(store.error());
  const auto proposal = propose(store->orders());
  if (!proposal) return fail(proposal.error());
  const auto chosen = taken_without_asking(*proposal, streams);
  if (!chosen) return fail(chosen.error());
  const auto number = store->commit(merged(*proposal, *chosen), *world.markets);
  if (!number) return fail(number.error());
  if (streams.format == output::Format::text) {
    for (const std::size_t position : *chosen) show_part(*proposal, position, streams);
  }
  show_outcome(*proposal, *chosen, Written::yes, streams);
  return Outcome(ExitStatus::done, *number);
}

Result<Proposal> look(const Propose& propose, const World& world) {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  return propose(store->orders());
}

/// Where the confirmed parts stand in a proposal made anew. One that is no longer the same is left out, and told.
Choice found_again(const Proposal& now, const Proposal& shown, const Choice& confirmed, output::Streams& streams) {
  Choice found;
  for (const std::size_t position : confirmed) {
    const commands::ChangeReport& outcome = shown.parts[position].outcome;
    const auto same = std::find_if(now.parts.begin(), now.parts.end(),
                                   [&](const Part& part) { return part.outcome.changes == outcome.changes; });
    if (same != now.parts.end()) {
      found.push_back(static_cast<std::size_t>(same - now.parts.begin()));
    } else if (confirmed.size() > 1 && !outcome.orders.empty()) {
      streams.warn(msg("left out: {id} changed meanwhile", arg("id", outcome.orders.front().order.id)));
    }
  }
  return found;
}

Result<Outcome> ask_and_record(const Proposal& shown, const Propose& propose, const World& world,
                               output::Streams& streams) {
  const Choice confirmed = asked(shown, streams);
  if (confirmed.empty()) return not_confirmed(shown);
  auto store = store::Store::open_for_writing(world.store);
  if (!store) return fail(store.error());
  const auto proposal = propose(store->orders());
  const Choice chosen = proposal ? found_again(*proposal, shown, confirmed, streams) : Choice{};
  if (chosen.empty()) {
    return fail(ErrorKind::changed, msg("the order changed meanwhile, so nothing was recorded"),
                {msg("look again with ordertrack status, then repeat the command")});
  }
  const auto number = store->commit(merged(*proposal, chosen), *world.markets);
  if (!number) return fail(number.error());
  show_outcome(*proposal, chosen, Written::yes, streams);
  return Outcome(ExitStatus::done, *number);
}

}  // namespace

Result<Outcome> confirm(const Propose& propose, const World& world, output::Streams& streams) {
  const bool asks_nobody = world.globals.yes && !world.globals.dry_run;
  if (asks_nobody && has_store(world.store)) return record_at_once(propose, world, streams);
  const auto proposal = look(propose, world);
  if (!proposal) return fail(proposal.error());
  if (world.globals.dry_run) {
    show_only(*proposal, streams);
    if (streams.format == output::Format::text)
      show_outcome(*proposal, every_part(*proposal), Written::dry_run, streams);
    return ExitStatus::done;
  }
  if (asks_nobody || !needs_asking(*proposal)) return record_at_once(propose, world, streams);
  if (streams.format == output::Format::json || !can_ask()) {
    show_only(*proposal, streams);
    return not_confirmed(*proposal);
  }
  return ask_and_record(*proposal, propose, world, streams);
}

}  // namespace ordertrack::app
