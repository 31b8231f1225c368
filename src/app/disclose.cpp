#include "app/disclose.hpp"

#include "app/deliver.hpp"
#include "store/store.hpp"

#include <string>

namespace ordertrack::app {

Result<Outcome> disclose(const commands::buyer::Options& options, const World& world, output::Streams& streams) {
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  const auto disclosure =
      commands::buyer::disclose(options, store->orders(), store->people(), *world.markets, world.now);
  if (!disclosure) return fail(disclosure.error());
  const std::string text = to_json(*disclosure).dump();
  if (options.output.empty()) {
    streams.out += text;
    return ExitStatus::done;
  }
  if (const auto written = put_file(options.output, text, world); !written) return fail(written.error());
  const Arg file = arg("file", options.output);
  streams.tell(world.globals.dry_run ? msg("dry run, nothing is written; it would be {file}", file)
                                     : msg("written: {file}", file));
  return ExitStatus::done;
}

}  // namespace ordertrack::app
