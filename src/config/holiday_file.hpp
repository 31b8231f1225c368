#pragma once

#include "config/holidays.hpp"
#include "support/result.hpp"

#include <string_view>
#include <vector>

namespace ordertrack::config {

/// Reads a calendar file of src/markets/holidays. `name_of_file` is what errors call it.
///
/// Errors (`bad_file`, one each, in the file's order): not TOML, an unknown key, a year, month or day that there is
/// not, a holiday of which it is not clear on which day it falls.
[[nodiscard]] tl::expected<HolidayCalendar, std::vector<Error>> read_holiday_calendar(std::string_view toml,
                                                                                      std::string_view name_of_file);

}  // namespace ordertrack::config
