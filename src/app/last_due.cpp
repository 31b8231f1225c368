#include "app/last_due.hpp"

#include "app/record.hpp"
#include "platform/last_run.hpp"

#include <filesystem>

namespace ordertrack::app {
namespace {

std::filesystem::path file_of(const World& world) { return world.folders.state / "last-due"; }

}  // namespace

std::optional<Instant> last_due(const World& world) { return platform::last_run(file_of(world)); }

std::function<void()> remembering_due(const World& world) {
  if (world.pretended || world.globals.dry_run || !has_store(world.store)) return {};
  return [file = file_of(world), now = world.now] { platform::remember_run(file, now); };
}

}  // namespace ordertrack::app
