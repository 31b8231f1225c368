#include "app/perform.hpp"

#include "app/choose_market.hpp"
#include "app/confirm.hpp"
#include "app/deliver.hpp"
#include "app/edit_template.hpp"
#include "app/forgetting.hpp"
#include "app/last_due.hpp"
#include "app/long_work.hpp"
#include "app/look_around.hpp"
#include "app/named_orders.hpp"
#include "app/page_image.hpp"
#include "app/phone_page.hpp"
#include "app/record.hpp"
#include "app/restore.hpp"
#include "app/send_letters.hpp"
#include "i18n/language.hpp"
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

/// Cuts the ids of a report that lists orders, where a person will read them in lines.
template <typename Report>
Result<void> cut_ids(Report& report, const store::Orders& orders, const output::Streams& streams) {
  if constexpr (requires { report.ids = commands::ShortIds(); }) {
    if (!streams.out_terminal || streams.format == output::Format::json) return {};
    auto ids = commands::ShortIds::of(listed(report), orders);
    if (!ids) return fail(ids.error());
    report.ids = *std::move(ids);
  }
  return {};
}

template <typename Options>
auto report_on(const Options& options, const World& world, const output::Streams& streams) {
  return made_from_store(world, [&](const store::Orders& orders) {
    auto report = run(options, orders, *world.markets, world.now);
    if (!report) return report;
    if (const auto cut = cut_ids(*report, orders, streams); !cut) report = fail(cut.error());
    return report;
  });
}

/// Runs a command that only reads, and shows its report.
template <typename Options>
Result<Outcome> shown_outcome(const Options& options, const World& world, output::Streams& streams) {
  const auto report = report_on(options, world, streams);
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
          .to_json = [report](const Choice&, Written written) { return to_json(*report, written); }};
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

/// When `due` ran last, as the seller's clock showed it.
std::optional<ShownTime> shown_last_due(const World& world) {
  const auto at = last_due(world);
  if (!at) return std::nullopt;
  return shown(platform::find_zone(world.settings.timezone).value_or(Zone()), *at);
}

struct Performer {
  const World& world;
  output::Streams& streams;

  template <typename Report>
  Result<Outcome> shown(const Result<Report>& report) const {
    if (!report) return fail(report.error());
    show(*report, streams);
    return ExitStatus::done;
  }

  Result<Outcome> operator()(const due::Options& options) const {
    if (options.form == due::Form::page) return page(options);
    auto report = report_on(options, world, streams);
    if (!report) return fail(report.error());
    if (!world.pretended) report->last_run = shown_last_due(world);
    if (!options.exit_code || !world.globals.quiet) show(*report, streams);
    Outcome outcome = options.exit_code ? exit_status(report->urgency) : ExitStatus::done;
    outcome.once_heard = remembering_due(world);
    return outcome;
  }
  Result<Outcome> operator()(const status::Options& options) const {
    const auto report = report_on(options, world, streams);
    if (report && options.code.is_written()) {
      const AssessedOrder& order = report->orders.front();
      const auto written = write_page_image(options.code, page_address(*order.market, order.order), world, streams);
      if (!written) return fail(written.error());
    }
    return shown(report);
  }
  Result<Outcome> operator()(const log::Options& options) const { return shown_outcome(options, world, streams); }

  Result<Outcome> operator()(const buyer::Options& options) const {
    if (options.disclosed) return disclose(options);
    if (!options.link) return shown_outcome(options, world, streams);
    const Decide decide = [&](const store::Orders& orders) {
      return buyer::link(options, orders, *world.markets, world.now);
    };
    return record(decide, world, streams);
  }

  Result<Outcome> disclose(const buyer::Options& options) const {
    const auto store = store::Store::open_for_reading(world.store);
    if (!store) return fail(store.error());
    const auto disclosure = buyer::disclose(options, store->orders(), store->people(), *world.markets, world.now);
    if (!disclosure) return fail(disclosure.error());
    const std::string text = to_json(*disclosure).dump();
    if (options.output.empty()) {
      streams.out += text;
      return ExitStatus::done;
    }
    if (const auto written = put_file(options.output, text, world); !written) return fail(written.error());
    if (world.globals.dry_run) {
      streams.tell(msg("dry run, nothing is written; it would be {file}", arg("file", options.output)));
      return ExitStatus::done;
    }
    streams.tell(msg("written: {file}", arg("file", options.output)));
    return ExitStatus::done;
  }

