#include "commands/policy/policy.hpp"

#include "commands/answers.hpp"
#include "commands/policy/policy_cli.hpp"
#include "messages/template_book.hpp"
#include "platform/zones.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

namespace policy_test {

using namespace ordertrack;
using namespace std::chrono_literals;
namespace policies = commands::policy;
namespace fs = std::filesystem;

namespace {

const Instant now = story::at("2026-12-07 18:00");

const config::MarketBook& built_in_markets() {
  static const config::MarketBook book(fs::path("/nowhere"), platform::find_zone);
  return book;
}

const messages::TemplateBook built_in_texts("/nowhere");

std::string without_folder(std::string text, const fs::path& file) {
  const auto folder = file.parent_path().string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) text.erase(at, folder.size());
  return text;
}

std::string checked(std::string_view text, output::Format format = output::Format::text) {
  const tests::TemporaryFolder files;
  const auto file = files.write("shop.toml", text);
  const auto report =
      policies::check({.act = policies::Act::check, .file = file}, built_in_markets(), built_in_texts, now);
  REQUIRE(report);
  output::Streams streams;
  streams.format = format;
  show(*report, streams);
  CHECK(streams.err.empty());
  return without_folder(streams.out, file);
}

std::string diffed(std::string_view text, const store::Orders& orders, output::Format format = output::Format::text,
                   std::string_view name = "mercari.toml") {
  const tests::TemporaryFolder files;
  const auto file = files.write(std::string(name), text);
  const auto report = policies::diff({.act = policies::Act::diff, .file = file}, orders, built_in_markets(), now);
  if (!report) return without_folder(fake::text_of(report.error()), file);
  output::Streams streams;
  streams.format = format;
  show(*report, streams);
  return without_folder(streams.out, file);
}

const std::string head = "[market]\ntimezone = \"Asia/Tokyo\"\ncurrency = \"JPY\"\n";

const std::string hasty = R"(extends = "mercari"
[[step]]
name = "final"
do = "message"
day = 2
at = "12:00"
deadline = { notice = "8h" }
[[step]]
name = "cancel"
do = "cancel"
after = "final"
)";

/// What a market without texts of its own can name.
std::string known_templates() {
  auto names = built_in_texts.names("shop", "en");
  std::erase_if(names, [](const std::string& name) { return name.ends_with("-together"); });
  return i18n::joined(names);
}

fake::FakeBook book_of_two() {
  auto waiting = story::konbini_order(story::at("2026-12-05 14:00"));
  auto paid = story::konbini_order(story::at("2026-12-04 14:00"));
  paid.id = "m22222222222";
  story::happens(paid, story::event(EventKind::pay, story::at("2026-12-05 10:00")));
  return fake::FakeBook({waiting, paid});
}

}  // namespace

TEST_CASE("policy: its words become a request") {
  const auto row = GENERATE(
      values<std::pair<const char*, policies::Act>>({{"check", policies::Act::check}, {"diff", policies::Act::diff}}));
  cli::Words words;
  words.add("ACT", {row.first});
  words.add("FILE", {"shop.toml"});
  const auto request = policies::command.read(words);
  REQUIRE(request);
  CHECK(std::get<policies::Options>(*request).act == row.second);
  CHECK(std::get<policies::Options>(*request).file == "shop.toml");
  words.add("ACT", {"chek"});
  CHECK(fake::text_of(policies::command.read(words).error()) == "usage: `policy chek` is not known");
}

TEST_CASE("policy check: the user's own texts are looked at, too") {
  const tests::TemporaryFolder files;
  fs::create_directories(files.path() / "templates/shop/en");
  const auto file = files.write("shop.toml", head + "[[step]]\nname = \"hello\"\ndo = \"message\"\n");
  const auto problems = [&](std::string_view text) {
    static_cast<void>(files.write("templates/shop/en/hello.txt", text));
    const messages::TemplateBook texts(files.path() / "templates");
    const auto report = policies::check({.act = policies::Act::check, .file = file}, built_in_markets(), texts, now);
    REQUIRE(report);
    std::string sentences;
    for (const auto& error : report->errors) {
      sentences += i18n::render(error.what) + " | " + i18n::render(error.hints.front()) + "\n";
    }
    return without_folder(sentences, file);
  };
  CHECK(problems("hello {buyer}").empty());
  CHECK(problems("hello {nmae}") ==
        "shop.toml:5: step.name = \"hello\": its message is wrong | templates/shop/en/hello.txt:1: {nmae} is not "
        "known\n");
  CHECK(
      problems("by {deadline}") ==
      "shop.toml:5: step.name = \"hello\": its message is wrong | templates/shop/en/hello.txt:1: {deadline} is named, "
      "but the step hello tells no date\n");
}

