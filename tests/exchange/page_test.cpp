#include "exchange/page.hpp"

#include "exchange/page_parts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace page_test {

using namespace ordertrack::exchange;

namespace {

Card a_card() {
  return {.title = "Blue cup",
          .price = "¥3,200",
          .facts = {"tanaka", "", "Mercari"},
          .since = "since Sun 6 Dec 08:00",
          .until = "until Tue 8 Dec 24:00",
          .warnings = {"this buyer is blocked"},
          .letter = {.text = "tanakaさま\n\nよろしく", .language = "ja"},
          .address = "https://jp.mercari.com/transaction/m1",
          .command = "ordertrack remind m1"};
}

PageWords words() {
  return {.copy = "Copy",
          .copied = "Copied",
          .copy_failed = "Not copied",
          .open_page = "Open",
          .text = "Text",
          .afterwards = "Then:",
          .later = "Later"};
}

std::string page_with(const Card& card) {
  return to_html({.language = "en",
                  .title = "To do",
                  .headline = "1 to do now",
                  .sections = {{.heading = "Remind", .remark = "(optional)", .cards = {card}}},
                  .words = words()});
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin) + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

}  // namespace

TEST_CASE("a card tells an order and what can be done about it") {
  CHECK(between(page_with(a_card()), "<main>\n", "</main>") ==
        "<section>\n<h2>Remind <span class=\"remark\">(optional)</span></h2>\n"
        "<article>\n<div class=\"top\"><h3><bdi>Blue cup</bdi></h3><span class=\"price\">¥3,200</span></div>\n"
        "<p class=\"facts\"><span class=\"fact\"><bdi>tanaka</bdi></span>"
        "<span class=\"fact\"><bdi>Mercari</bdi></span></p>\n"
        "<p class=\"since\">since Sun 6 Dec 08:00</p>\n<p class=\"until\">until Tue 8 Dec 24:00</p>\n"
        "<p class=\"warning\">this buyer is blocked</p>\n"
        "<div class=\"buttons\">\n"
        "<button type=\"button\" class=\"button copy\" data-copied=\"Copied\" data-failed=\"Not copied\" hidden>Copy"
        "</button>\n"
        "<a class=\"button open\" href=\"https://jp.mercari.com/transaction/m1\" target=\"_blank\" "
        "rel=\"noreferrer noopener\">Open</a>\n</div>\n"
        "<details><summary>Text</summary>\n<pre lang=\"ja\">\ntanakaさま\n\nよろしく</pre></details>\n"
        "<p class=\"afterwards\">Then: <code>ordertrack remind m1</code></p>\n"
        "</article>\n</section>\n");
}

TEST_CASE("what is not known is left out") {
  CHECK(between(page_with({.title = "m1"}), "<article>\n", "</article>") ==
        "<div class=\"top\"><h3><bdi>m1</bdi></h3></div>\n");
}

TEST_CASE("what to press is a numbered list") {
  CHECK(contains(page_with({.title = "m1", .guide = {"Press <A>", "Press B"}}),
                 "<ol class=\"guide\">\n<li>Press &lt;A&gt;</li>\n<li>Press B</li>\n</ol>\n"));
}

TEST_CASE("what comes later is a list with its times, remarks come last") {
  const std::string page =
      to_html({.language = "ja",
               .title = "T",
               .headline = "H",
               .later = {{.time = "08:00", .what = "thank the buyer", .facts = {"Blue cup"}, .until = "until 10:00"}},
               .remarks = {"not confirmed"},
               .words = words()});
  CHECK(contains(page,
                 "<h2>Later</h2>\n<ul class=\"later\">\n<li><p><span class=\"time\">08:00</span> thank the buyer</p>\n"
                 "<p class=\"facts\"><span class=\"fact\"><bdi>Blue cup</bdi></span></p>\n"
                 "<p class=\"until\">until 10:00</p>\n</li>\n</ul>\n"));
  CHECK(contains(page, "<footer>\n<p>not confirmed</p>\n</footer>\n"));
  CHECK(contains(page, "<html lang=\"ja\">"));
}

TEST_CASE("text of strangers stays text, wherever it stands") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"},
      {"</script><script>", "&lt;/script&gt;&lt;script&gt;"},
      {"\" onclick='x' &lt;", "&quot; onclick=&#39;x&#39; &amp;lt;"},
      {"cup \xE2\x80\xAEgnp", "cup \\u{202E}gnp"},
      {"\x1b[31m\xFF", "\\x1B[31m\\xFF"},
  };
  for (const auto& [text, shown] : cases) {
    CAPTURE(text);
    const std::string whole(text);
    Card card{.title = whole, .price = whole, .facts = {whole}, .since = whole, .until = whole};
    card.warnings = {whole};
    card.guide = {whole};
    card.letter = {.text = whole, .language = whole};
    card.command = whole;
    const std::string page = page_with(card);
    CHECK_FALSE(contains(page, text));
    std::size_t times = 0;
    for (auto at = page.find(shown); at != std::string::npos; at = page.find(shown, at + 1)) ++times;
    CHECK(times == 10);
  }
}

TEST_CASE("only an https address of plain characters makes a button") {
  CHECK(is_page_address("https://jp.mercari.com/transaction/m1"));
  CHECK(is_page_address("https://web.fril.jp/v2/sale/shipping?is_web=1&item_id=a"));
  for (const char* address :
       {"", "http://a.example/", "javascript:alert(1)", "https://a.example/\" onclick=x", "https://a.example/<b>",
        "https://a.example/a b", "https://a.example/\n", "file:///etc"}) {
    CAPTURE(address);
    CHECK_FALSE(is_page_address(address));
    Card card = a_card();
    card.address = address;
    CHECK_FALSE(contains(page_with(card), "<a "));
  }
}

TEST_CASE("the page allows its own style and script and nothing else") {
  const std::string page = page_with(a_card());
  CHECK(
      contains(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"));
  CHECK(contains(page, "; base-uri 'none'; form-action 'none'\">"));
  CHECK(page.find("Content-Security-Policy") < page.find("<style>"));
  CHECK(between(page, "<style>", "</style>") == page_style());
  CHECK(between(page, "<script>", "</script>") == page_script());
  for (const std::string_view hash : {page_style_hash(), page_script_hash()}) {
    CHECK(hash.starts_with("sha256-"));
    CHECK(hash.size() == 7 + 44);
    CHECK(hash.ends_with('='));
  }
  CHECK(page_style_hash() != page_script_hash());
}

}  // namespace page_test