  Result<Outcome> operator()(const add::Options& typed) const {
    const add::Options options = with_market(typed, world, streams);
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

  Result<Outcome> operator()(const block::Options& options) const { return propose_on_page(options, world, streams); }
  Result<Outcome> operator()(const cancel::Options& options) const { return propose_on_page(options, world, streams); }
  Result<Outcome> operator()(const undo::Options& options) const { return propose_one(options, world, streams); }
  Result<Outcome> operator()(const remind::Options& options) const { return send_letters(options, world, streams); }

  Result<Outcome> operator()(const forget::Options& options) const { return app::forget(options, world, streams); }

  Result<Outcome> operator()(const backup::Options& options) const {
    if (world.globals.dry_run) {
      const auto copyable = store::expect_copyable(world.store, options.file, options.replace);
      if (!copyable) return fail(copyable.error());
      streams.tell(msg("dry run, nothing is written; the copy would be {file}", arg("file", options.file)));
      return ExitStatus::done;
    }
    LongWork work(streams);
    const auto copy = store::copy_book(world.store, options.file, options.replace, work.watcher());
    if (!copy) return fail(copy.error());
    show(backup::Report{.now = world.now, .file = options.file, .copy = *copy}, streams);
    return Outcome(ExitStatus::done, msg("the copy {file} is made", arg("file", options.file)));
  }
  Result<Outcome> operator()(const doctor::Options& options) const {
    const auto facts = [&] {
      LongWork work(streams);
      return look_around(world, work.watcher());
    }();
    if (!facts) return fail(facts.error());
    const doctor::Report report = doctor::run(*facts);
    if (options.form == doctor::Form::bug_report) {
      doctor::show_bug_report(*facts, streams);
      return ExitStatus::done;
    }
    show(report, streams);
    return report.worst() == doctor::Verdict::failed ? ExitStatus::failed : ExitStatus::done;
  }
  Result<Outcome> page(const due::Options& options) const {
    const auto made = phone_page(options, world);
    if (!made) return fail(made.error());
    const auto delivered = deliver(made->document, world, streams);
    if (!delivered || !options.exit_code) return delivered;
    return exit_status(made->urgency);
  }
  Result<Outcome> operator()(const exporting::Options& options) const {
    if (options.form == exporting::Form::page) return page({.form = due::Form::page, .file = options.file});
    const auto report = report_on(options, world, streams);
    if (!report) return fail(report.error());
    return deliver({.content = exchange::to_icalendar(report->calendar),
                    .file = options.file,
                    .written = exporting::what_was_written(*report, options.file),
                    .told = exporting::to_json(*report, options.file)},
                   world, streams);
  }
  Result<Outcome> operator()(const restore::Options& options) const { return app::restore(options, world, streams); }
  Result<Outcome> operator()(const market::Options& options) const {
    return shown(run(options, *world.markets, world.now));
  }
  Result<Outcome> policy_diff(const policy::Options& options) const {
    return shown(made_from_store(
        world, [&](const store::Orders& orders) { return policy::diff(options, orders, *world.markets, world.now); }));
  }
  Result<Outcome> operator()(const policy::Options& options) const {
    if (options.act == policy::Act::diff) return policy_diff(options);
    const auto report = policy::check(options, *world.markets, *world.templates, world.now);
    if (!report) return fail(report.error());
    show(*report, streams);
    return report->errors.empty() ? ExitStatus::done : ExitStatus::failed;
  }
  Result<Outcome> operator()(const templates::Options& options) const {
    const auto& markets = *world.markets;
    const auto& texts = *world.templates;
    switch (options.act) {
      case templates::Act::list:
        return shown(templates::list(options, markets, texts, world.now));
      case templates::Act::show:
        return shown(templates::text(options, markets, texts, world.now));
      case templates::Act::preview:
        return shown(made_from_store(world, [&](const store::Orders& orders) {
          return templates::preview(options, orders, markets, texts, world.now);
        }));
      case templates::Act::check:
        return check_templates(options);
      case templates::Act::edit:
        return edit_template(options, world, streams);
      case templates::Act::reset:
        return reset_template(options, world, streams);
    }
    return ExitStatus::done;
  }
  Result<Outcome> check_templates(const templates::Options& options) const {
    const auto report = templates::check(options, *world.markets, *world.templates, world.now);
    if (!report) return fail(report.error());
    show(*report, streams);
    return report->errors.empty() ? ExitStatus::done : ExitStatus::failed;
  }
  Result<Outcome> operator()(const schedule::Options& options) const {
    const auto zone = zone_of(world.settings);
    if (!zone) return fail(zone.error());
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
  return std::visit(Performer{world, streams}, with_ids_of_pages(request, *world.markets));
}

}  // namespace ordertrack::app
