#pragma once

#include "config/market_book.hpp"
#include "messages/template_book.hpp"
#include "output/streams.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::templates {

enum class Act : std::uint8_t { list, show, check, preview, edit, reset };

/// `template`: the texts of the messages. A text is named by its market (`any` for those that serve every market), its
/// language and its name.
struct Options {
  Act act = Act::list;
  std::string name;      ///< empty: all
  std::string market;    ///< empty: all, or the one that the name decides
  std::string language;  ///< empty: both, or that of the market's buyers
  std::filesystem::path
      file;           ///< to be checked, instead of the user's own texts: as the text of `name`, if there is one
  std::string order;  ///< for which the text is filled in
};

/// How the text of a place is found.
enum class Source : std::uint8_t {
  built_in,
  users,
  general,  ///< the market has none of its own, so that of `any` serves
  missing,
};

/// A text that a market can send.
struct Row {
  messages::Place place;
  std::vector<std::string> steps;  ///< of the market's ladders that send it
  Source source = Source::missing;
  std::string file;     ///< of the user's; empty where there is none
  bool broken = false;  ///< that file has errors, and counts for nothing
};

struct ListReport {
  Instant now;
  std::vector<Row> rows;  ///< market by market, `any` first
};

/// Every text of every market, or of one; those that its ladders name, too, if there are none. Error `not_found` for a
/// market that is not known.
[[nodiscard]] Result<ListReport> list(const Options& options, const config::MarketBook& markets,
                                      const messages::TemplateBook& templates, Instant now);

void show(const ListReport& report, output::Streams& streams);

/// The place that the options name. Without a market it is the text for all markets, else that of the only market which
/// has one; without a language that of the market's buyers, and Japanese for all markets.
///
/// Errors: `usage` for a word that cannot be a name; `not_found` for a market or a text that is not known, naming the
/// nearest; `ambiguous` for a text of several markets, and to edit or to reset one which some market has besides all.
[[nodiscard]] Result<messages::Place> place_of(const Options& options, const Markets& markets,
                                               const messages::TemplateBook& templates);

struct TextReport {
  Instant now;
  messages::Place place;  ///< that was asked for
  messages::Template text;
  std::string file;                   ///< of the user's, or where it would be
  std::vector<std::string> others{};  ///< markets with a text of their own of this name, where none was asked for
};

/// One text as it is in force. Errors: those of `place_of`, and `bad_file` for a broken one that replaces none.
[[nodiscard]] Result<TextReport> text(const Options& options, const Markets& markets,
                                      const messages::TemplateBook& templates, Instant now);

void show(const TextReport& report, output::Streams& streams);

struct PreviewReport {
  Instant now;
  std::string order;
  messages::Place place;
  std::string step;  ///< of the order's ladder; empty where none sends this text
  std::string text;
  std::optional<Message> too_long;
};

/// A text filled in for an order, as `remind` would fill it now. Nothing is recorded. Errors: those of `text`; those of
/// finding the order; `usage` for a market that is not the order's; `bad_file` where a value is not known.
[[nodiscard]] Result<PreviewReport> preview(const Options& options, const store::Orders& orders,
                                            const config::MarketBook& markets, const messages::TemplateBook& templates,
                                            Instant now);

void show(const PreviewReport& report, output::Streams& streams);

struct CheckReport {
  Instant now;
  std::vector<std::string> files;  ///< that were looked at
  std::vector<Error> errors;       ///< for these a text counts for nothing
  std::vector<Error> warnings;
};

/// All that is wrong in the user's own texts (of one market, of one name, where the options say so), or in one file.
/// Errors: `not_found` for a file or a market that is not there, `usage` for a word that cannot be a name.
[[nodiscard]] Result<CheckReport> check(const Options& options, const config::MarketBook& markets,
                                        const messages::TemplateBook& templates, Instant now);

void show(const CheckReport& report, output::Streams& streams);

/// What is wrong with a text that is to stand at a place: a name that the settings do not tell, and a `{deadline}`
/// where a step that sends it tells no date, or none where it does. `file` is what the errors call it.
[[nodiscard]] std::vector<Error> errors_for(const messages::Place& place, const messages::Text& text,
                                            const std::string& file, const Markets& markets,
                                            const messages::TemplateBook& templates);

/// That a text would be longer than its market takes, for an order with a long title; nothing where it would not.
[[nodiscard]] std::optional<Message> too_long_at(const messages::Place& place, const messages::Text& text,
                                                 const config::MarketBook& markets, Instant now);

}  // namespace ordertrack::commands::templates
