#pragma once

#include "config/section.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::config {

/// How long a message may be on a market.
struct MessageLimit {
  int characters = 0;  ///< Unicode code points; a line end is one
  Source source{};
};

/// Reads a table `message_limit`. What is wrong in it is put into its problems.
[[nodiscard]] std::optional<MessageLimit> read_message_limit(Section& section);

/// What the text of a good market file says of it by itself.
struct WrittenLimit {
  std::optional<MessageLimit> limit;
  std::string extends;  ///< the market whose limit holds where there is none; empty: none
};

/// Reads no more of a market file than that: few commands ask, so that it is no part of the market.
[[nodiscard]] WrittenLimit written_limit(std::string_view toml);

}  // namespace ordertrack::config
