#include "app/forgetting.hpp"

#include "app/ask.hpp"
#include "app/record.hpp"
#include "store/copies.hpp"
#include "store/store.hpp"

#include <utility>

namespace ordertrack::app {
namespace {

using commands::Written;
using commands::forget::Options;
using commands::forget::Report;

Result<Report> report_from(const store::Store& store, const Options& options, const World& world) {
  const std::chrono::days keep(world.settings.retention_days);
  auto report = run(options, store.orders(), store.people(), *world.markets, keep, world.now);
  if (report) report->copies = store::copies_that_hold(world.store, {report->buyers, report->orders});
  return report;
}

void show_whole(const Report& report, const World& world, output::Streams& streams) {
  if (streams.format == output::Format::text) show(report, *world.markets, streams);
}

Result<Outcome> end(const Report& report, Written written, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    streams.out += to_json(report, written).dump();
  } else {
    show_done(report, written, streams);
  }
  return ExitStatus::done;
}

Result<Outcome> nothing_to_erase(const Report& report, const World& world, output::Streams& streams) {
  if (streams.format == output::Format::json) return end(report, Written::dry_run, streams);
  streams.tell(msg_n("nothing is older than {n} day", "nothing is older than {n} days", world.settings.retention_days));
  return ExitStatus::done;
}

/// Whether it is confirmed: on the command line, or by a person, who has seen by then what is erased.
bool is_confirmed(const Report& report, const World& world, output::Streams& streams) {
  if (report.question.empty() || (report.typed.empty() && world.globals.yes)) return true;
  if (streams.format == output::Format::json || !can_ask()) return false;
  return report.typed.empty() ? ask(report.question, streams) : ask_for(report.typed, report.question, streams);
}

Result<Outcome> erase(const Report& shown, const Options& options, const World& world, output::Streams& streams) {
  auto store = open_for_writing(world, streams);
  if (!store) return fail(store.error());
  const auto report = report_from(*store, options, world);
  if (!report) return fail(report.error());
  if (report->erasure() != shown.erasure()) {
    return fail(ErrorKind::changed, msg("the order book changed meanwhile, so nothing was erased"),
                {msg("look again at what would be erased, then repeat the command")});
  }
  const auto number = store->erase(report->erasure(), world.now, *world.markets);
  if (!number) return fail(number.error());
  static_cast<void>(end(*report, Written::yes, streams));
  return Outcome(ExitStatus::done, *number);
}

}  // namespace

Result<Outcome> forget(const Options& options, const World& world, output::Streams& streams) {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  const auto report = report_from(*store, options, world);
  if (!report) return fail(report.error());
  if (report->erasure().empty()) return nothing_to_erase(*report, world, streams);
  show_whole(*report, world, streams);
  if (world.globals.dry_run) return end(*report, Written::dry_run, streams);
  if (is_confirmed(*report, world, streams)) return erase(*report, options, world, streams);
  if (streams.format == output::Format::json) streams.out += to_json(*report, Written::dry_run).dump();
  return fail(report->refusal);
}

}  // namespace ordertrack::app
