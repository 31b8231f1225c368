#include "app/send_letters.hpp"

#include "app/confirm.hpp"
#include "app/page_image.hpp"
#include "commands/message_length.hpp"
#include "i18n/language.hpp"
#include "platform/clipboard.hpp"
#include "store/store.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::app {
namespace {

using namespace commands;
using platform::Copied;

Message what_was_copied(const Copied& copied) {
  switch (copied.way) {
    case Copied::Way::by_tool:
      return msg("the text is on the clipboard ({tool})", arg("tool", copied.tool));
    case Copied::Way::by_terminal:
      return msg("the terminal was asked to put the text on the clipboard (OSC 52)");
    case Copied::Way::by_terminal_in_tmux:
      return msg("tmux was asked to put the text on the clipboard (OSC 52): it does with `set -g set-clipboard on`");
    case Copied::Way::too_long:
      return msg("the text is too long for the terminal's clipboard (OSC 52): copy it by hand");
    case Copied::Way::nowhere:
      return msg("there is no clipboard here: copy the text by hand");
  }
  return {};
}

void copy(const std::string& text, output::Streams& streams) {
  const Copied copied = platform::copy_to_clipboard(text);
  const bool failed = copied.way == Copied::Way::nowhere || copied.way == Copied::Way::too_long;
  failed ? streams.warn(what_was_copied(copied)) : streams.tell(what_was_copied(copied));
  if (copied.failed.empty()) return;
  const std::vector<std::string> tools(copied.failed.begin(), copied.failed.end());
  streams.tell(msg("tried before: {tools}", arg("tools", i18n::joined(tools))));
}

Result<remind::Report> letters(const remind::Options& options, const store::Orders& orders, const World& world) {
  auto report = run(options, orders, *world.markets, *world.templates, world.now);
  if (!report) return report;
  for (remind::Letter& letter : report->letters) {
    const std::string& market = letter.order.order.market;
    letter.too_long = too_long_for(market, world.markets->message_limit(market), letter.text);
  }
  return report;
}

Proposal proposal_of(remind::Report made, const remind::Options& options) {
  const auto report = std::make_shared<const remind::Report>(std::move(made));
  Proposal proposal;
  proposal.remarks = report->remarks;
  proposal.left_out = report->left_out;
  for (const remind::Letter& letter : report->letters) proposal.parts.push_back(letter.part);
  proposal.show = [report, wants_copy = options.copy, draws_code = options.code.is_drawn()](std::size_t part,
                                                                                            output::Streams& streams) {
    const remind::Letter& letter = report->letters[part];
    show(letter, report->letters.size() == 1 ? remind::Company::alone : remind::Company::among_others, streams);
    if (wants_copy) copy(letter.text, streams);
    if (draws_code) draw_page_code(letter.address, streams);
  };
  proposal.to_json = [report](const Choice& recorded, Written written) { return to_json(*report, recorded, written); };
  return proposal;
}

/// The image comes first, so that it is at hand when the question comes.
Result<void> write_image(const remind::Options& options, const World& world, output::Streams& streams) {
  if (!options.code.is_written()) return {};
  const auto store = store::Store::open_for_reading(world.store);
  if (!store) return fail(store.error());
  const auto report = letters(options, store->orders(), world);
  if (!report) return fail(report.error());
  return write_page_image(options.code, report->letters.front().address, world, streams);
}

}  // namespace

Result<Outcome> send_letters(const remind::Options& options, const World& world, output::Streams& streams) {
  if (const auto written = write_image(options, world, streams); !written) return fail(written.error());
  const Propose propose = [&](const store::Orders& orders) -> Result<Proposal> {
    auto report = letters(options, orders, world);
    if (!report) return fail(report.error());
    return proposal_of(*std::move(report), options);
  };
  return confirm(propose, world, streams);
}

}  // namespace ordertrack::app
