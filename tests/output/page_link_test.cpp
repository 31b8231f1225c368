#include "output/page_link.hpp"

#include <catch2/catch.hpp>

namespace page_link_test {

using namespace ordertrack;

TEST_CASE("A page's address is a link where the terminal knows links") {
  output::Streams streams;
  const std::string page = "https://shop.example/o/1 2";
  CHECK(output::page_link(page, streams) == page);
  streams.out_links = true;
  CHECK(output::page_link(page, streams) == "\x1b]8;;https://shop.example/o/1%202\x1b\\" + page + "\x1b]8;;\x1b\\");
}

TEST_CASE("What is no address of a page is no link, and reaches the terminal escaped") {
  output::Streams streams;
  streams.out_links = true;
  CHECK(output::page_link("javascript:alert(1)", streams) == "javascript:alert(1)");
  const auto hostile = output::page_link("https://evil\x1b\\\\", streams);
  CHECK(hostile.find('\x1b') == std::string::npos);
  const auto hidden = output::page_link("https://shop.example/\x1b\\\x1b]52;c;eA==\a", streams);
  CHECK(hidden.starts_with("\x1b]8;;https://shop.example/%1B%5C%1B]52;c;eA==%07\x1b\\"));
  CHECK(hidden.ends_with("\x1b]8;;\x1b\\"));
}

}  // namespace page_link_test
