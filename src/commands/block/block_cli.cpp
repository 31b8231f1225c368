#include "commands/block/block_cli.hpp"

#include <array>

namespace ordertrack::commands::block {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::optional}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"buyer", '\0', Value::buyer, "NAME", mark("a buyer without an order; with --market")},
    {"market", '\0', Value::market, "NAME", mark("the market of --buyer")},
    {"reason", '\0', Value::text, "TEXT", mark("why, for the history")},
    {"at", '\0', Value::time, "TIME", mark("it was done then")},
});

constexpr auto block_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack block m123", mark("what to press, then record it")},
    {"ordertrack block --buyer tanaka --market mercari --yes", mark("a buyer who was blocked elsewhere")},
});

constexpr auto unblock_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack unblock m123", mark("the buyer of this order may buy again")},
});

Result<cli::Request> read_either(const cli::Words& words, bool unblock) {
  Options wanted;
  wanted.order = words.text("ID");
  wanted.buyer = words.text("buyer");
  wanted.market = words.text("market");
  wanted.reason = words.text("reason");
  wanted.at = words.value("at");
  wanted.unblock = unblock;
  if (wanted.order.empty() && (wanted.buyer.empty() || wanted.market.empty())) {
    return fail(ErrorKind::usage, msg("whom? an order's ID is missing, or --buyer with --market"),
                {msg("as in: ordertrack block m123")});
  }
  if (!wanted.order.empty() && !wanted.buyer.empty()) {
    return fail(ErrorKind::usage, msg("an ID and --buyer do not go together"), {msg("leave one of them out")});
  }
  return wanted;
}

Result<cli::Request> read_block(const cli::Words& words) { return read_either(words, false); }
Result<cli::Request> read_unblock(const cli::Words& words) { return read_either(words, true); }

}  // namespace

constinit const cli::Command block = {
    {.name = "block",
     .group = cli::Group::every_day,
     .summary = mark("how to block the buyer, and record it"),
     .description =
         mark("Says what to press on the market to block the buyer, asks whether it was done, and records it on "
              "every open order of that buyer there. Do it before cancelling: afterwards the buyer's page may "
              "be gone."),
     .arguments = arguments,
     .options = options,
     .examples = block_examples,
     .offer = store::Offer::open},
    read_block};

constinit const cli::Command unblock = {
    {.name = "unblock",
     .group = cli::Group::every_day,
     .summary = mark("take a block back"),
     .description = mark("Records that the buyer is no longer blocked, on every open order of that buyer."),
     .arguments = arguments,
     .options = options,
     .examples = unblock_examples,
     .offer = store::Offer::open},
    read_unblock};

}  // namespace ordertrack::commands::block
