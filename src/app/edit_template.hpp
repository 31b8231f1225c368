#pragma once

#include "app/outcome.hpp"
#include "app/world.hpp"
#include "commands/template/template.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

namespace ordertrack::app {

/// Lets the user write the text of a message in the editor. What is written is a draft in a folder of ours until it is
/// good; then it takes its place among the user's texts. Whatever ends this before, the draft is kept, and the next
/// time it is offered. A text that was not changed is not written. No lock is held.
///
/// Errors: those of `templates::place_of`; `not_confirmed` without a terminal; `failed` where there is no editor, or it
/// failed; `bad_file` where the text is left as it is with errors; `changed` where somebody else wrote the text
/// meanwhile; `io`.
[[nodiscard]] Result<Outcome> edit_template(const commands::templates::Options& options, const World& world,
                                            output::Streams& streams);

/// Goes back to the built-in text; the user's own is kept as a draft. Errors: those of `templates::place_of`; `already`
/// where there is no text of the user's; `exists` where a draft waits; `io`.
[[nodiscard]] Result<Outcome> reset_template(const commands::templates::Options& options, const World& world,
                                             output::Streams& streams);

}  // namespace ordertrack::app
