#pragma once

#include "app/confirm.hpp"
#include "app/page_image.hpp"
#include "app/reading.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

#include <memory>
#include <utility>

namespace ordertrack::app {

/// A proposal of one part, from the report of `block` or `cancel`.
template <typename Report>
Proposal one_part(Report made) {
  const auto report = std::make_shared<const Report>(std::move(made));
  return {.parts = {report->part},
          .show = [report](std::size_t, output::Streams& streams) { show(*report, streams); },
          .to_json = [report](const Choice&, commands::Written written) { return to_json(*report, written); }};
}

/// Carries out a command that only the seller can confirm, and that has one part.
template <typename Options>
Result<Outcome> propose_one(const Options& options, const World& world, output::Streams& streams) {
  const Propose propose = [&](const store::Orders& orders) -> Result<Proposal> {
    auto report = run(options, orders, *world.markets, world.now);
    if (!report) return fail(report.error());
    return one_part(std::move(*report));
  };
  return confirm(propose, world, streams);
}

/// As `propose_one`; the image of the page is written first, so that it is at hand when the question comes.
template <typename Options>
Result<Outcome> propose_on_page(const Options& options, const World& world, output::Streams& streams) {
  if (options.code.is_written()) {
    const auto report = report_on(options, world, streams);
    if (!report) return fail(report.error());
    const auto written = write_page_image(options.code, report->address, world, streams);
    if (!written) return fail(written.error());
  }
  return propose_one(options, world, streams);
}

}  // namespace ordertrack::app
