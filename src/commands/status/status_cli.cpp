#include "commands/status/status_cli.hpp"

#include "commands/option_value.hpp"
#include "commands/page_code_cli.hpp"
#include "input/number.hpp"

#include <array>

namespace ordertrack::commands::status {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"ID", Value::order, cli::Arity::any}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"all", '\0', Value::none, "", mark("closed and cancelled orders too")},
    {"phase", '\0', Value::phase, "PHASE", mark("only unpaid, paid, shipped, closed or cancelled ones")},
    {"market", '\0', Value::market, "NAME", mark("only this market")},
    {"buyer", '\0', Value::buyer, "NAME", mark("only this buyer")},
    {"search", '\0', Value::text, "TEXT", mark("only where this occurs in id, item, buyer or a remark")},
    {"limit", '\0', Value::number, "N", mark("at most so many orders")},
    qr_option,
    qr_file_option,
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack status", mark("the open orders and their next step")},
    {"ordertrack status m123", mark("everything about the order whose id begins so")},
    {"ordertrack status --all --search cup", mark("look for an order of the past")},
});

Result<cli::Request> read(const cli::Words& words) {
  Options wanted;
  wanted.orders = words.values("ID");
  wanted.filter.all = words.has("all");
  wanted.filter.market = words.text("market");
  wanted.filter.buyer = words.text("buyer");
  wanted.filter.text = words.text("search");
  if (const auto word = words.value("phase")) {
    wanted.filter.phase = phase(*word);
    if (!wanted.filter.phase) {
      return fail(ErrorKind::usage, msg("the phase \"{phase}\" is not known", arg("phase", *word)),
                  {msg("use unpaid, paid, shipped, closed or cancelled")});
    }
  }
  if (const auto limit = words.value("limit")) {
    const auto number = option_value("--limit", input::read_count(*limit));
    if (!number) return fail(number.error());
    wanted.filter.limit = static_cast<std::int64_t>(*number);
  }
  const auto code = read_page_code(words);
  if (!code) return fail(code.error());
  if (code->wanted && wanted.orders.size() != 1) {
    return fail(ErrorKind::usage, msg("--qr needs the ID of one order"), {msg("as ordertrack status ID --qr")});
  }
  wanted.code = *code;
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "status",
     .group = cli::Group::every_day,
     .summary = mark("the open orders, or everything about one"),
     .description =
         mark("Without an ID lists the open orders with their next step. With one tells everything about it: "
              "what was, what is due, what comes, and why."),
     .arguments = arguments,
     .options = options,
     .examples = examples,
     .offer = store::Offer::all},
    read};

}  // namespace ordertrack::commands::status
