#pragma once

#include "support/message.hpp"

#include <string>
#include <string_view>

namespace ordertrack::commands::schedule {

/// A word for sh(1): as it is where it is harmless, else in single quotes.
[[nodiscard]] std::string shell_quoted(std::string_view word);

/// A command for a crontab, where a bare `%` would end the line.
[[nodiscard]] std::string cron_escaped(std::string_view command);

/// A word for ExecStart= of systemd.service(5), where `%` and `$` stand for other things.
[[nodiscard]] std::string systemd_quoted(std::string_view word);

/// A line for who reads the crontab or the commands, in their language.
[[nodiscard]] std::string comment(const Message& message);

}  // namespace ordertrack::commands::schedule
