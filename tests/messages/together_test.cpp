#include "messages/facts.hpp"
#include "messages/template_book.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

namespace ordertrack::tests {
namespace {

/// Two orders of one buyer.
struct TwoOrders {
  TwoOrders() {
    second.order.id = second.order.page_id = "m99999999999";
    second.order.item = "赤い皿";
    second.deadline = *first.deadline + std::chrono::days{1};
  }

  [[nodiscard]] Result<std::string> filled(std::string_view text, std::string_view language = "en") const {
    const std::vector<messages::Facts> facts{first.facts(), second.facts()};
    return messages::fill_together(messages::Text::checked(text, "a.txt").value(), language, facts);
  }

  Known first;
  Known second;
};

}  // namespace

TEST_CASE("A line that names what is one order's own is written for each order, the others once") {
  const TwoOrders two;
  CHECK(two.filled("Dear {buyer},\n\n- {order_id}: {price}\n\nYours {market}") ==
        "Dear tanaka,\n\n- m12345678901: ¥3,200\n- m99999999999: ¥3,200\n\nYours Mercari");
  CHECK(two.filled("{item:.2}") == "真鍮\n赤い");
  CHECK(two.filled("no {{names}}") == "no {names}");
  CHECK(two.filled("\n{buyer}") == "\ntanaka");
}

TEST_CASE("A text for several orders needs what it names of each of them") {
  TwoOrders two;
  two.second.order.price.reset();
  two.second.order.id = "m2";
  const auto unknown = two.filled("- {price}");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().kind == ErrorKind::bad_file);
  CHECK(unknown.error().what == msg("the message names {placeholder}, which is not known for the order {id}",
                                    arg("placeholder", "{price}"), arg("id", "m2")));
}

TEST_CASE("The built-in texts for several orders name each of them, and the last one each date") {
  const TwoOrders two;
  const messages::TemplateBook book("/nonexistent");
  for (const auto& place : messages::TemplateBook::built_in_places()) {
    if (!place.name.ends_with(messages::together)) continue;
    INFO(place.path());
    const auto filled = two.filled(book.find(place)->text.str(), place.language);
    REQUIRE(filled);
    for (const auto* id : {"m12345678901", "m99999999999"}) CHECK(filled->find(id) != std::string::npos);
    const auto date = messages::told_time(two.second.market.zone, *two.second.deadline, place.language);
    CHECK((filled->find(date) != std::string::npos) == place.name.starts_with("final"));
  }
}

TEST_CASE("A market with a last message of its own has one for several orders, too") {
  const auto places = messages::TemplateBook::built_in_places();
  for (const auto& place : places) {
    if (place.name != "final") continue;
    INFO(place.path());
    CHECK(std::ranges::count(places, messages::Place{place.market, place.language, "final-together"}) == 1);
  }
}

}  // namespace ordertrack::tests
