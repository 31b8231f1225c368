#include "app/perform.hpp"

#include "app/confirm.hpp"
#include "app/record.hpp"
#include "i18n/language.hpp"
#include "platform/clipboard.hpp"
#include "platform/paths.hpp"
#include "platform/zones.hpp"
#include "store/store.hpp"

#include <memory>
#include <type_traits>
#include <utility>

namespace ordertrack::app {
namespace {

using namespace commands;

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

template <typename Options>
auto report_on(const Options& options, const World& world) {
  return made_from_store(world,
                         [&](const store::Orders& orders) { return run(options, orders, *world.markets, world.now); });
}

/// Runs a command that only reads, and shows its report.
template <typename Options>
Result<Outcome> look(const Options& options, const World& world, output::Streams& streams) {
  const auto report = report_on(options, world);
  if (!report) return fail(report.error());
  show(*report, streams);
  return ExitStatus::done;
}

template <typename Options>
Result<Outcome> change(const Options& options, const World& world, output::Streams& streams) {
  const Decide decide = [&](const store::Orders& orders) { return run(options, orders, *world.markets, world.now); };
  return record(decide, world, streams);
}

/// A proposal of one part, from the report of `block` or `cancel`.
template <typename Report>
Proposal one_part(Report made) {
  const auto report = std::make_shared<const Report>(std::move(made));
  return {.parts = {report->part},
          .show = [report](std::size_t, output::Streams& streams) { show(*report, streams); },
          .to_json =
              [report](const Choice& recorded) {
                return to_json(*report, recorded.empty() ? Written::dry_run : Written::yes);
              }};
}

template <typename Options>
Result<Outcome> propose_one(const Options& options, const World& world, output::Streams& streams) {
  const Propose propose = [&](const store::Orders& orders) -> Result<Proposal> {
    auto report = run(options, orders, *world.markets, world.now);
    if (!report) return fail(report.error());
    return one_part(std::move(*report));
  };
  return confirm(propose, world, streams);
}

void copy(const remind::Letter& letter, output::Streams& streams) {
  if (const auto used = platform::copy_to_clipboard(letter.text)) {
    streams.tell(msg("the text is on the clipboard ({tool})", arg("tool", *used)));
  } else {
    streams.warn(msg("there is no clipboard here: copy the text by hand"));
  }
}

Proposal letters_of(remind::Report made, const remind::Options& options) {
  const auto report = std::make_shared<const remind::Report>(std::move(made));
  Proposal proposal;
  for (const remind::Letter& letter : report->letters) proposal.parts.push_back(letter.part);
  proposal.show = [report, wants_copy = options.copy](std::size_t part, output::Streams& streams) {
    show(report->letters[part], streams);
    if (wants_copy) copy(report->letters[part], streams);
  };
  proposal.to_json = [report](const Choice& recorded) { return to_json(*report, recorded); };
  return proposal;
}

struct Performer {
  const World& world;
  output::Streams& streams;

  Result<Outcome> operator()(const due::Options& options) const {
    const auto report = report_on(options, world);
    if (!report) return fail(report.error());
    if (!options.exit_code || !world.globals.quiet) show(*report, streams);
    return options.exit_code ? exit_status(report->urgency) : ExitStatus::done;
  }
  Result<Outcome> operator()(const status::Options& options) const { return look(options, world, streams); }
  Result<Outcome> operator()(const log::Options& options) const { return look(options, world, streams); }

  Result<Outcome> operator()(const buyer::Options& options) const {
    if (!options.link) return look(options, world, streams);
    const Decide decide = [&](const store::Orders& orders) {
      return buyer::link(options, orders, *world.markets, world.now);
    };
    return record(decide, world, streams);
  }

  Result<Outcome> operator()(const add::Options& options) const {
    const Decide decide = [&](const store::Orders& orders) {
      return run(options, orders, *world.markets, world.settings.ladders, world.now);
    };
    return record(decide, world, streams);
  }
  Result<Outcome> operator()(const settle::Options& options) const { return change(options, world, streams); }
  Result<Outcome> operator()(const happened::Options& options) const { return change(options, world, streams); }
  Result<Outcome> operator()(const hold::Options& options) const { return change(options, world, streams); }
  Result<Outcome> operator()(const note::Options& options) const { return change(options, world, streams); }
  Result<Outcome> operator()(const edit::Options& options) const { return change(options, world, streams); }
  Result<Outcome> operator()(const remove::Options& options) const { return change(options, world, streams); }

  Result<Outcome> operator()(const block::Options& options) const { return propose_one(options, world, streams); }
  Result<Outcome> operator()(const cancel::Options& options) const { return propose_one(options, world, streams); }
  Result<Outcome> operator()(const undo::Options& options) const { return propose_one(options, world, streams); }
  Result<Outcome> operator()(const remind::Options& options) const {
    const Propose propose = [&](const store::Orders& orders) -> Result<Proposal> {
      auto report = run(options, orders, *world.markets, world.settings.shop, world.now);
      if (!report) return fail(report.error());
      return letters_of(std::move(*report), options);
    };
    return confirm(propose, world, streams);
  }

  Result<Outcome> operator()(const backup::Options& options) const {
    if (world.globals.dry_run) {
      const auto copyable = store::expect_copyable(world.store, options.file, options.replace);
      if (!copyable) return fail(copyable.error());
      streams.tell(msg("dry run, nothing is written; the copy would be {file}", arg("file", options.file)));
      return ExitStatus::done;
    }
    const auto copy = store::copy_book(world.store, options.file, options.replace);
    if (!copy) return fail(copy.error());
    show(backup::Report{.now = world.now, .file = options.file, .copy = *copy}, streams);
    return ExitStatus::done;
  }
  Result<Outcome> operator()(const market::Options& options) const {
    const auto report = run(options, *world.markets, world.now);
    if (!report) return fail(report.error());
    show(*report, streams);
    return ExitStatus::done;
  }
  Result<Outcome> policy_diff(const policy::Options& options) const {
    const auto report = made_from_store(
        world, [&](const store::Orders& orders) { return policy::diff(options, orders, *world.markets, world.now); });
    if (!report) return fail(report.error());
    show(*report, streams);
    return ExitStatus::done;
  }
  Result<Outcome> operator()(const policy::Options& options) const {
    if (options.act == policy::Act::diff) return policy_diff(options);
    const auto report = policy::check(options, *world.markets, world.now);
    if (!report) return fail(report.error());
    show(*report, streams);
    return report->errors.empty() ? ExitStatus::done : ExitStatus::failed;
  }
  Result<Outcome> operator()(const schedule::Options& options) const {
    const auto zone = platform::find_zone(world.settings.timezone);
    if (!zone) return fail(unknown_timezone(world.settings));
    show(schedule::Report{.scheduler = options.scheduler,
                          .program = platform::program().string(),
                          .zone = zone->name(),
                          .language = std::string(i18n::to_string(i18n::spoken())),
                          .zone_offset = zone->offset_at(world.now),
                          .machine_offset = platform::machine_offset(world.now)},
         streams);
    return ExitStatus::done;
  }
  Result<Outcome> operator()(const completion::Options& options) const {
    show(options, streams);
    return ExitStatus::done;
  }
};

}  // namespace

Result<Outcome> perform(const cli::Request& request, const World& world, output::Streams& streams) {
  return std::visit(Performer{world, streams}, request);
}

}  // namespace ordertrack::app
