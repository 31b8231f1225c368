#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/change_report.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "store/store.hpp"
#include "support/result.hpp"

#include <filesystem>
#include <functional>

namespace ordertrack::app {

/// Decides what a writing command records, from the book as it stands.
using Decide = std::function<Result<commands::ChangeReport>(const store::Orders&)>;

/// Whether there is a store yet. Where there is none a command decides from the empty book first, so that one that
/// fails leaves no store behind.
[[nodiscard]] bool has_store(const std::filesystem::path& store);

/// Opens the store for writing. Where its schema had to be brought up to date, says where the copy is that was kept
/// before; an interrupt that came meanwhile is an error then, too. Errors: as of `store::Store::open_for_writing`.
[[nodiscard]] Result<store::Store> open_for_writing(const World& world, output::Streams& streams);

/// Carries out a command that needs no question: decides and writes in one transaction, then shows. With `--dry-run` it
/// reads only.
[[nodiscard]] Result<Outcome> record(const Decide& decide, const World& world, output::Streams& streams);

}  // namespace ordertrack::app
