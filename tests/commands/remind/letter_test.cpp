#include "commands/remind/reminding.hpp"
#include "temporary_folder.hpp"

namespace letter_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using namespace ordertrack::reminding;
using story::at;

TEST_CASE("what is recorded is the text that was printed and the date that it told") {
  const auto report = reminded({}, {}, "2026-12-08 08:05");
  const Event& sent = event_of(report);
  const remind::Letter& letter = report->letters.front();
  CHECK(sent.kind == EventKind::message);
  CHECK(sent.step == "final");
  CHECK(sent.at == at("2026-12-08 08:05"));
  CHECK(sent.deadline == at("2026-12-08 24:00"));
  CHECK(sent.text == letter.text);
  CHECK(letter.text.find("12月8日(火) 24:00") != std::string::npos);
  CHECK(letter.text.find("tanaka") != std::string::npos);
  CHECK_FALSE(letter.text.ends_with('\n'));
  CHECK(letter.address == "https://jp.mercari.com/transaction/m12345678901");
  CHECK(letter.part.outcome.changes.command == "remind");
  CHECK(letter.part.outcome.changes.events.front().order == 1);
  CHECK(fake::sentences(letter.part.outcome.said) ==
        "recorded for m12345678901: sent the last message; it told Tue 8 Dec 2026 24:00");
  CHECK(i18n::render(letter.part.question) == "sent to the buyer of m12345678901?");
  CHECK(letter.part.cautions.empty());
}

TEST_CASE("a text in another language than the market's") {
  remind::Options english;
  english.language = "en";
  const auto report = reminded({}, english, "2026-12-08 08:05");
  CHECK(report->letters.front().text.find("Tuesday, 8 December, 24:00") != std::string::npos);
}

TEST_CASE("what was sent earlier tells the date that it told then") {
  const auto sent_at = [](std::string time) {
    remind::Options options;
    options.at = std::move(time);
    return options;
  };
  const auto earlier = reminded({}, sent_at("08:10"), "2026-12-08 18:00");
  CHECK(event_of(earlier).at == at("2026-12-08 08:10"));
  CHECK(event_of(earlier).deadline == at("2026-12-08 24:00"));
  CHECK(event_of(reminded({}, {}, "2026-12-08 18:00")).deadline == at("2026-12-09 24:00"));
  CHECK(letters_of(reminded({}, sent_at("19:00"), "2026-12-08 18:00")) ==
        "m12345678901 final until 2026-12-09 00:00:00");
  CHECK(letters_of(reminded({}, sent_at("2026-12-08 19:00"), "2026-12-08 18:00")) ==
        "out-of-range: --at Tue 8 Dec 2026 19:00 lies in the future");
  CHECK(letters_of(reminded({}, sent_at("2026-12-05 13:59"), "2026-12-08 18:00")) ==
        "out-of-range: --at Sat 5 Dec 2026 13:59 lies before the order m12345678901, which was placed Sat 5 Dec 2026 "
        "14:00");
}

TEST_CASE("the date that a last message told can be typed, but not one before the buyer must pay") {
  struct {
    std::string now;
    std::string deadline;
    std::string letters;
  } const rows[] = {
      {"2026-12-08 18:00", "2026-12-10", "m12345678901 final until 2026-12-11 00:00:00"},
      {"2026-12-08 18:00", "12/8 23:59", "m12345678901 final until 2026-12-09 00:00:00"},
      {"2026-12-08 18:00", "2026-12-08 18:01", "m12345678901 final until 2026-12-08 18:01:00"},
      {"2026-12-08 18:00", "2026-12-08 18:00",
       "out-of-range: --deadline Tue 8 Dec 2026 18:00 is too early for m12345678901: the message is sent Tue 8 Dec "
       "2026 18:00"},
      {"2026-12-08 18:00", "2026-12-07",
       "out-of-range: --deadline Mon 7 Dec 2026 24:00 is too early for m12345678901: the message is sent Tue 8 Dec "
       "2026 18:00"},
      {"2026-12-06 18:00", "2026-12-07", "m12345678901 final until 2026-12-08 00:00:00"},
      {"2026-12-06 18:00", "2026-12-07 20:00",
       "out-of-range: --deadline Mon 7 Dec 2026 20:00 is too early for m12345678901: the buyer may pay until Mon 7 Dec "
       "2026 24:00"},
      {"2026-12-08 18:00", "soon", "usage: --deadline: soon is not a time"},
  };
  for (const auto& row : rows) {
    INFO(row.now << " --deadline " << row.deadline);
    auto options = step("final");
    options.force = true;
    options.deadline = row.deadline;
    CHECK(letters_of(reminded({}, options, row.now)) == row.letters);
  }
}

