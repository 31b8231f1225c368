// A message as a seller might write it, filled with what a stranger calls himself. The first line is the buyer's name.

#include "fuzz/property.hpp"
#include "messages/facts.hpp"
#include "messages/template.hpp"

#include <algorithm>
#include <string>

using namespace ordertrack;
using fuzz::hold;

namespace {

// A placeholder of two characters at least, `{}`, gives at most its value, or a width of 100 characters of 4 bytes.
constexpr std::size_t most_of_a_placeholder = 400;

bool names_nothing(std::string_view text) { return text.find_first_of("{}") == std::string_view::npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::text_of(data, size);
  const auto end_of_line = std::min(input.find('\n'), input.size());
  const auto text = input.substr(std::min(end_of_line + 1, input.size()));

  tests::Known known;
  known.order.buyer = input.substr(0, end_of_line);
  const auto checked = messages::Text::checked(text, "mine.txt");
  if (!checked) {
    for (const Error& error : checked.error()) fuzz::hold_told(error);
    return 0;
  }
  for (const auto* const language : {"ja", "en"}) {
    const auto filled = messages::fill(*checked, language, known.facts());
    hold(filled.has_value(), "a text that is good is filled");
    if (names_nothing(checked->str())) hold(*filled == checked->str(), "a text without names stays as it is");
    const auto most = text.size() * (most_of_a_placeholder + known.order.buyer.size());
    hold(filled->size() <= most, "a short text stays short");
  }
  return 0;
}
