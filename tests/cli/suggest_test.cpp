#include "cli/suggest.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

namespace suggest_test {

using namespace ordertrack;

TEST_CASE("the nearest word is suggested, and none where none is near") {
  using namespace std::string_view_literals;
  constexpr std::array known = {"due"sv, "done"sv, "status"sv, "cancel"sv, "remind"sv, "remove"sv, "completion"sv};
  struct {
    std::string typed;
    std::string nearest;
  } const rows[] = {
      {"due", "due"},        // as it is
      {"deu", "due"},        // two letters changed places
      {"du", "due"},         // one is missing
      {"duue", "due"},       // one too many
      {"dxe", "due"},        // another one
      {"dou", "due"},        // two letters of three
      {"statsu", "status"},  //
      {"cancal", "cancel"},  //
      {"remine", "remind"},  // nearer than remove
      {"remidn", "remind"},  //
      {"complteion", "completion"},
      {"xyz", ""},         // a short word must be very near
      {"dxx", ""},         //
      {"frobnicate", ""},  //
      {"", ""},            //
      {"DUE", ""},         // three letters differ
      {std::string(1000, 'd'), ""},
      {"取引", ""},
  };
  for (const auto& row : rows) {
    INFO(row.typed);
    CHECK(cli::nearest(row.typed, known) == row.nearest);
  }
}

TEST_CASE("of words equally near the first is suggested") {
  constexpr std::array<std::string_view, 2> known = {"pay", "may"};
  CHECK(cli::nearest("hay", known) == "pay");
  CHECK(cli::nearest("pay", {}).empty());
}

}  // namespace suggest_test
