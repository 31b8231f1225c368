#include "app/restore.hpp"

#include "app/ask.hpp"
#include "app/long_work.hpp"
#include "store/restore_book.hpp"

#include <utility>

namespace ordertrack::app {
namespace {

using commands::restore::Options;
using commands::restore::Plan;
using commands::restore::Report;

Result<Outcome> only_check(Report report, output::Streams& streams) {
  LongWork work(streams);
  const auto facts = store::check_copy(report.copy.file, work.watcher());
  if (!facts) return fail(facts.error());
  report.copy.facts = *facts;
  show_possible(report, streams);
  return ExitStatus::done;
}

/// Whether the book may be replaced. Errors: `not_confirmed`.
Result<void> confirmed(const Options& options, const World& world, const Zone& zone, output::Streams& streams) {
  if (world.globals.yes) return {};
  const auto copy = store::look_into(options.file);
  if (!copy) return fail(copy.error());
  Plan plan{.copy = {options.file, *copy}, .place = world.store.string(), .present = {}, .zone = zone};
  if (const auto present = store::look_into(world.store)) plan.present = *present;
  const bool asks = streams.format == output::Format::text && can_ask();
  if (streams.format == output::Format::text) show(plan, streams);
  if (asks && ask(msg("put the copy in the place of the order book?"), streams)) return {};
  return fail(ErrorKind::not_confirmed, msg("nothing was restored: it was not confirmed"),
              {msg("--yes restores without asking")});
}

Result<Outcome> replace(Report report, const World& world, output::Streams& streams) {
  const auto restored = [&] {
    LongWork work(streams);
    return store::restore_book(world.store, report.copy.file, world.now, work.watcher());
  }();
  if (!restored) return fail(restored.error());
  report.copy.facts = restored->facts;
  report.kept = restored->kept.string();
  show(report, streams);
  return Outcome(ExitStatus::done, msg("the copy {file} is in place", arg("file", report.copy.file)));
}

}  // namespace

Result<Outcome> restore(const Options& options, const World& world, output::Streams& streams) {
  const auto present = store::expect_restorable(world.store, options.file);
  if (!present) return fail(present.error());
  auto zone = zone_of(world.settings);
  if (!zone) return fail(zone.error());
  Report report{.now = world.now, .copy = {options.file, {}}, .kept = {}, .zone = *zone};
  if (world.globals.dry_run) return only_check(std::move(report), streams);
  if (*present == store::InPlace::book) {
    if (const auto may = confirmed(options, world, *zone, streams); !may) return fail(may.error());
  }
  return replace(std::move(report), world, streams);
}

}  // namespace ordertrack::app
