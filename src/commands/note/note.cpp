#include "commands/note/note.hpp"

#include "commands/happened_at.hpp"
#include "input/text.hpp"

namespace ordertrack::commands::note {

Result<ChangeReport> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  const auto text = input::read_text(options.text, "note");
  if (!text) return fail(text.error());
  if (text->empty())
    return fail(ErrorKind::usage, msg("the note is empty"),
                {msg("as ordertrack note {id} the buyer paid in cash", arg("id", options.order))});
  const auto order = orders.find(options.order, {});
  if (!order) return fail(order.error());
  const auto at = happened_at(options.at, *order, market_of(*order, markets), now);
  if (!at) return fail(at.error());
  return one_event("note", *order, {.at = *at, .kind = EventKind::note, .text = *text},
                   msg("noted for {id}: {text}", arg("id", order->id), arg("text", *text)), markets, now);
}

}  // namespace ordertrack::commands::note
