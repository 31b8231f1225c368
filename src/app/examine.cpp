#include "app/examine.hpp"

#include "app/long_work.hpp"
#include "app/look_around.hpp"

namespace ordertrack::app {

Result<Outcome> examine(const commands::doctor::Options& options, const World& world, output::Streams& streams) {
  const auto facts = [&] {
    LongWork work(streams);
    return look_around(world, work.watcher());
  }();
  if (!facts) return fail(facts.error());
  if (options.form == commands::doctor::Form::bug_report) {
    commands::doctor::show_bug_report(*facts, streams);
    return ExitStatus::done;
  }
  const commands::doctor::Report report = commands::doctor::run(*facts);
  show(report, streams);
  return report.worst() == commands::doctor::Verdict::failed ? ExitStatus::failed : ExitStatus::done;
}

}  // namespace ordertrack::app