TEST_CASE("policy check: a good file is said to be good") {
  CHECK(checked(head + "[[step]]\nname = \"thanks\"\ndo = \"message\"\n") == "shop.toml is good\n");
}

TEST_CASE("policy check: every built-in market is good") {
  const tests::TemporaryFolder files;
  for (const auto& name : built_in_markets().names()) {
    const auto file = files.write(name + ".toml", built_in_markets().text(name));
    const auto report =
        policies::check({.act = policies::Act::check, .file = file}, built_in_markets(), built_in_texts, now);
    REQUIRE(report);
    output::Streams streams;
    show(*report, streams);
    CHECK(without_folder(streams.out, file) == name + ".toml is good\n");
  }
}

TEST_CASE("policy check: all errors are told at once, by line, those of the messages too") {
  CHECK(checked(head + R"([[step]]
name = "hello"
do = "message"
colour = "red"
[[step]]
name = "final"
do = "message"
at = "25:00"
)") == "error: shop.toml:5: step.name = \"hello\": there is no message of this name\n"
       "  name one with template = \"...\": " +
            known_templates() +
            "\n"
            "error: shop.toml:7: step.colour = \"red\": there is no such key\n"
            "  the keys here are: name, phase, do, payment, except, day, at, days, from, after, wait, until_day, "
            "until_at, "
            "optional, "
            "deadline, late, quiet, template, was, by, guide\n"
            "error: shop.toml:9: step.name = \"final\": its message tells a date, but the step has no deadline\n"
            "  add deadline = { notice = \"8h\" }, or name another message with template = \"...\"\n"
            "error: shop.toml:11: step.at = \"25:00\" is not a clock time\n"
            "  write \"08:00\", in quotes; \"24:00\" is the end of the day\n"
            "error: shop.toml:11: step.at = \"25:00\" means nothing here\n"
            "  it belongs to day, which the step does not have\n"
            "shop.toml cannot be used: 5 errors\n");
}

TEST_CASE("policy check: a step that does not say what it does has no other error for it") {
  CHECK(checked(head + "[[step]]\nname = \"call\"\n") ==
        "error: shop.toml:4: step.do is missing\n  say what is to be done, such as do = \"message\"\n"
        "shop.toml cannot be used: 1 error\n");
}

TEST_CASE("policy check: a template is blamed where it is named, in every ladder") {
  CHECK(checked(head + R"([[step]]
name = "thanks"
do = "message"
[[ladder.strict.step]]
name = "a"
do = "message"
template = "nothing"
)") == "error: shop.toml:10: ladder.strict.step.template = \"nothing\": there is no message of this name\n"
       "  name one with template = \"...\": " +
            known_templates() +
            "\n"
            "shop.toml cannot be used: 1 error\n");
}

TEST_CASE("policy check: of two steps of one name the message is told once") {
  const std::string step = "[[step]]\nname = \"a\"\ndo = \"message\"\n";
  const auto text = checked(head + step + step);
  CHECK(text.find("stands twice") != std::string::npos);
  const auto missing = text.find("there is no message of this name");
  REQUIRE(missing != std::string::npos);
  CHECK(text.find("there is no message of this name", missing + 1) == std::string::npos);
}

TEST_CASE("policy check: a ladder that does not do what it seems to is warned of") {
  CHECK(checked(head + "[[step]]\nname = \"cancel\"\ndo = \"cancel\"\n") ==
        "warning: shop.toml:5: step.name = \"cancel\": no message with a deadline comes before it\n"
        "  put a message with deadline = { notice = \"8h\" } above it\n"
        "shop.toml can be used: 1 warning\n");
}

TEST_CASE("policy check: what is not TOML is one error") {
  CHECK(checked("[market\n").starts_with("error: shop.toml:1: not TOML: "));
}

TEST_CASE("policy check: the JSON tells errors and warnings by place") {
  CHECK(checked(head + "[[step]]\nname = \"cancel\"\ndo = \"cancel\"\n", output::Format::json) ==
        R"({"schema":1,"now":"2026-12-07T09:00:00Z","file":"shop.toml","market":"shop","valid":true,"errors":[],)"
        R"("warnings":[{"file":"shop.toml","line":5,"key":"step.name",)"
        R"("message":"shop.toml:5: step.name = \"cancel\": no message with a deadline comes before it",)"
        R"("hint":"put a message with deadline = { notice = \"8h\" } above it"}]})"
        "\n");
  CHECK(checked("extends = \"nobody\"\n", output::Format::json).find(R"("valid":false,"errors":[{"file")") !=
        std::string::npos);
}

