#pragma once

#include "app/deliver.hpp"
#include "app/world.hpp"
#include "commands/due/due.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// The page of `due`, and how pressing it is.
struct PhonePage {
  Document document;
  commands::due::Urgency urgency;
};

/// Makes the page: `due` says what is on it, `remind` writes the messages. Errors: as of both.
[[nodiscard]] Result<PhonePage> phone_page(const commands::due::Options& options, const World& world);

}  // namespace ordertrack::app
