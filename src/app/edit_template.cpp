#include "app/edit_template.hpp"

#include "app/ask.hpp"
#include "app/choose.hpp"
#include "app/template_draft.hpp"
#include "commands/problem_lines.hpp"
#include "platform/editor.hpp"

#include <csignal>
#include <optional>
#include <string>
#include <utility>

namespace ordertrack::app {
namespace {

using messages::Place;
using messages::Text;
using platform::EditorEnd;

std::string shell_words(const Place& place) {
  return "ordertrack template " + place.name + " --market " + place.market + " --in " + place.language;
}

tl::unexpected<Error> needs_terminal(const TemplateDraft& draft) {
  return fail(ErrorKind::not_confirmed, msg("an editor needs a terminal"),
              {msg("or write {file} yourself, and look at it with: ordertrack template --check",
                   arg("file", draft.users_file().string()))});
}

Message kept(const TemplateDraft& draft) {
  return msg("the draft is kept; go on with it: {command} --edit", arg("command", shell_words(draft.place())));
}

tl::unexpected<Error> editor_failed(const EditorEnd& end, const TemplateDraft& draft) {
  if (end.how == EditorEnd::How::exited) {
    return fail(ErrorKind::failed,
                msg("the editor {editor} ended with status {status}, so its text does not count",
                    arg("editor", end.editor), arg("status", end.number)),
                {kept(draft)});
  }
  return fail(end.number == SIGINT ? ErrorKind::interrupted : ErrorKind::failed,
              msg("the editor {editor} was ended by signal {signal}, so its text does not count",
                  arg("editor", end.editor), arg("signal", end.number)),
              {kept(draft)});
}

/// What to do with a draft that was left behind, or with one that has errors.
enum class Next : std::uint8_t { edit, discard, keep };

Next next_of(const Message& question, output::Streams& streams) {
  switch (choose(question, "edk", streams)) {
    case 'e':
      return Next::edit;
    case 'd':
      return Next::discard;
    default:
      return Next::keep;
  }
}

Result<Outcome> discard(const TemplateDraft& draft, const Message& said, output::Streams& streams) {
  if (auto removed = draft.remove(); !removed) return fail(removed.error());
  streams.tell(said);
  return ExitStatus::done;
}

Result<Outcome> take(const TemplateDraft& draft, const Text& text, const World& world, output::Streams& streams) {
  if (auto saved = draft.save(text); !saved) return fail(saved.error());
  const auto& place = draft.place();
  streams.say(msg("{market}/{language}/{name} is your own text now: {file}", arg("market", place.market),
                  arg("language", place.language), arg("name", place.name), arg("file", draft.users_file().string())));
  streams.tell(msg("back to the built-in one: {command} --reset", arg("command", shell_words(place))));
  if (const auto warning = commands::templates::too_long_at(place, text, *world.markets, world.now)) {
    streams.warn(*warning);
  }
  return ExitStatus::done;
}

/// Edits until the text is good, or the user has enough.
Result<Outcome> edit_until_good(const TemplateDraft& draft, const World& world, output::Streams& streams) {
  for (;;) {
    const auto end = platform::run_editor(draft.file());
    if (!end) return fail(end.error());
    if (end->how != EditorEnd::How::exited || end->number != 0) {
      return editor_failed(*end, draft);
    }
    const auto text = draft.read(*world.markets);
    if (text) {
      if (draft.is_unchanged()) return discard(draft, msg("nothing was changed, so nothing is written"), streams);
      return take(draft, *text, world, streams);
    }
    commands::show_problems(text.error(), msg("error:"), output::Role::error, streams);
    const auto next = next_of(msg("edit it again, discard it, or keep it for later? [e/d/K]"), streams);
    if (next == Next::discard) return discard(draft, msg("the draft is discarded; nothing is written"), streams);
    if (next == Next::keep) return fail(text.error().front().kind, text.error().front().what, {kept(draft)});
  }
}

/// The draft to go on with: the one that was left behind, or a new one. Nothing where the user leaves it at that.
Result<std::optional<Outcome>> prepare(const TemplateDraft& draft, output::Streams& streams) {
  if (draft.is_there() && !draft.is_unchanged()) {
    streams.tell(msg("a draft is there from another time: {file}", arg("file", draft.file().string())));
    const auto next = next_of(msg("go on with it, discard it and begin anew, or leave it? [e/d/K]"), streams);
    if (next == Next::edit) return std::nullopt;
    if (next == Next::keep) {
      streams.tell(msg("nothing is written; the draft is kept"));
      return ExitStatus::done;
    }
  }
  if (auto begun = draft.begin(); !begun) return fail(begun.error());
  return std::nullopt;
}

}  // namespace

Result<Outcome> edit_template(const commands::templates::Options& options, const World& world,
                              output::Streams& streams) {
  auto place = commands::templates::place_of(options, *world.markets, *world.templates);
  if (!place) return fail(place.error());
  const TemplateDraft draft(*std::move(place), *world.templates, world.drafts);
  if (!can_ask() || streams.format == output::Format::json) return needs_terminal(draft);
  if (world.globals.dry_run) {
    streams.tell(
        msg("dry run, nothing is written; the text would be {file}", arg("file", draft.users_file().string())));
    return ExitStatus::done;
  }
  const auto prepared = prepare(draft, streams);
  if (!prepared) return fail(prepared.error());
  if (*prepared) return **prepared;
  if (!flush(streams)) return fail(ErrorKind::io, msg("the terminal takes no output"));
  return edit_until_good(draft, world, streams);
}

Result<Outcome> reset_template(const commands::templates::Options& options, const World& world,
                               output::Streams& streams) {
  auto place = commands::templates::place_of(options, *world.markets, *world.templates);
  if (!place) return fail(place.error());
  const TemplateDraft draft(*std::move(place), *world.templates, world.drafts);
  const auto& [market, language, name] = draft.place();
  if (!world.templates->has_users(draft.place())) {
    return fail(ErrorKind::already,
                msg("{market}/{language}/{name} is no text of your own", arg("market", market),
                    arg("language", language), arg("name", name)),
                {msg("your own texts are listed by: ordertrack template")});
  }
  if (draft.is_there()) {
    return fail(ErrorKind::exists, msg("a draft of this text waits: {file}", arg("file", draft.file().string())),
                {msg("finish or discard it first: {command} --edit", arg("command", shell_words(draft.place())))});
  }
  if (world.globals.dry_run) {
    streams.tell(
        msg("dry run, nothing is written; your text would become a draft: {file}", arg("file", draft.file().string())));
    return ExitStatus::done;
  }
  if (auto taken = draft.take_back(); !taken) return fail(taken.error());
  streams.say(msg("{market}/{language}/{name} is no longer your own text; yours is kept as a draft: {file}",
                  arg("market", market), arg("language", language), arg("name", name),
                  arg("file", draft.file().string())));
  return ExitStatus::done;
}

}  // namespace ordertrack::app
