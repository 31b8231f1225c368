#include "app/record.hpp"

namespace ordertrack::app {

Result<ExitStatus> record(const Decide& decide, const World& world, output::Streams& streams) {
  using commands::Written;
  const bool dry_run = world.globals.dry_run;
  auto store = dry_run ? store::Store::open_for_reading(world.store) : store::Store::open_for_writing(world.store);
  if (!store) return fail(store.error());
  const auto report = decide(store->orders());
  if (!report) return fail(report.error());
  if (!dry_run) {
    if (const auto written = store->commit(report->changes, *world.markets); !written) return fail(written.error());
  }
  show(*report, dry_run ? Written::dry_run : Written::yes, streams);
  return ExitStatus::done;
}

}  // namespace ordertrack::app