TEST_CASE("a message that tells no date records none") {
  auto options = step("remind-1");
  options.deadline = "2026-12-10";
  const auto report = reminded({}, options, "2026-12-06 10:00");
  CHECK(letters_of(report) == "not-possible: the message remind-1 tells the buyer no date");
  CHECK(fake::hints(report) == "leave --deadline out");
}

TEST_CASE("that a text tells a date of a rule which nobody has confirmed is said") {
  Market market = *fake::FakeMarkets().find("mercari");
  for (auto& [method, rule] : market.pay_by) rule.source = {.sureness = "C"};
  const fake::FakeMarkets shops({market});
  const auto told = [&](std::string_view now) {
    const auto report =
        remind::run({.orders = {reminding::id}}, fake::FakeBook({fake::order_with()}), shops, texts, at(now));
    return fake::sentences(report->letters.front().part.overruled);
  };
  const std::string unsure =
      "the date in the text of m12345678901 follows a rule of Mercari that is not confirmed: look at the order's page";
  CHECK(told("2026-12-05 15:00") == unsure);
  CHECK(told("2026-12-08 08:05") == unsure);
  Order typed = fake::order_with();
  typed.pay_by = at("2026-12-07 24:00");
  const auto report =
      remind::run({.orders = {reminding::id}}, fake::FakeBook({typed}), shops, texts, at("2026-12-05 15:00"));
  CHECK(report->letters.front().part.overruled.empty());
}

TEST_CASE("another text than a broken one of the seller's is not sent without a word") {
  const ordertrack::tests::TemporaryFolder folder;
  Market market = story::mercari();
  market.name = "hana";
  market.language = "ja";
  const fake::FakeMarkets shops({market});
  for (const char* place : {"hana", "any"}) std::filesystem::create_directories(folder.path() / place / "ja");
  folder.write("hana/ja/thanks.txt", "{nmae}");
  const auto sent = [&](bool force) {
    const messages::TemplateBook own(folder.path());
    remind::Options options;
    options.orders = {reminding::id};
    options.force = force;
    return remind::run(options, fake::FakeBook({fake::order_on("hana")}), shops, own, at("2026-12-05 14:30"))
        .value()
        .letters.front();
  };
  const std::string wrong = (folder.path() / "hana/ja/thanks.txt").string() + ":1: {nmae} is not known; ";
  CHECK(fake::sentences(sent(false).part.cautions) == wrong + "this is the built-in text instead");
  CHECK(fake::sentences(sent(true).part.overruled) == wrong + "this is the built-in text instead");
  folder.write("any/ja/thanks.txt", "hello");
  CHECK(fake::sentences(sent(false).part.cautions) == wrong + "this is your text any/ja/thanks.txt instead");
  CHECK(sent(false).text == "hello");
}

TEST_CASE("an answer that the buyer waits for is asked about first, unless forced") {
  const auto report = reminded({wrote}, {}, "2026-12-07 10:00");
  CHECK(fake::sentences(report->letters.front().part.cautions) ==
        "the buyer of m12345678901 wrote Sun 6 Dec 2026 18:00 and has no answer yet");
  remind::Options forced;
  forced.force = true;
  const auto overruled = reminded({wrote}, forced, "2026-12-07 10:00");
  CHECK(overruled->letters.front().part.cautions.empty());
  CHECK(fake::sentences(overruled->letters.front().part.overruled) ==
        "the buyer of m12345678901 wrote Sun 6 Dec 2026 18:00 and has no answer yet");
  const Event answered = story::message("remind-1", at("2026-12-06 19:00"));
  CHECK(reminded({wrote, answered}, {}, "2026-12-07 10:00")->letters.front().part.cautions.empty());
}