TEST_CASE("policy check: a name that no market can have is an error") {
  const tests::TemporaryFolder files;
  const auto file = files.write("My Shop.toml", head + "[[step]]\nname = \"thanks\"\ndo = \"message\"\n");
  const auto report =
      policies::check({.act = policies::Act::check, .file = file}, built_in_markets(), built_in_texts, now);
  REQUIRE(report);
  REQUIRE(report->errors.size() == 1);
  CHECK(fake::text_of(report->errors.front()) == "bad-file: " + file.string() + ": a market cannot have this name");
}

TEST_CASE("policy: a file that there is not is not found, a folder is no file") {
  const tests::TemporaryFolder files;
  const auto missing = files.path() / "nothing.toml";
  const policies::Options options{.act = policies::Act::check, .file = missing};
  CHECK(fake::text_of(policies::check(options, built_in_markets(), built_in_texts, now).error()) ==
        "not-found: there is no file " + missing.string());
  CHECK(fake::text_of(policies::diff(options, fake::FakeBook(), built_in_markets(), now).error()) ==
        "not-found: there is no file " + missing.string());
  CHECK(
      policies::check({.act = policies::Act::check, .file = files.path() / ""}, built_in_markets(), built_in_texts, now)
          .error()
          .kind == ErrorKind::bad_file);
}

TEST_CASE("policy diff: what is due and next, before and after") {
  CHECK(diffed(hasty, book_of_two()) ==
        "id            file          due                next\n"
        "m12345678901  now in force  remind-2, consult  Tue 8 Dec 2026 08:00: final\n"
        "              mercari.toml  final              -\n"
        "\n1 other open order on mercari stays as it is\n");
}

TEST_CASE("policy diff: a ladder that the file has not is told, with the orders that would leave it") {
  auto patient = story::konbini_order(story::at("2026-12-07 14:00"));
  patient.ladder = "patient";
  const auto text = diffed(head + "[[step]]\nname = \"thanks\"\ndo = \"message\"\n", fake::FakeBook({patient}));
  CHECK(
      text.starts_with("id            file          due     next\n"
                       "m12345678901  now in force  thanks"));
}

TEST_CASE("policy diff: orders that stay as they are are counted") {
  CHECK(diffed("extends = \"mercari\"\n", fake::FakeBook({story::konbini_order(story::at("2026-12-05 14:00"))})) ==
        "nothing changes for the 1 open order on mercari\n");
  CHECK(diffed(hasty, fake::FakeBook()) == "there is no open order on mercari\n");
}

TEST_CASE(
    "policy diff: a file of a market that nobody knows adds it, and one that is spelt almost like another is asked") {
  const auto text = head + "[[step]]\nname = \"look\"\ndo = \"check\"\n";
  CHECK(diffed(text, book_of_two(), output::Format::text, "hana.toml") ==
        "no market hana is known yet: the file adds it\n"
        "there is no open order on hana\n");
  CHECK(diffed("extends = \"mercari\"\n", book_of_two(), output::Format::text, "mercary.toml") ==
        "no market mercary is known yet: the file adds it\n"
        "did you mean mercari? Then call the file mercari.toml\n"
        "there is no open order on mercary\n");
  CHECK(diffed(text, book_of_two(), output::Format::json, "hana.toml").find(R"("market":"hana","known":false,)") !=
        std::string::npos);
}

TEST_CASE("policy diff: a file with an error changes nothing and names its first") {
  CHECK(diffed("extends = \"mercari\"\ncolour = \"red\"\nsize = 1\n", book_of_two()) ==
        "bad-file: mercari.toml:2: colour = \"red\": there is no such key");
}

TEST_CASE("policy diff: the JSON has both verdicts on every open order") {
  const auto document = diffed(hasty, book_of_two(), output::Format::json);
  CHECK(document.starts_with(
      R"({"schema":1,"now":"2026-12-07T09:00:00Z","file":"mercari.toml","market":"mercari",)"
      R"("known":true,"orders":[{"id":"m12345678901","changed":true,"before":{"id":"m12345678901",)"));
  CHECK(document.find(R"("after":{"id":"m12345678901")") != std::string::npos);
  const auto same = diffed("extends = \"mercari\"\n", book_of_two(), output::Format::json);
  CHECK(same.find(R"("changed":true)") == std::string::npos);
  CHECK(same.find(R"("changed":false)") != std::string::npos);
}

}  // namespace policy_test
