#include "messages/template.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace ordertrack::tests {
namespace {

using Names = std::vector<std::string>;

std::string what(std::string_view text) {
  const auto names = messages::names_in(text);
  return names ? "good" : std::string(names.error().what.id);
}

}  // namespace

TEST_CASE("A text carries each name once, in its order") {
  CHECK(messages::names_in("Dear {buyer}, {item:.20} by {deadline}, {buyer}").value() ==
        Names{"buyer", "item", "deadline"});
  CHECK(messages::names_in("{{no name}}").value().empty());
}

TEST_CASE("What is wrong in a text is found without an order") {
  CHECK(what("Dear {buyr}") == "line {line} of the message: {placeholder} is not known");
  CHECK(what("{item:q}") == "line {line} of the message: {placeholder} is not a format of a text");
  CHECK(what("a { brace") != "good");
}

TEST_CASE("A market can use its own templates and those for all") {
  const auto mercari = messages::template_names("mercari", "ja");
  CHECK(std::ranges::is_sorted(mercari));
  CHECK(std::ranges::adjacent_find(mercari) == mercari.end());
  CHECK(std::ranges::includes(mercari, messages::template_names("elsewhere", "ja")));
  CHECK(std::ranges::includes(mercari, Names{"final", "remind-1", "thanks"}));
  CHECK(messages::template_names("mercari", "xx").empty());
}

}  // namespace ordertrack::tests
