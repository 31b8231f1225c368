#include "app/phone_page.hpp"

#include "commands/due/due_page.hpp"
#include "commands/remind/letter.hpp"
#include "platform/zones.hpp"
#include "store/store.hpp"

#include <string>

namespace ordertrack::app {
namespace {

using namespace commands;

Result<std::string> text_of(const AssessedOrder& order, const Step& step, const World& world) {
  remind::Options wanted;
  wanted.step = step.name;
  const auto letter = remind::letter_for(order, {wanted, *world.markets, *world.templates, world.now});
  if (!letter) return fail(letter.error());
  return letter->text;
}

}  // namespace

Result<PhonePage> phone_page(const due::Options& options, const World& world) {
  const auto zone = zone_of(world.settings);
  if (!zone) return fail(zone.error());
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  const auto report = due::run(options, store->orders(), *world.markets, world.now);
  if (!report) return fail(report.error());
  const exchange::Page page =
      due::page_of(*report, shown(*zone, world.now),
                   [&](const AssessedOrder& order, const Step& step) { return text_of(order, step, world); });
  return PhonePage{.document = {.content = exchange::to_html(page),
                                .file = options.file,
                                .written = due::what_was_written(*report, options.file),
                                .told = due::page_json(*report, options.file)},
                   .urgency = report->urgency};
}

}  // namespace ordertrack::app
