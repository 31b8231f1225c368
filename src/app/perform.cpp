#include "app/perform.hpp"

#include "app/backup.hpp"
#include "app/choose_market.hpp"
#include "app/deliver.hpp"
#include "app/disclose.hpp"
#include "app/edit_template.hpp"
#include "app/examine.hpp"
#include "app/forgetting.hpp"
#include "app/last_due.hpp"
#include "app/named_orders.hpp"
#include "app/page_image.hpp"
#include "app/phone_page.hpp"
#include "app/propose.hpp"
#include "app/reading.hpp"
#include "app/record.hpp"
#include "app/restore.hpp"
#include "app/send_letters.hpp"
#include "i18n/language.hpp"
#include "platform/paths.hpp"
#include "platform/zones.hpp"
#include "store/store.hpp"

#include <utility>

namespace ordertrack::app {
namespace {

using namespace commands;

template <typename Options>
Result<Outcome> change(const Options& options, const World& world, output::Streams& streams) {
  const Decide decide = [&](const store::Orders& orders) { return run(options, orders, *world.markets, world.now); };
  return record(decide, world, streams);
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
  Result<Outcome> operator()(const log::Options& options) const { return shown(report_on(options, world, streams)); }

  Result<Outcome> operator()(const buyer::Options& options) const {
    if (options.disclosed) return disclose(options, world, streams);
    if (!options.link) return shown(report_on(options, world, streams));
    const Decide decide = [&](const store::Orders& orders) {
      return buyer::link(options, orders, *world.markets, world.now);
    };
    return record(decide, world, streams);
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

  Result<Outcome> operator()(const backup::Options& options) const { return app::backup(options, world, streams); }
  Result<Outcome> operator()(const doctor::Options& options) const { return examine(options, world, streams); }
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
