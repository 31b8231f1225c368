#include "app/confirm.hpp"

#include "app/ask.hpp"
#include "app/interview.hpp"
#include "app/record.hpp"
#include "platform/interrupts.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::app {
namespace {

using commands::ChangeReport;
using commands::Part;
using commands::Written;

store::Changes merged(const Proposal& proposal, const Choice& chosen) {
  store::Changes all;
  for (const std::size_t position : chosen) all.append(proposal.parts[position].outcome.changes);
  return all;
}

/// The parts as they are where nobody is asked, who could take up an offer.
Choice every_part(const Proposal& proposal) {
  Choice all;
  for (std::size_t i = 0; i < proposal.parts.size(); ++i) {
    if (proposal.parts[i].offer.empty()) all.push_back(i);
  }
  return all;
}

bool needs_asking(const Proposal& proposal) {
  return std::any_of(proposal.parts.begin(), proposal.parts.end(),
                     [](const Part& part) { return !part.question.empty(); });
}

/// The parts that `--yes` stands for: those without a caution. The others are told.
Result<Choice> taken_without_asking(const Proposal& proposal, output::Streams& streams) {
  const Choice all = every_part(proposal);
  Choice chosen;
  for (const std::size_t i : all) {
    const Part& part = proposal.parts[i];
    if (part.cautions.empty()) {
      chosen.push_back(i);
    } else if (all.size() > 1) {
      streams.warn(msg("left out: {caution}", arg("caution", output::sentence(part.cautions.front()).str())));
    }
  }
  if (!chosen.empty()) return chosen;
  return fail(ErrorKind::not_confirmed, proposal.parts[all.front()].cautions.front(),
              {msg("with --yes this needs --force, too")});
}

void show_parts(const Proposal& proposal, output::Streams& streams) {
  for (const std::size_t position : every_part(proposal)) {
    for (const Message& caution : proposal.parts[position].cautions) streams.warn(caution);
    show_part(proposal, position, streams);
  }
}

void show_outcome(const Proposal& proposal, const Choice& chosen, Written written, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    streams.out += proposal.to_json(chosen, written).dump();
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

/// Shows everything and records nothing.
void show_only(const Proposal& proposal, Written written, output::Streams& streams) {
  if (streams.format == output::Format::text) show_parts(proposal, streams);
  if (streams.format == output::Format::json) streams.out += proposal.to_json({}, written).dump();
}

Result<Proposal> look(const Propose& propose, const World& world) {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  return propose(store->orders());
}

/// Whether a part made anew would write what was shown, and nothing more speaks against it.
bool is_same(const Part& now, const Part& shown) {
  return now.outcome.changes == shown.outcome.changes && now.cautions == shown.cautions &&
         now.overruled == shown.overruled && now.question == shown.question;
}

/// What is written for the parts that were chosen, by a proposal made anew. One that is no longer the same is left out,
/// and told.
std::vector<ChangeReport> found_again(const Proposal& now, const Proposal& shown, const std::vector<Chosen>& all,
                                      output::Streams& streams) {
  std::vector<ChangeReport> found;
  for (const Chosen& chosen : all) {
    const Part& before = shown.parts[chosen.part];
    const auto same = std::ranges::find_if(now.parts, [&](const Part& part) { return is_same(part, before); });
    if (same != now.parts.end()) {
      if (auto outcome = outcome_of(*same, chosen)) found.push_back(*std::move(outcome));
    } else if (all.size() > 1 && !before.outcome.orders.empty()) {
      streams.warn(msg("left out: {ids} changed meanwhile", arg("ids", commands::joined_ids(before.outcome.orders))));
    }
  }
  return found;
}

tl::unexpected<Error> nothing_confirmed(const Proposal& shown) {
  if (!platform::Interrupts::came()) return not_confirmed(shown);
  return fail(ErrorKind::interrupted, msg("interrupted: nothing was recorded"));
}

/// Records what was chosen of a proposal that was shown before the book was locked.
Result<Outcome> record_chosen(const Proposal& shown, const std::vector<Chosen>& chosen, const Propose& propose,
                              const World& world, output::Streams& streams) {
  auto store = open_for_writing(world, streams);
  if (!store) return fail(store.error());
  const auto proposal = propose(store->orders());
  const auto outcomes = proposal ? found_again(*proposal, shown, chosen, streams) : std::vector<ChangeReport>{};
  if (outcomes.empty()) {
    return fail(ErrorKind::changed, msg("the order changed meanwhile, so nothing was recorded"),
                {msg("look again with ordertrack status, then repeat the command")});
  }
  store::Changes changes;
  for (const ChangeReport& outcome : outcomes) changes.append(outcome.changes);
  const auto number = store->commit(changes, *world.markets);
  if (!number) return fail(number.error());
  for (const ChangeReport& outcome : outcomes) show(outcome, Written::yes, streams);
  return Outcome(ExitStatus::done, *number);
}

Result<Outcome> ask_and_record(const Proposal& shown, const Propose& propose, const World& world,
                               output::Streams& streams) {
  const platform::Interrupts held_back;
  const std::vector<Chosen> chosen = interview(shown, streams);
  if (chosen.empty()) return nothing_confirmed(shown);
  auto recorded = record_chosen(shown, chosen, propose, world, streams);
  if (!recorded || !platform::Interrupts::came()) return recorded;
  streams.tell(msg("interrupted: what was confirmed before is recorded"));
  recorded->status = ExitStatus::interrupted;
  return recorded;
}

/// Records without asking, for a program that reads one document.
Result<Outcome> record_for_program(const Propose& propose, const World& world, output::Streams& streams) {
  auto store = open_for_writing(world, streams);
  if (!store) return fail(store.error());
  const auto proposal = propose(store->orders());
  if (!proposal) return fail(proposal.error());
  const auto chosen = taken_without_asking(*proposal, streams);
  if (!chosen) return fail(chosen.error());
  const auto number = store->commit(merged(*proposal, *chosen), *world.markets);
  if (!number) return fail(number.error());
  show_outcome(*proposal, *chosen, Written::yes, streams);
  return Outcome(ExitStatus::done, *number);
}

/// Records without asking, once what is to be pasted or pressed was shown: a text that nobody could read was not sent.
Result<Outcome> show_and_record(const Proposal& shown, const Propose& propose, const World& world,
                                output::Streams& streams) {
  const auto taken = taken_without_asking(shown, streams);
  if (!taken) return fail(taken.error());
  std::vector<Chosen> chosen;
  for (const std::size_t position : *taken) {
    show_part(shown, position, streams);
    chosen.push_back({.part = position});
  }
  if (!flush(streams)) {
    return fail(ErrorKind::failed, msg("what is to be done could not be shown, so nothing was recorded"),
                {msg("make room where the answer goes, then repeat the command")});
  }
  return record_chosen(shown, chosen, propose, world, streams);
}

void tell_before(const Proposal& proposal, output::Streams& streams) {
  if (streams.format == output::Format::json) return;
  for (const Error& error : proposal.left_out) {
    streams.warn(msg("left out: {caution}", arg("caution", output::sentence(error.what).str())));
    for (const Message& hint : error.hints) streams.hint(hint);
  }
  for (const Message& remark : proposal.remarks) streams.tell(remark);
}

}  // namespace

Result<Outcome> confirm(const Propose& propose, const World& world, output::Streams& streams) {
  const bool for_program = streams.format == output::Format::json;
  const bool asks_nobody = world.globals.yes && !world.globals.dry_run;
  if (asks_nobody && for_program && has_store(world.store)) return record_for_program(propose, world, streams);
  const auto proposal = look(propose, world);
  if (!proposal) return fail(proposal.error());
  tell_before(*proposal, streams);
  if (world.globals.dry_run) {
    if (world.globals.yes) {
      if (const auto taken = taken_without_asking(*proposal, streams); !taken) return fail(taken.error());
    }
    show_only(*proposal, Written::dry_run, streams);
    if (!for_program) show_outcome(*proposal, every_part(*proposal), Written::dry_run, streams);
    return ExitStatus::done;
  }
  if (asks_nobody || !needs_asking(*proposal)) {
    if (for_program) return record_for_program(propose, world, streams);
    return show_and_record(*proposal, propose, world, streams);
  }
  if (for_program || !can_ask()) {
    show_only(*proposal, Written::no, streams);
    return not_confirmed(*proposal);
  }
  return ask_and_record(*proposal, propose, world, streams);
}

}  // namespace ordertrack::app
