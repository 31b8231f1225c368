#include <ordertrack/assessment.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/money.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>

namespace words_tests {

using namespace ordertrack;

namespace {

/// Reads every value's word back; returns how many different words there were.
template <typename Value, typename Read>
std::size_t distinct_words(Value last, Read read) {
  std::set<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Value>(i);
    const std::string word{to_string(value)};
    INFO(word);
    CHECK_FALSE(word.empty());
    CHECK(read(word) == value);
    words.insert(word);
  }
  return words.size();
}

template <typename Value>
std::size_t distinct_words(Value last) {
  std::set<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) words.insert(std::string{to_string(static_cast<Value>(i))});
  return words.size() - words.count("");
}

}  // namespace

TEST_CASE("every value has a word of its own, which reads back") {
  CHECK(distinct_words(EventKind::remove, event_kind) == 16);
  CHECK(distinct_words(Party::buyer, party) == 3);
  CHECK(distinct_words(Phase::cancelled, phase) == 5);
  CHECK(distinct_words(Action::relist, action) == 9);
  CHECK(distinct_words(Anchor::ship_by, anchor) == 6);
  CHECK(distinct_words(StepStatus::due) == 7);
  CHECK(distinct_words(WarningKind::rule_unconfirmed) == 12);
  CHECK(distinct_words(Because::auto_complete) == 15);
}

TEST_CASE("an unknown word is nothing") {
  CHECK_FALSE(event_kind("paid"));
  CHECK_FALSE(party("Seller"));
  CHECK_FALSE(phase(""));
  CHECK_FALSE(action("call"));
  CHECK_FALSE(anchor("pay-by"));
}

TEST_CASE("the words of the files and of the JSON") {
  CHECK(to_string(Anchor::pay_by) == "pay_by");
  CHECK(to_string(WarningKind::closing_soon) == "closing-soon");
  CHECK(to_string(StepStatus::superseded) == "superseded");
  CHECK(to_string(EventKind::receive) == "receive");
}

TEST_CASE("the decimals of currencies") {
  CHECK(minor_digits("JPY") == 0);
  CHECK(minor_digits("KRW") == 0);
  CHECK(minor_digits("USD") == 2);
  CHECK(minor_digits("KWD") == 3);
  CHECK(minor_digits("XYZ") == 2);
}

TEST_CASE("a rule is confirmed when it is ours, the operator's, or told by two") {
  for (const auto* mark : {"A", "A'", "B"}) CHECK(Source{.sureness = mark}.confirmed());
  for (const auto* mark : {"C", "D", "K", "-", "", "a", "AB"}) CHECK_FALSE(Source{.sureness = mark}.confirmed());
  CHECK(Source{.sureness = "K", .own = true}.confirmed());
}

TEST_CASE("an unknown ladder is the default one") {
  Market market;
  CHECK(market.ladder("any").steps.empty());
  market.ladders = {{"", {Step{.name = "thanks"}}}, {"strict", {}}};
  CHECK(market.ladder("").steps.size() == 1);
  CHECK(market.ladder("strict").name == "strict");
  CHECK(market.ladder("gone").steps.size() == 1);
}

}  // namespace words_tests
