#include "commands/warning_lines.hpp"

#include "commands/warning_text.hpp"
#include "i18n/language.hpp"

namespace ordertrack::commands {

void show_warning(const Message& warning, output::Streams& streams) {
  streams.item("!", output::sentence(warning), output::Role::warning);
}

void WarningLines::show(const AssessedOrder& order) {
  const auto warnings = warning_texts(order);
  if (warnings.empty() || !told_.insert(order.order.number).second) return;
  for (const Message& warning : warnings)
    show_warning(msg("{id}: {warning}", arg("id", ids_(order.order)), arg("warning", i18n::render(warning))), streams_);
}

}  // namespace ordertrack::commands
