#include "app/backup.hpp"

#include "app/long_work.hpp"
#include "store/store.hpp"

namespace ordertrack::app {

Result<Outcome> backup(const commands::backup::Options& options, const World& world, output::Streams& streams) {
  if (world.globals.dry_run) {
    const auto copyable = store::expect_copyable(world.store, options.file, options.replace);
    if (!copyable) return fail(copyable.error());
    streams.tell(msg("dry run, nothing is written; the copy would be {file}", arg("file", options.file)));
    return ExitStatus::done;
  }
  LongWork work(streams);
  const auto copy = store::copy_book(world.store, options.file, options.replace, work.watcher());
  if (!copy) return fail(copy.error());
  show(commands::backup::Report{.now = world.now, .file = options.file, .copy = *copy}, streams);
  return Outcome(ExitStatus::done, msg("the copy {file} is made", arg("file", options.file)));
}

}  // namespace ordertrack::app
