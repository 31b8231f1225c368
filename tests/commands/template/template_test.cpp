#include "commands/template/own_words.hpp"

#include <catch2/catch.hpp>

namespace template_test {

using namespace ordertrack;
using namespace ordertrack::own_words;

TEST_CASE("template: its words become a request") {
  const auto& command = templates::command;
  const auto act = [&](const cli::Words& words) { return fake::options_of<templates::Options>(command, words).act; };
  CHECK(act(fake::words({})) == templates::Act::list);
  CHECK(act(fake::words({{"NAME", {"final"}}})) == templates::Act::show);
  CHECK(act(fake::words({{"NAME", {"final"}}, {"edit", {}}})) == templates::Act::edit);
  CHECK(act(fake::words({{"NAME", {"final"}}, {"reset", {}}})) == templates::Act::reset);
  CHECK(act(fake::words({{"check", {}}})) == templates::Act::check);
  const auto preview = fake::options_of<templates::Options>(
      command, fake::words({{"NAME", {"final"}}, {"preview", {"m1"}}, {"market", {"any"}}, {"in", {"en"}}}));
  CHECK(preview.order == "m1");
  CHECK(preview.market == "any");
  CHECK(preview.language == "en");
}

TEST_CASE("template: what is checked is a name, or with a dot or a slash a file") {
  struct Row {
    std::string word;
    std::string name;
    std::string file;
  };
  for (const auto& [word, name, file] : std::vector<Row>{
           {"final", "final", ""}, {"final.txt", "", "final.txt"}, {"./final", "", "./final"}, {"/a/b", "", "/a/b"}}) {
    const auto options =
        fake::options_of<templates::Options>(templates::command, fake::words({{"check", {}}, {"NAME", {word}}}));
    CHECK(options.name == name);
    CHECK(options.file == file);
  }
}

TEST_CASE("template: what does not go together is refused") {
  const auto refused = [](const cli::Words& words) { return fake::refusal(templates::command, words); };
  CHECK(refused(fake::words({{"NAME", {"final"}}, {"edit", {}}, {"reset", {}}})) ==
        "usage: --edit and --reset do not go together");
  CHECK(refused(fake::words({{"edit", {}}})) == "usage: --edit needs the name of a message");
  CHECK(refused(fake::words({{"preview", {"m1"}}})) == "usage: --preview needs the name of a message");
  CHECK(refused(fake::words({{"in", {"fr"}}})) == "usage: the language \"fr\" is not known");
}

TEST_CASE("template: a text is found by as little as is enough") {
  const Folder folder;
  folder.put("mercari/ja/hello", "");
  folder.put("mercari/ja/hello.txt", "hello");
  folder.put("base/ja/twice.txt", "a");
  folder.put("minne/ja/twice.txt", "b");
  const auto book = folder.book();
  struct Row {
    templates::Options options;
    std::string answer;
  };
  const std::vector<Row> rows = {
      {named("final"), "any/ja/final.txt"},
      {named("final", "any", "en"), "any/en/final.txt"},
      {named("final", "mercari"), "mercari/ja/final.txt"},
      {named("final", "ebay"), "ebay/en/final.txt"},
      {named("final", "ebay", "ja"), "ebay/ja/final.txt"},
      {named("final", "base"), "base/ja/final.txt"},
      {named("hello"), "mercari/ja/hello.txt"},
      {named("twice"), "ambiguous: several markets have a message twice | say which with --market: base, minne"},
      {named("finl"), "not-found: any has no message \"finl\" in the language ja | did you mean final?"},
      {named("hello", "rakuma"),
       "not-found: rakuma has no message \"hello\" in the language ja | known are: final, final-bank, "
       "final-bank-together, final-together, overdue, receipt, remind-1, remind-1-together, remind-2, "
       "remind-2-together, remind-bank, remind-bank-together, thanks, thanks-together"},
      {named("final", "mercary"), "not-found: the market \"mercary\" is not known | did you mean mercari?"},
  };
  for (const auto& [options, answer] : rows) CHECK(place_named(options, book) == answer);
}

TEST_CASE("template: a text that is to be changed must say whose it is where a market has one besides all") {
  const Folder folder;
  folder.put("mercari/ja/hello.txt", "hello");
  const auto book = folder.book();
  for (const auto act : {templates::Act::edit, templates::Act::reset}) {
    auto options = named("final");
    options.act = act;
    CHECK(place_named(options, book) ==
          "ambiguous: several markets have a message final | say which with --market: any, ebay, jimoty, mercari, "
          "own-shop, rakuma, stores, yahoo-auctions");
    options.market = "any";
    CHECK(place_named(options, book) == "any/ja/final.txt");
    options = named("hello");
    options.act = act;
    CHECK(place_named(options, book) == "mercari/ja/hello.txt");
    options.name = "no-such";
    CHECK(place_named(options, book).starts_with("not-found: any has no message"));
  }
}

TEST_CASE("template: one that is shown for all markets says which have their own") {
  const Folder folder;
  const auto book = folder.book();
  const auto others = [&](const templates::Options& options) {
    return i18n::joined(templates::text(options, built_in_markets(), book, now)->others);
  };
  CHECK(others(named("final")) == "ebay, jimoty, mercari, own-shop, rakuma, stores, yahoo-auctions");
  CHECK(others(named("final", "mercari")).empty());
  CHECK(others(named("receipt")).empty());
}

TEST_CASE("template: a word that leads elsewhere is no name") {
  const Folder folder;
  const auto book = folder.book();
  for (const std::string name :
       {"../../etc/passwd", "/etc/passwd", "a/b", "..", "%2e%2e", "a.b", "a b", "a\nb", "名前"}) {
    INFO(name);
    CHECK(place_named(named(name), book) == "usage: \"" + name +
                                                "\" cannot be the name of a message | a name is 1 to 64 of A-Z, a-z, "
                                                "0-9, _ and -");
  }
  CHECK(place_named(named(std::string("a\0b", 3)), book).starts_with("usage: "));
  CHECK(place_named(named(std::string(65, 'a')), book).starts_with("usage: "));
  CHECK(place_named(named("final", "../mercari"), book).starts_with("not-found: "));
}

TEST_CASE("template: the list tells which texts are yours, and which steps send them") {
  const Folder folder;
  folder.put("mercari/ja/final.txt", "by {deadline}");
  folder.put("any/ja/thanks.txt", "{nmae}");
  folder.put("mercari/ja/hello.txt", "hello");
  const auto book = folder.book();
  const auto report = templates::list({}, built_in_markets(), book, now);
  REQUIRE(report);
  CHECK(row_of(*report, "mercari/ja/final.txt") == "users final");
  CHECK(row_of(*report, "mercari/en/final.txt") == "built-in final");
  CHECK(row_of(*report, "any/ja/thanks.txt") == "built-in broken ");
  CHECK(row_of(*report, "base/ja/thanks.txt") == "general thanks");
  CHECK(row_of(*report, "mercari/ja/final-together.txt") == "built-in final");
  CHECK(row_of(*report, "mercari/ja/hello.txt") == "users ");
  CHECK(row_of(*report, "mercari/en/hello.txt") == "missing ");
  CHECK(row_of(*report, "rakuma/ja/receipt.txt") == "general receipt");
  const auto text = shown(*report);
  const auto line_of = [&](std::string_view words) {
    const auto at = text.find(words);
    return at == std::string::npos ? std::string("no line") : text.substr(at, text.find('\n', at) - at);
  };
  CHECK(line_of("mercari         final  ") ==
        "mercari         final                 final         yours              built in");
  CHECK(line_of("any             thanks  ") ==
        "any             thanks                -             yours, but broken  built in");
  CHECK(line_of("mercari         hello  ") ==
        "mercari         hello                 -             yours              missing");
}

TEST_CASE("template: every message of every market is in the list, and none is missing") {
  const Folder folder;
  const auto book = folder.book();
  const auto report = templates::list({}, built_in_markets(), book, now);
  REQUIRE(report);
  for (const auto& name : built_in_markets().names()) {
    for (const auto& ladder : built_in_markets().find(name)->ladders) {
      for (const auto& step : ladder.steps) {
        if (step.action != Action::message) continue;
        for (const std::string language : {"ja", "en"}) {
          INFO(name << " " << step.name << " " << language);
          const auto row = row_of(*report, name + "/" + language + "/" + messages::template_name(step) + ".txt");
          CHECK((row.starts_with("built-in ") || row.starts_with("general ")));
          CHECK(row.find(step.name) != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("template: the list is of one market, or one language, where that is asked for") {
  const Folder folder;
  const auto book = folder.book();
  templates::Options options;
  options.market = "rakuma";
  options.language = "en";
  const auto report = templates::list(options, built_in_markets(), book, now);
  REQUIRE(report);
  CHECK(report->rows.size() == 7);
  const auto is_asked_for = [](const auto& row) { return row.place.market == "rakuma" && row.place.language == "en"; };
  CHECK(std::ranges::all_of(report->rows, is_asked_for));
  options.market = "rakum";
  CHECK(fake::text_of(templates::list(options, built_in_markets(), book, now).error()) ==
        "not-found: the market \"rakum\" is not known");
}

TEST_CASE("template: the list as JSON") {
  const Folder folder;
  folder.put("rakuma/en/final.txt", "by {deadline}");
  const auto book = folder.book();
  templates::Options options;
  options.market = "rakuma";
  options.language = "en";
  const auto report = templates::list(options, built_in_markets(), book, now);
  REQUIRE(report);
  const auto json = folder.without_path(shown(*report, output::Format::json));
  CHECK(json.starts_with(R"({"schema":1,"now":"2026-12-07T09:00:00Z","templates":[{"market":"rakuma","name":"final",)"
                         R"("language":"en","steps":["final"],"source":"user","file":"rakuma/en/final.txt",)"
                         R"("broken":false},)"));
  CHECK(
      json.find(R"("name":"receipt","language":"en","steps":["receipt"],"source":"any","file":null,"broken":false})") !=
      std::string::npos);
}

TEST_CASE("template: a text is printed as it is, and where it comes from as news") {
  const Folder folder;
  folder.put("mercari/ja/final.txt", "\xEF\xBB\xBF{buyer}さま\r\n{deadline}\r\n");
  const auto book = folder.book();
  const auto mine = templates::text(named("final", "mercari"), built_in_markets(), book, now);
  REQUIRE(mine);
  output::Streams streams;
  show(*mine, streams);
  CHECK(streams.out == "{buyer}さま\n{deadline}\n");
  CHECK(folder.without_path(streams.err) == "yours: mercari/ja/final.txt\n");
  const auto general = templates::text(named("thanks", "base", "en"), built_in_markets(), book, now);
  REQUIRE(general);
  output::Streams others;
  show(*general, others);
  CHECK(others.out.starts_with("Dear {buyer},\n"));
  CHECK(folder.without_path(others.err) == "built in, as any/en/thanks.txt; yours would be base/en/thanks.txt\n");
  CHECK(shown(*general, output::Format::json).find(R"("source":"any","file":null,"text":"Dear {buyer},\n)") !=
        std::string::npos);
}

}  // namespace template_test
