#pragma once

#include "app/world.hpp"
#include "commands/short_ids.hpp"
#include "output/streams.hpp"
#include "store/store.hpp"
#include "support/result.hpp"

#include <type_traits>
#include <utility>

namespace ordertrack::app {

/// The report that a command which only reads makes from the store. Where it tells what is wrong with the user's market
/// files, it tells what was met so far.
template <typename Make>
auto made_from_store(const World& world, const Make& make) -> std::invoke_result_t<Make, const store::Orders&> {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  auto report = make(store->orders());
  if constexpr (requires { report->problems; }) {
    if (report) report->problems = world.markets->problems();
  }
  return report;
}

/// Cuts the ids of a report that lists orders, where a person will read them in lines.
template <typename Report>
[[nodiscard]] Result<void> cut_ids(Report& report, const store::Orders& orders, const output::Streams& streams) {
  if constexpr (requires { report.ids = commands::ShortIds(); }) {
    if (!streams.out_terminal || streams.format == output::Format::json) return {};
    auto ids = commands::ShortIds::of(listed(report), orders);
    if (!ids) return fail(ids.error());
    report.ids = *std::move(ids);
  }
  return {};
}

/// The report that `run` makes of a command that only reads, for where it will be shown.
template <typename Options>
auto report_on(const Options& options, const World& world, const output::Streams& streams) {
  return made_from_store(world, [&](const store::Orders& orders) {
    auto report = run(options, orders, *world.markets, world.now);
    if (!report) return report;
    if (const auto cut = cut_ids(*report, orders, streams); !cut) report = fail(cut.error());
    return report;
  });
}

}  // namespace ordertrack::app
