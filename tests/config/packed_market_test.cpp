#include "config/packed_market.hpp"
#include "config/market_file.hpp"
#include "platform/zones.hpp"
#include "support/embedded.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

namespace packed_market_test {

using namespace ordertrack;

namespace {

const Market* no_market(std::string_view) { return nullptr; }

Market read(const EmbeddedFile& file) {
  auto market = config::read_market(file.content, file.name, platform::find_zone, no_market);
  REQUIRE(market);
  market->origin = "built-in";
  return *std::move(market);
}

std::string packed(std::string_view name) {
  const auto found = std::ranges::find(markets::packed_files(), name, &EmbeddedFile::name);
  REQUIRE(found != markets::packed_files().end());
  return std::string(found->content);
}

}  // namespace

TEST_CASE("every built-in market was packed as its file reads, and comes back whole") {
  REQUIRE(markets::packed_files().size() == markets::embedded_files().size());
  for (const auto& file : markets::embedded_files()) {
    INFO(file.name);
    const std::string bytes = packed(file.name);
    CHECK((bytes == config::pack(read(file))));
    const Market back = config::unpack(bytes, platform::find_zone).value();
    CHECK((config::pack(back) == bytes));
    CHECK(back.zone.name() == read(file).zone.name());
  }
}

TEST_CASE("bytes that no market was packed into are a bug, and told as one") {
  const std::string bytes = packed("mercari.toml");
  CHECK_THROWS_AS(config::unpack(bytes.substr(0, bytes.size() / 2), platform::find_zone), std::logic_error);
  CHECK_THROWS_AS(config::unpack(bytes + "more", platform::find_zone), std::logic_error);
  CHECK_THROWS_AS(config::unpack({}, platform::find_zone), std::logic_error);
}

TEST_CASE("a market whose time zone the machine does not know is an error, not a bug") {
  const config::FindZone no_zone = [](std::string_view) { return std::nullopt; };
  const auto market = config::unpack(packed("ebay.toml"), no_zone);
  REQUIRE_FALSE(market);
  CHECK(market.error().kind == ErrorKind::failed);
  CHECK(market.error().what == msg("{market} has no rules on this machine: the time zone {zone} is not known",
                                   arg("market", "ebay"), arg("zone", "America/Los_Angeles")));
}

}  // namespace packed_market_test
