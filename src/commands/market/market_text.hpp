#pragma once

#include "support/message.hpp"

#include <ordertrack/market.hpp>

#include <string>
#include <vector>

namespace ordertrack::commands::market {

/// `D+2 24:00`, as the manual writes it; another anchor than the order is named, as `shipped+9 13:00`.
[[nodiscard]] std::string short_rule(const DayRule& rule);

/// `D+4-D+30 24:00`, from one rule to the other.
[[nodiscard]] std::string short_span(const DayRule& from, const DayRule& until);

/// When a step opens, as `08:00 on day 1`, `after "final"`, `at once`.
[[nodiscard]] Message step_opens_text(const Step& step);

/// What else the ladder says of a step: that it is optional, whom it is for, which date it tells the buyer.
[[nodiscard]] std::vector<Message> step_remarks(const Market& market, const Step& step);

/// Where a rule comes from: `A', read 2026-10-10`, `own choice, no source`.
[[nodiscard]] Message source_text(const Source& source);

/// A rule of a market under its name in the file, as `pay_by.default`.
struct NamedRule {
  std::string key;
  Message title;  ///< as `pay by`
  const DayRule* rule = nullptr;
};

/// Every day rule that a market has. The pointers are into `market`.
[[nodiscard]] std::vector<NamedRule> rules_of(const Market& market);

/// How sure the rules of a market are, together.
[[nodiscard]] Message sureness_text(const Market& market);

}  // namespace ordertrack::commands::market
