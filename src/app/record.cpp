#include "app/record.hpp"

#include "app/long_work.hpp"
#include "platform/interrupts.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

namespace ordertrack::app {
namespace {

/// Whether the command would succeed on an empty book.
Result<void> would_do(const Decide& decide, const World& world) {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  if (const auto report = decide(store->orders()); !report) return fail(report.error());
  return {};
}

}  // namespace

bool has_store(const std::filesystem::path& store) {
  std::error_code ignored;
  return std::filesystem::exists(store, ignored);
}

Result<store::Store> open_for_writing(const World& world, output::Streams& streams) {
  // Only an upgrade is long work. Whoever waits for another command can be interrupted as ever.
  std::optional<LongWork> work;
  const Watcher watcher = [&](const Progress& progress) {
    if (!work) work.emplace(streams);
    return work->watcher()(progress);
  };
  auto store = store::Store::open_for_writing(world.store, {.now = world.now, .watcher = watcher});
  if (store && store->upgrade()) {
    streams.tell(msg("the order book was brought up to date; as it was it is kept as {file}",
                     arg("file", store->upgrade()->copy.string())));
  }
  if (store && work && platform::Interrupts::came()) {
    return fail(ErrorKind::interrupted, msg("interrupted: nothing was recorded"));
  }
  return store;
}

Result<Outcome> record(const Decide& decide, const World& world, output::Streams& streams) {
  using commands::Written;
  const bool dry_run = world.globals.dry_run;
  if (!has_store(world.store)) {
    if (const auto possible = would_do(decide, world); !possible) return fail(possible.error());
  }
  auto store = dry_run ? store::Store::open_for_reading(world.store) : open_for_writing(world, streams);
  if (!store) return fail(store.error());
  const auto report = decide(store->orders());
  if (!report) return fail(report.error());
  if (dry_run) {
    show(*report, Written::dry_run, streams);
    return ExitStatus::done;
  }
  const auto number = store->commit(report->changes, *world.markets);
  if (!number) return fail(number.error());
  show(*report, Written::yes, streams);
  return Outcome(ExitStatus::done, *number);
}

}  // namespace ordertrack::app
