#include "config/reading.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace ordertrack::tests {
namespace {

std::string step_line(const std::string& line) { return shop_with(asking + line + "\n"); }

}  // namespace

TEST_CASE("A wrong step is named with its line and what would be right") {
  const std::string anchors = "known are: begin, ordered, paid, shipped, pay_by, ship_by, last_date";
  const std::string only_message = "only a step with do = \"message\" has it";
  check({
      {shop_with("[[step]]\ndo = 'check'\n"),
       "shop.toml:5: step.name is missing | give the step a name, such as \"remind-1\""},
      {shop_with("[[step]]\nname = 'a b'\ndo = 'check'\n"),
       "shop.toml:6: step.name = \"a b\" cannot be a name | a name is 1 to 32 of a-z, 0-9 and -"},
      {shop_with("[[step]]\nname = 'a'\n"),
       "shop.toml:5: step.do is missing | say what is to be done, such as do = \"message\""},
      {shop_with("[[step]]\nname = 'a'\ndo = 'mail'\n"),
       "shop.toml:7: step.do = \"mail\" is not known | "
       "known are: message, consult, block, cancel, check, ship, report, rate, relist"},
      {step_line("phase = 'open'"),
       "shop.toml:8: step.phase = \"open\" is not known | known are: unpaid, paid, shipped, closed, cancelled"},
      {step_line("day = 1\nfrom = 'today'"), "shop.toml:9: step.from = \"today\" is not known | " + anchors},
      {step_line("payment = 'atm'"),
       "shop.toml:8: step.payment = \"atm\" is not a list of texts | "
       "write a list of texts, such as [\"konbini\", \"atm\"]"},
      {step_line("payment = ['atm']\nexcept = ['bank']"),
       "shop.toml:9: step.except = […] cannot stand beside payment | "
       "write one of them: payment lists the methods it is for, except those it is not for"},
      {step_line("at = '08:00'"),
       "shop.toml:8: step.at = \"08:00\" means nothing here | it belongs to day, which the step does not have"},
      {step_line("days = 'business'"),
       "shop.toml:8: step.days = \"business\" means nothing here | it belongs to day, which the step does not have"},
      {step_line("from = 'paid'"),
       "shop.toml:8: step.from = \"paid\" means nothing here | it belongs to day, which the step does not have"},
      {step_line("wait = '8h'"),
       "shop.toml:8: step.wait = \"8h\" means nothing here | it belongs to after, which the step does not have"},
      {step_line("until_at = '08:00'"),
       "shop.toml:8: step.until_at = \"08:00\" means nothing here | "
       "it belongs to until_day, which the step does not have"},
      {step_line("deadline = { at = '24:00' }"),
       "shop.toml:8: step.deadline.notice is missing | say how long the buyer has at least, such as \"8h\""},
      {step_line("deadline = { notice = '8 hours' }"),
       "shop.toml:8: step.deadline.notice = \"8 hours\" is not a length of time | "
       "write \"90m\", \"8h\" or \"2d\", in quotes, at most \"400d\""},
      {step_line("deadline = { notice = '8h', at = 'paid_by' }"),
       "shop.toml:8: step.deadline.at = \"paid_by\" is not a clock time | "
       "write \"08:00\", in quotes; \"24:00\" is the end of the day"},
      {step_line("deadline = { notice = '8h', at = 'pay_by' }"),
       "shop.toml:8: step.deadline.notice = \"8h\" means nothing here | "
       "the pay-by is told as it is, however near: leave notice out"},
      {step_line("late = 'never'"), "shop.toml:8: step.late = \"never\" is not known | known are: merge, send"},
      {step_line("template = '../x'"),
       "shop.toml:8: step.template = \"../x\" cannot be a name | a name is 1 to 64 of A-Z, a-z, 0-9, _ and -"},
      {step_line("was = ['paid']"),
       "shop.toml:8: step.was = […] means nothing here | only a step with phase = \"cancelled\" has it"},
      {step_line("phase = 'cancelled'\nwas = ['closed']"),
       "shop.toml:9: step.was = […] is not known | known are: unpaid, paid, shipped"},
      {step_line("phase = 'cancelled'\nby = ['me']"),
       "shop.toml:9: step.by = […] is not known | known are: seller, market, buyer"},
      {step_line("guide = { en = 'press it' }"),
       "shop.toml:8: step.guide.en = \"press it\" is not a list of texts | "
       "write a list of texts, such as [\"konbini\", \"atm\"]"},
      {step_line("afer = 'x'"), "shop.toml:8: step.afer = \"x\": there is no such key | did you mean after?"},
      {shop_with("[[step]]\nname = 'a'\ndo = 'cancel'\nquiet = false\n"),
       "shop.toml:8: step.quiet = false means nothing here | " + only_message},
      {shop_with("[[step]]\nname = 'a'\ndo = 'block'\ndeadline = { notice = '1h' }\n"),
       "shop.toml:8: step.deadline = {…} means nothing here | " + only_message},
      {shop_with("[[step]]\nname = 'a'\nphase = 'closed'\ndo = 'cancel'\n"),
       "shop.toml:7: step.phase = \"closed\": an order that has ended cannot be cancelled | "
       "leave it out for an unpaid order, or write \"paid\" or \"shipped\""},
      {shop_with("[[step]]\nname = 'a'\nphase = 'cancelled'\ndo = 'cancel'\n"),
       "shop.toml:7: step.phase = \"cancelled\": an order that has ended cannot be cancelled | "
       "leave it out for an unpaid order, or write \"paid\" or \"shipped\""},
      {shop_with("[[step]]\nname = 'a'\ndo = 'ship'\n"),
       "shop.toml:7: step.do = \"ship\": only a paid order is shipped | write phase = \"paid\""},
      {shop_with("[[step]]\nname = 'a'\nphase = 'shipped'\ndo = 'ship'\n"),
       "shop.toml:7: step.phase = \"shipped\": only a paid order is shipped | write phase = \"paid\""},
  });
}

