// What people paste as an order: an id, or the address of a page.

#include "config/address.hpp"
#include "config/market_book.hpp"
#include "fuzz/property.hpp"
#include "input/text.hpp"
#include "platform/zones.hpp"

#include <algorithm>

using namespace ordertrack;
using fuzz::hold;

namespace {

const config::MarketBook& book() {
  static const config::MarketBook markets("/nowhere", platform::find_zone);
  return markets;
}

bool is_allowed(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void hold_id(std::string_view text) {
  const auto id = input::read_id(text);
  if (!id) return fuzz::hold_told(id.error());
  hold(!id->empty() && id->size() <= 64 && id->front() != '-', "an id has 1 to 64 characters and begins no option");
  hold(std::ranges::all_of(*id, is_allowed), "an id holds letters, digits, - and _ only");
  hold(input::read_id(*id) == *id, "an id that was read is read again as it is");
}

void hold_recognised(std::string_view text, const config::Recognised& found) {
  const auto* market = book().find(found.market);
  hold(market != nullptr, "an order belongs to a market that is known");
  const auto alone = book().recognise(text, found.market);
  hold(std::ranges::find(alone, found) != alone.end(), "a market that is asked alone gives the same answer");
  hold(input::read_id(found.id) == found.id, "what a page's address holds is an id");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  hold_id(text);
  for (const auto& found : book().recognise(text)) hold_recognised(text, found);
  for (const auto& reading : config::readings_of_address(text)) {
    hold(reading.find('@') == std::string::npos || reading.find('/') < reading.find('@'),
         "an address with user information is none");
  }
  return 0;
}