TEST_CASE("a letter is shown with its head, where it goes, and its text as it is to be pasted") {
  const auto report = reminded({}, {}, "2026-12-08 08:05");
  const std::string& text = report->letters.front().text;
  output::Streams streams;
  show(report->letters.front(), remind::Company::alone, streams);
  CHECK(streams.out ==
        "m12345678901, tanaka: send the last message\nhttps://jp.mercari.com/transaction/m12345678901\n\n" + text +
            "\n\n");
  output::Streams quiet;
  quiet.quiet = true;
  show(report->letters.front(), remind::Company::alone, quiet);
  CHECK(quiet.out == text + "\n");
  output::Streams one_of_several;
  one_of_several.quiet = true;
  show(report->letters.front(), remind::Company::among_others, one_of_several);
  CHECK(one_of_several.out == "m12345678901, tanaka: send the last message\n\n" + text + "\n\n");
}

TEST_CASE("a letter to a buyer without a name, on a market without pages") {
  Market market = story::mercari();
  market.language = "ja";
  market.order_urls.clear();
  const fake::FakeMarkets bare_markets({market});
  Order order = fake::order_with();
  order.buyer = "";
  const auto report = remind::run({}, fake::FakeBook({order}), bare_markets, texts, at("2026-12-05 14:05"));
  REQUIRE(report);
  output::Streams streams;
  show(report->letters.front(), remind::Company::alone, streams);
  CHECK(streams.out.starts_with("m12345678901: thank the buyer\n\nご購入者さま\n"));
}

TEST_CASE("what strangers wrote cannot drive the terminal from a letter") {
  Order order = fake::order_with();
  order.buyer = "a\x1b[2Jb";
  const auto report = remind::run({}, fake::FakeBook({order}), markets, texts, at("2026-12-05 14:05"));
  REQUIRE(report);
  output::Streams streams;
  show(report->letters.front(), remind::Company::alone, streams);
  CHECK(streams.out.find('\x1b') == std::string::npos);
  CHECK(report->letters.front().text.find("a\x1b[2Jb") != std::string::npos);
}

TEST_CASE("letters as JSON tell which were recorded") {
  Order second = fake::order_with();
  second.id = "m2";
  second.buyer = "suzuki";
  const auto report = reminded(fake::FakeBook({fake::order_with(), second}), {}, "2026-12-08 08:05");
  REQUIRE(report);
  const std::string none = to_json(*report, {}, Written::no).dump();
  CHECK(
      none.starts_with(R"({"schema":1,"now":"2026-12-07T23:05:00Z","recorded":false,"messages":[{"id":"m12345678901",)"
                       R"("market":"mercari","step":"final","text":"tanakaさま\n)"));
  CHECK(none.find(R"("url":"https://jp.mercari.com/transaction/m12345678901","deadline":"2026-12-08T15:00:00Z",)"
                  R"("recorded":false,"together":[],"cautions":[]},{"id":"m2",)") != std::string::npos);
  CHECK(none.find(R"("phase":"unpaid")") != std::string::npos);
  CHECK(none.find(R"("due":[{"step":"consult","do":"consult")") != std::string::npos);
  const std::string one = to_json(*report, {1}, Written::yes).dump();
  CHECK(one.find(R"("recorded":true,"messages":)") != std::string::npos);
  CHECK(one.find(R"("recorded":false,"together":[],"cautions":[]},{"id":"m2",)") != std::string::npos);
  CHECK(one.find(R"("recorded":true,"together":[],"cautions":[]}],"orders":[{"id":"m12345678901",)") !=
        std::string::npos);
}

TEST_CASE("a text that tells the pay-by as still to come is asked about once that has passed") {
  const auto cautions = [](std::string step, std::string_view now, bool force = false) {
    remind::Options options;
    options.step = std::move(step);
    options.force = force;
    Order order = fake::order_with();
    order.pay_by = at("2026-12-06 20:00");
    options.orders = {order.id};
    const auto report = reminded(fake::FakeBook({order}), options, now);
    if (!report) return fake::text_of(report.error());
    const Part& part = report->letters.front().part;
    return fake::sentences(force ? part.overruled : part.cautions);
  };
  const std::string past = "the text for m12345678901 tells a date that has passed: Sun 6 Dec 2026 20:00";
  CHECK(cautions("remind-1", "2026-12-06 19:59").empty());
  CHECK(cautions("remind-1", "2026-12-06 20:00") == past);
  CHECK(cautions("remind-1", "2026-12-06 20:30", true) == past);
  CHECK(cautions("final", "2026-12-08 08:05").empty());
}

}  // namespace letter_test
