#include "input/length.hpp"

#include <array>
#include <string_view>

namespace ordertrack::input {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::weeks;

struct UnitWord {
  std::string_view word;
  std::chrono::seconds length;
  UnitScript script = UnitScript::latin;
};

/// Of Japanese words with one beginning the longer comes first.
constexpr std::array unit_words{
    UnitWord{"m", 1min},
    UnitWord{"min", 1min},
    UnitWord{"mins", 1min},
    UnitWord{"minute", 1min},
    UnitWord{"minutes", 1min},
    UnitWord{"h", 1h},
    UnitWord{"hour", 1h},
    UnitWord{"hours", 1h},
    UnitWord{"d", days{1}},
    UnitWord{"day", days{1}},
    UnitWord{"days", days{1}},
    UnitWord{"w", weeks{1}},
    UnitWord{"week", weeks{1}},
    UnitWord{"weeks", weeks{1}},
    UnitWord{"分間", 1min, UnitScript::japanese},
    UnitWord{"分", 1min, UnitScript::japanese},
    UnitWord{"時間", 1h, UnitScript::japanese},
    UnitWord{"日間", days{1}, UnitScript::japanese},
    UnitWord{"日", days{1}, UnitScript::japanese},
    UnitWord{"週間", weeks{1}, UnitScript::japanese},
};

}  // namespace

std::optional<Length> take_length(Scanner& scanner) {
  Scanner ahead = scanner;
  const auto count = ahead.take_number(1, 5);
  if (!count) return std::nullopt;
  ahead.take_blanks();
  for (const UnitWord& unit : unit_words) {
    if (!ahead.take_word(unit.word)) continue;
    scanner = ahead;
    return Length{unit.length * *count, unit.script};
  }
  return std::nullopt;
}

}  // namespace ordertrack::input
