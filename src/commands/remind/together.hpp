#pragma once

#include "commands/remind/letter.hpp"

#include <vector>

namespace ordertrack::commands::remind {

/// Puts before the first of the letters that one buyer gets about several unpaid orders of one market, all of the same
/// step, the one letter that can be sent instead of them: an offer; with `--together` it takes their place. Only where
/// there is a text for several orders. Errors (only with `--together`): as of `fill_together`.
[[nodiscard]] Result<std::vector<Letter>> with_letters_together(std::vector<Letter> letters, const Occasion& occasion);

/// The other orders of the letter's buyer for which the same message is due, where there is a text for several: those
/// that the one letter could speak of, too.
[[nodiscard]] Result<std::vector<AssessedOrder>> orders_to_join(const Letter& letter, const store::Orders& orders,
                                                                const Occasion& occasion);

}  // namespace ordertrack::commands::remind
