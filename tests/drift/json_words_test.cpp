#include "commands/doctor/doctor.hpp"
#include "drift/document.hpp"

#include <ordertrack/assessment.hpp>
#include <ordertrack/event.hpp>
#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace ordertrack::drift {
namespace {

/// The words of an enumeration: `to_string` gives an empty text behind the last one.
template <typename Enumeration>
std::set<std::string> words_of_all() {
  std::set<std::string> words;
  for (int value = 0; value < 64; ++value) {
    const std::string_view word = to_string(static_cast<Enumeration>(value));
    if (!word.empty()) words.emplace(word);
  }
  return words;
}

void check_all_told(const std::set<std::string>& words, const std::set<std::string>& told) {
  CHECK(words.size() > 2);
  for (const std::string& word : words) {
    CAPTURE(word);
    CHECK(told.contains(word));
  }
}

}  // namespace

TEST_CASE("ordertrack(1) tells every word that the JSON uses") {
  const auto told = marked_words(Document("man/ordertrack.1").section("JSON"), "Cm");
  check_all_told(words_of_all<Phase>(), told);
  check_all_told(words_of_all<StepStatus>(), told);
  check_all_told(words_of_all<WarningKind>(), told);
  check_all_told(words_of_all<EventKind>(), told);
  check_all_told(words_of_all<Because>(), told);
}

TEST_CASE("ordertrack-policy(5) tells everything that a step can ask for") {
  const auto told = marked_words(Document("man/ordertrack-policy.5").section("STEPS"), "Cm");
  check_all_told(words_of_all<Action>(), told);
}

TEST_CASE("ordertrack-doctor(1) tells every check and every verdict") {
  const auto told = marked_words(Document("man/ordertrack-doctor.1").section("JSON"), "Cm");
  check_all_told(words_of_all<commands::doctor::Subject>(), told);
  check_all_told(words_of_all<commands::doctor::Verdict>(), told);
}

}  // namespace ordertrack::drift
