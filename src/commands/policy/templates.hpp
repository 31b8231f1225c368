#pragma once

#include "messages/template_book.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::policy {

/// How closely the user's own texts are looked at: whether they are there, or whether they can be filled in, too.
enum class Look : std::uint8_t { passing, close };

/// What is wrong with the texts of the ladders' messages, in the language of the market's buyers: one that there is
/// not, one that names what is not known, one that names a date although its step tells none. `toml` is the text of the
/// market's file, and `file` its name.
[[nodiscard]] std::vector<Error> template_errors(const Market& market, std::string_view toml, const std::string& file,
                                                 const messages::TemplateBook& templates, Look look);

}  // namespace ordertrack::commands::policy
