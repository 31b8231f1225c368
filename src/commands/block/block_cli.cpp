#include "commands/block/block_cli.hpp"

#include "commands/page_code_cli.hpp"

#include <array>

namespace ordertrack::commands::block {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::optional}});

constexpr cli::OptionSpec buyer_option = {"buyer", '\0', Value::buyer, "NAME",
                                          mark("a buyer without an order; with --market")};
constexpr cli::OptionSpec market_option = {"market", '\0', Value::market, "NAME", mark("the market of --buyer")};
constexpr cli::OptionSpec reason_option = {"reason", '\0', Value::text, "TEXT", mark("why, for the history")};
constexpr cli::OptionSpec at_option = {"at", '\0', Value::time, "TIME", mark("it was done then")};

constexpr std::array block_options{buyer_option, market_option, reason_option, at_option, qr_option, qr_file_option};
constexpr std::array unblock_options{buyer_option, market_option, reason_option, at_option};

constexpr auto block_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack block m123", mark("what to press, then record it")},
    {"ordertrack block m123 --qr", mark("the same, and the page for the phone, where the button is")},
    {"ordertrack block --buyer tanaka --market mercari --yes", mark("a buyer who was blocked elsewhere")},
});

constexpr auto unblock_examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack unblock m123", mark("the buyer of this order may buy again")},
});

/// With a code for `block`, without one for `unblock`.
Result<cli::Request> read_either(const cli::Words& words, const std::optional<PageCode>& code) {
  Options wanted;
  wanted.order = words.text("ID");
  wanted.buyer = words.text("buyer");
  wanted.market = words.text("market");
  wanted.reason = words.text("reason");
  wanted.at = words.value("at");
  wanted.unblock = !code;
  wanted.code = code.value_or(PageCode{});
  if (wanted.order.empty() && (wanted.buyer.empty() || wanted.market.empty())) {
    return fail(ErrorKind::usage, msg("whom? an order's ID is missing, or --buyer with --market"),
                {msg("as in: ordertrack block m123")});
  }
  if (!wanted.order.empty() && !wanted.buyer.empty()) {
    return fail(ErrorKind::usage, msg("an ID and --buyer do not go together"), {msg("leave one of them out")});
  }
  return wanted;
}

Result<cli::Request> read_block(const cli::Words& words) {
  const auto code = read_page_code(words);
  if (!code) return fail(code.error());
  if (code->wanted && !words.has("ID")) {
    return fail(ErrorKind::usage, msg("--qr needs the ID of one order"), {msg("as ordertrack block ID --qr")});
  }
  return read_either(words, *code);
}
Result<cli::Request> read_unblock(const cli::Words& words) { return read_either(words, std::nullopt); }

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
     .options = block_options,
     .examples = block_examples,
     .offer = store::Offer::open},
    read_block};

constinit const cli::Command unblock = {
    {.name = "unblock",
     .group = cli::Group::every_day,
     .summary = mark("take a block back"),
     .description = mark("Records that the buyer is no longer blocked, on every open order of that buyer."),
     .arguments = arguments,
     .options = unblock_options,
     .examples = unblock_examples,
     .offer = store::Offer::open},
    read_unblock};

}  // namespace ordertrack::commands::block