TEST_CASE("Steps that cannot follow each other are refused") {
  const std::string second = "[[step]]\nname = 'next'\ndo = 'cancel'\nafter = 'ask'\n";  // lines 8 to 11
  const std::string later = "[[step]]\nname = 'last'\ndo = 'message'\n";
  check({
      {shop_with(asking + std::string(asking)),
       "shop.toml:9: step.name = \"ask\" stands twice | two steps of a ladder cannot share a name"},
      {step_line("after = 'last'\n" + later),
       "shop.toml:8: step.after = \"last\" names no earlier step | name a step that stands above this one"},
      {step_line("after = 'ask'"),
       "shop.toml:8: step.after = \"ask\" names no earlier step | name a step that stands above this one"},
      {shop_with(asking + second + "phase = 'paid'\n"),
       "shop.toml:11: step.after = \"ask\" names a step of another phase | "
       "both steps must be of one phase; this one is of phase paid"},
      {shop_with("[[step]]\nname = 'ask'\ndo = 'consult'\noptional = true\n" + second + "wait = '1d'\n"),
       "shop.toml:13: step.wait = \"1d\" waits after an optional step | "
       "leave wait out, or optional in the step ask"},
      {shop_with(asking + second + later),
       "shop.toml:11: step.after = \"ask\" names a message that a later one can replace | "
       "add late = \"send\" to the step ask"},
      {shop_with("[[ladder.gentle.step]]\nname = 'a'\ndo = 'check'\nafter = 'b'\n" + std::string(asking)),
       "shop.toml:8: ladder.gentle.step.after = \"b\" names no earlier step | name a step that stands above this one"},
      {shop_with("[[ladder.Big.step]]\nname = 'a'\ndo = 'check'\n" + std::string(asking)),
       "shop.toml:5: ladder.Big: this cannot be the name of a ladder | a name is 1 to 32 of a-z, 0-9 and -"},
  });
}

TEST_CASE("Steps that can follow each other are not refused") {
  const std::string second = "[[step]]\nname = 'next'\ndo = 'cancel'\nafter = 'ask'\n";
  const std::vector<std::string> steps = {
      asking + second,  // nothing can replace the message
      asking + std::string("late = 'send'\n") + second + "[[step]]\nname = 'last'\ndo = 'message'\n",
      asking + std::string("deadline = { notice = '1d' }\n") + second + "[[step]]\nname = 'last'\ndo = 'message'\n",
      asking + second + "[[step]]\nname = 'last'\ndo = 'message'\noptional = true\n",
      asking + second + "[[step]]\nname = 'last'\ndo = 'message'\nphase = 'paid'\n",
      asking + std::string("payment = ['atm']\n") + second +
          "[[step]]\nname = 'last'\ndo = 'message'\npayment = ['card']\n",
      asking + std::string("payment = ['atm']\n") + second +
          "[[step]]\nname = 'last'\ndo = 'message'\nexcept = ['atm', 'card']\n",
      asking + std::string("[[step]]\nname = 'again'\ndo = 'message'\nafter = 'ask'\nwait = '1d'\n") +
          "[[step]]\nname = 'last'\ndo = 'message'\n",
  };
  for (const auto& toml : steps) {
    INFO(toml);
    CHECK(complaints(shop_with(toml)).empty());
  }
}

}  // namespace ordertrack::tests
