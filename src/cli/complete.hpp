#pragma once

#include "cli/parse.hpp"
#include "messages/template_book.hpp"
#include "store/orders.hpp"
#include "store/people.hpp"

#include <ordertrack/market.hpp>

#include <span>
#include <string>

namespace ordertrack::cli {

/// The answer to `ordertrack __complete WORDS...`: a line `candidate<TAB>description` each, at most 200; or the one
/// line
/// `:files` where the shell is to offer its files.
///
/// `words` is the command line up to the cursor: the program's name first, the word being completed last (it may be
/// empty). Every candidate begins with that word; one for `--option=value` is the whole of it. `orders`, `people`,
/// `markets` and `templates` are asked only where the word is one that they know. Silent on any error.
[[nodiscard]] std::string complete(std::span<const std::string> words, const store::Orders& orders,
                                   const store::People& people, const Markets& markets,
                                   const messages::TemplateBook& templates, Instant now);

/// What the words say of the world in which they are to be completed: `--store`, `--now` and `--lang`.
[[nodiscard]] Globals globals_among(std::span<const std::string> words);

}  // namespace ordertrack::cli
