#pragma once

#include "commands/assessed_order.hpp"
#include "commands/confirmation.hpp"
#include "commands/page_code.hpp"
#include "messages/template_book.hpp"
#include "output/json.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::remind {

/// `remind`: the messages that are due, ready to paste.
struct Options {
  std::vector<std::string> orders{};      ///< empty: every message that is due
  std::optional<std::string> step{};      ///< another step than the one that is due
  std::optional<std::string> at{};        ///< it was sent earlier
  std::optional<std::string> deadline{};  ///< the date that it tells
  std::string language{};                 ///< of the text; empty: the market's
  bool again = false;                     ///< a further message of a step that was sent
  bool force = false;
  bool together = false;  ///< one message to a buyer of several orders, also of those that were not named
  bool copy = false;      ///< to the clipboard
  PageCode code{};        ///< written to a file: only with one order
};

/// A message to one buyer.
struct Letter {
  AssessedOrder order;                  ///< before it is sent
  std::vector<AssessedOrder> others{};  ///< further orders of the buyer's that the text speaks of, too
  const Step* step = nullptr;
  std::string text;
  std::string address;  ///< of the page where it is pasted
  Instant sent{};
  std::optional<Instant> deadline;
  std::optional<Message> too_long;  ///< the text, for its market; as the caller knows
  Part part;
};

struct Report {
  Instant now;
  std::vector<Letter> letters;
  std::vector<Message> remarks{};  ///< of the buyers' other orders: to be told before the letters
  std::vector<Error> left_out{};   ///< of all that are due, those whose text names what is not known of the order
};

/// Errors: `nothing_due` (saying what comes next and when); `not_found` for a step that is no message; `not_possible`
/// for one of another phase, one that is over (unless forced), and a `deadline` for a message that tells none;
/// `already` for one that was sent (unless `again`); `too_early` for one of another day (unless forced); `out_of_range`
/// for `at` and `deadline`; `bad_file` for a text that cannot be filled in for this order. A text of the user's that is
/// wrong by itself is passed over, see TemplateBook. Where every message that is due was asked for, one that cannot be
/// filled in holds up no other: it is left out, and told.
///
/// Where one buyer has several unpaid orders of one market about which the same message is sent, an offer stands before
/// the first of their letters: one that speaks of all of them. With `together` it takes their place.
[[nodiscard]] Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                                 const messages::TemplateBook& templates, Instant now);

/// Whether a letter is shown by itself or with others.
enum class Company : std::uint8_t { alone, among_others };

/// Shows one letter: to whom, where to paste it, and the text. Quiet, a letter alone is the text alone; one of several
/// must say to whom it goes.
void show(const Letter& letter, Company company, output::Streams& streams);

/// The document of `--json`: as of a writing command, with the texts; `recorded` are the positions of the
/// letters that were. Where nobody confirmed anything the orders are as they stand, else as they are or would be
/// afterwards.
[[nodiscard]] output::Json to_json(const Report& report, const std::vector<std::size_t>& recorded, Written written);

}  // namespace ordertrack::commands::remind
