#include "commands/template/own_words.hpp"

#include <catch2/catch.hpp>

namespace template_check_test {

using namespace ordertrack;
using namespace ordertrack::own_words;

TEST_CASE("template --check: all that is wrong in the user's texts is told, by file and line") {
  const Folder folder;
  CHECK(checked(folder) == "there is no text of your own to check\n");
  folder.put("mercari/ja/final.txt", "by {deadline}");
  CHECK(checked(folder) == "1 text is good\n");
  folder.put("mercari/ja/remind-1.txt", "a\nby {deadline}");
  folder.put("any/en/thanks.txt", "{nmae}\n{buyer:200}");
  folder.put("mercary/ja/thanks.txt", "thanks");
  folder.put("mercari/ja/my text.txt", "thanks");
  CHECK(checked(folder) ==
        "error: any/en/thanks.txt:1: {nmae} is not known\n"
        "  the names are: buyer, item, price, market, ordered, pay_by, deadline, days_since_order, order_id, shop\n"
        "error: any/en/thanks.txt:2: {buyer:200} is too wide\n"
        "  a width or a length is at most 100\n"
        "error: mercari/ja/my text.txt: a message cannot stand here\n"
        "  its place is MARKET/ja/NAME.txt or MARKET/en/NAME.txt, a NAME being 1 to 64 of A-Z, a-z, 0-9, _ and -\n"
        "error: mercari/ja/remind-1.txt:2: {deadline} is named, but the step remind-1 tells no date\n"
        "  leave it out, or add deadline = { notice = \"8h\" } to the step\n"
        "error: mercary/ja/thanks.txt: the market \"mercary\" is not known\n"
        "  the markets are listed by: ordertrack market\n"
        "5 texts: 5 errors\n");
  CHECK(checked(folder, named("final")) == "1 text is good\n");
  CHECK(checked(folder, named({}, "rakuma")) == "there is no text of your own to check\n");
  CHECK(checked(folder, named({}, "rakum")) == "not-found: the market \"rakum\" is not known");
}

TEST_CASE("template --check: a text for any market is held against the steps that would send it") {
  const Folder folder;
  folder.put("any/ja/thanks.txt", "{buyer}\nby {deadline}");
  CHECK(checked(folder) ==
        "error: any/ja/thanks.txt:2: {deadline} is named, but the step thanks tells no date\n"
        "  leave it out, or add deadline = { notice = \"8h\" } to the step\n"
        "1 text: 1 error\n");
  folder.put("any/ja/thanks.txt", "{buyer}");
  folder.put("any/ja/final.txt", "{buyer} by {deadline}");
  CHECK(checked(folder) == "2 texts are good\n");
  folder.put("any/ja/final.txt", "{buyer}");
  CHECK(checked(folder).starts_with("error: any/ja/final.txt: the step final tells the buyer a date"));
}

TEST_CASE("template --check: a file of any name") {
  const Folder folder;
  folder.put("draft.txt", "{buyer}\n{nmae}\n}");
  templates::Options options;
  options.file = folder.path() / "draft.txt";
  CHECK(checked(folder, options) ==
        "error: draft.txt:2: {nmae} is not known\n"
        "  the names are: buyer, item, price, market, ordered, pay_by, deadline, days_since_order, order_id, shop\n"
        "error: draft.txt:3: a brace stands alone\n"
        "  write a name in braces, such as {buyer}; a brace itself is written twice\n"
        "1 text: 2 errors\n");
  options.file = folder.path() / "nowhere.txt";
  CHECK(folder.without_path(checked(folder, options)) == "not-found: there is no file nowhere.txt");
}

TEST_CASE("template --check: a text that would be longer than its market takes is warned of") {
  const Folder folder;
  folder.put("ebay/en/thanks.txt", std::string(1950, 'a') + "{item}");
  CHECK(checked(folder) ==
        "warning: ebay/en/thanks.txt: the text has 2030 characters, and ebay takes 2000 (not confirmed)\n"
        "  counted with a title of 80 characters\n"
        "1 text: 1 warning\n");
  folder.put("ebay/en/thanks.txt", std::string(1920, 'a') + "{item}");
  CHECK(checked(folder) == "1 text is good\n");
}

TEST_CASE("template --check: as JSON") {
  const Folder folder;
  folder.put("any/en/thanks.txt", "{nmae}");
  const auto book = folder.book();
  const auto report = templates::check({}, built_in_markets(), book, now);
  REQUIRE(report);
  CHECK(folder.without_path(shown(*report, output::Format::json))
            .starts_with(R"({"schema":1,"now":"2026-12-07T09:00:00Z","files":["any/en/thanks.txt"],"valid":false,)"
                         R"("errors":[{"file":"any/en/thanks.txt","line":1,)"));
}

TEST_CASE("template --preview: a text is filled in as it would be sent now") {
  const Folder folder;
  folder.put("mercari/ja/final.txt", "{buyer} {item} {deadline}");
  folder.put("mercari/ja/hello.txt", "hello {order_id}");
  folder.put("mercari/en/thanks.txt", "{price}");
  const auto book = folder.book();
  CHECK(previewed(named("final"), book) == "final: tanaka ご購入の商品 12月8日(火) 24:00");
  CHECK(previewed(named("hello"), book) == ": hello " + id);
  CHECK(previewed(named("final", "any", "en"), book).starts_with("final: Dear tanaka,\n"));
  CHECK(previewed(named("thanks", {}, "en"), book) ==
        "bad-file: the message names {price}, which is not known for the order " + id);
  CHECK(previewed(named("final", "rakuma"), book) == "usage: " + id + " is an order of mercari");
  CHECK(previewed(named("finall"), book) == "not-found: mercari has no message \"finall\" in the language ja");
}

TEST_CASE("template --preview: what a stranger wrote cannot drive the terminal") {
  const Folder folder;
  folder.put("mercari/ja/hello.txt", "{buyer}");
  const auto book = folder.book();
  auto order = fake::order_with();
  order.buyer = "\x1b]52;c;aa\a";
  templates::Options options = named("hello");
  options.order = id;
  const auto report = templates::preview(options, fake::FakeBook({order}), built_in_markets(), book, now);
  REQUIRE(report);
  CHECK(shown(*report) == "\\x1B]52;c;aa\\x07\n");
  CHECK(shown(*report, output::Format::json).find("\"text\":\"\\u001b]52;c;aa\\u0007\"") != std::string::npos);
}

}  // namespace template_check_test
