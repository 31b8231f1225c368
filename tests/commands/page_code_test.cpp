#include "commands/page_code.hpp"

#include "commands/answers.hpp"
#include "commands/block/block.hpp"
#include "commands/block/block_cli.hpp"
#include "commands/cancel/cancel.hpp"
#include "commands/cancel/cancel_cli.hpp"
#include "commands/remind/remind.hpp"
#include "commands/remind/remind_cli.hpp"
#include "commands/status/status.hpp"
#include "commands/status/status_cli.hpp"
#include "output/display_width.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace page_code_test {

using namespace ordertrack;
using namespace ordertrack::commands;

namespace {

const std::string mercari_page = "https://jp.mercari.com/transaction/m12345678901";

output::Streams drawing_terminal() {
  output::Streams streams;
  streams.out_colour = true;
  streams.height = 24;
  return streams;
}

template <typename Options>
PageCode code_of(const cli::Command& command,
                 std::initializer_list<std::pair<std::string_view, std::vector<std::string>>> given) {
  return fake::options_of<Options>(command, fake::words(given)).code;
}

}  // namespace

TEST_CASE("every command that shows a page reads what becomes of its code") {
  const auto drawn = {code_of<status::Options>(status::command, {{"ID", {"m1"}}, {"qr", {}}}),
                      code_of<remind::Options>(remind::command, {{"ID", {"m1"}}, {"qr", {}}}),
                      code_of<remind::Options>(remind::command, {{"qr", {}}}),
                      code_of<block::Options>(block::block, {{"ID", {"m1"}}, {"qr", {}}}),
                      code_of<cancel::Options>(cancel::command, {{"ID", {"m1"}}, {"qr", {}}})};
  for (const PageCode& code : drawn) CHECK((code.is_drawn() && !code.is_written()));
  const auto written = {code_of<status::Options>(status::command, {{"ID", {"m1"}}, {"qr", {}}, {"output", {"p.png"}}}),
                        code_of<remind::Options>(remind::command, {{"ID", {"m1"}}, {"qr", {}}, {"output", {"p.SVG"}}}),
                        code_of<block::Options>(block::block, {{"ID", {"m1"}}, {"qr", {}}, {"output", {"p.png"}}}),
                        code_of<cancel::Options>(cancel::command, {{"ID", {"m1"}}, {"qr", {}}, {"output", {"p.png"}}})};
  for (const PageCode& code : written) CHECK((code.is_written() && !code.is_drawn()));
  const PageCode none = code_of<status::Options>(status::command, {{"ID", {"m1"}}});
  CHECK((!none.is_drawn() && !none.is_written()));
}

TEST_CASE("a code is of one order, and a file is an image") {
  CHECK(fake::refusal(status::command, fake::words({{"qr", {}}})) == "usage: --qr needs the ID of one order");
  CHECK(fake::refusal(status::command, fake::words({{"ID", {"m1", "m2"}}, {"qr", {}}})) ==
        "usage: --qr needs the ID of one order");
  CHECK(fake::refusal(block::block, fake::words({{"buyer", {"tanaka"}}, {"market", {"mercari"}}, {"qr", {}}})) ==
        "usage: --qr needs the ID of one order");
  CHECK(fake::refusal(remind::command, fake::words({{"qr", {}}, {"output", {"p.png"}}})) ==
        "usage: -o needs the ID of one order");
  CHECK(fake::refusal(cancel::command, fake::words({{"ID", {"m1"}}, {"output", {"p.png"}}})) ==
        "usage: -o writes the QR code, but --qr is missing");
  CHECK(fake::refusal(cancel::command, fake::words({{"ID", {"m1"}}, {"qr", {}}, {"output", {"p.jpg"}}})) ==
        "usage: the name of the image \"p.jpg\" does not end as one");
}

TEST_CASE("a code is drawn on a terminal with colours that holds it") {
  auto streams = drawing_terminal();
  draw_page_code(mercari_page, streams);
  CHECK(std::ranges::count(streams.out, '\n') == 19);
  CHECK(streams.err.empty());
  streams = drawing_terminal();
  streams.height.reset();  // a pipe, with colours on demand
  draw_page_code(mercari_page, streams);
  CHECK(std::ranges::count(streams.out, '\n') == 19);
}

TEST_CASE("where nothing could read it a code is not drawn, and it is said what to do") {
  const auto refused = [](output::Streams streams) {
    draw_page_code(mercari_page, streams);
    CHECK(streams.out.empty());
    CHECK(streams.err.find("hint: write it to a file: --qr -o page.png") != std::string::npos);
    return streams.err.substr(0, streams.err.find('\n'));
  };
  auto plain = drawing_terminal();
  plain.out_colour = false;
  CHECK(refused(plain) == "warning: without colours a phone could not read the QR code, so it is not drawn");
  auto narrow = drawing_terminal();
  narrow.width = 36;
  CHECK(refused(narrow) == "warning: the QR code does not fit here: it needs 37 columns and 20 lines");
  auto low = drawing_terminal();
  low.height = 19;
  CHECK(refused(low) == "warning: the QR code does not fit here: it needs 37 columns and 20 lines");
  output::set_ambiguous_width(2);
  CHECK(refused(drawing_terminal()) ==
        "warning: with wide characters a phone could not read the QR code, so it is not drawn");
  output::set_ambiguous_width(1);
}

TEST_CASE("where no page is known there is no code") {
  auto streams = drawing_terminal();
  draw_page_code("", streams);
  CHECK(streams.out.empty());
  CHECK(streams.err == "warning: there is no QR code: the address of the order's page is not known\n");
  const auto image = page_image("", "p.png");
  REQUIRE_FALSE(image);
  CHECK(fake::text_of(image.error()) ==
        "not-possible: there is no QR code: the address of the order's page is not known");
  CHECK(page_image("javascript:alert(1)", "p.png").error().kind == ErrorKind::not_possible);
}

TEST_CASE("an image is what the ending of its name says") {
  CHECK(page_image(mercari_page, "p.png")->starts_with("\x89PNG"));
  CHECK(page_image(mercari_page, "p.svg")->starts_with("<svg "));
}

TEST_CASE("the code stands below what is shown of the order") {
  const fake::FakeMarkets markets;
  const fake::FakeBook book({fake::order_with()});
  const Instant now = story::at("2026-12-06 10:00");
  const PageCode code{.wanted = true};
  const auto ends_with_code = [](const output::Streams& streams) {
    return streams.out.ends_with("\x1b[0m\n") && std::ranges::count(streams.out, '\n') > 19;
  };
  auto streams = drawing_terminal();
  show(*status::run({.orders = {"m123"}, .code = code}, book, markets, now), streams);
  CHECK(ends_with_code(streams));
  streams = drawing_terminal();
  show(*block::run({.order = "m123", .code = code}, book, markets, now), streams);
  CHECK(ends_with_code(streams));
  streams = drawing_terminal();
  show(*cancel::run({.order = "m123", .force = true, .code = code}, book, markets, now), streams);
  CHECK(ends_with_code(streams));
}

}  // namespace page_code_test
