#pragma once

#include "commands/due/due.hpp"
#include "exchange/page.hpp"
#include "output/json.hpp"
#include "support/message.hpp"
#include "support/result.hpp"

#include <functional>
#include <string>

namespace ordertrack::commands::due {

/// The text of a message step as `remind` would write it now.
using TextOf = std::function<Result<std::string>(const AssessedOrder& order, const Step& step)>;

/// The page of a report: what the list shows, with what can be done about it on a phone. A message that cannot be
/// written is told as a warning of its order.
[[nodiscard]] exchange::Page page_of(const Report& report, const ShownTime& made_at, const TextOf& text_of);

/// That the page was written, and what is on it.
[[nodiscard]] Message what_was_written(const Report& report, const std::string& file);

/// `{"schema":1,"now":...,"format":"html","file":...,"due":...,"later":...}`.
[[nodiscard]] output::Json page_json(const Report& report, const std::string& file);

}  // namespace ordertrack::commands::due
