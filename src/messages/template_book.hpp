#pragma once

#include "messages/text.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::messages {

/// The market of the texts that serve every market without one of its own.
inline constexpr std::string_view any_market = "any";

/// Which text: below src/messages and below the user's folder alike it stands in MARKET/LANGUAGE/NAME.txt.
struct Place {
  std::string market;    ///< or `any`
  std::string language;  ///< `ja` or `en`
  std::string name;

  /// `mercari/ja/final.txt`.
  [[nodiscard]] std::string path() const;

  friend auto operator<=>(const Place&, const Place&) = default;
};

enum class Origin : std::uint8_t { built_in, users };

/// A text, and where it comes from.
struct Template {
  Place place;  ///< where it stands: for a market without its own, `any`
  Origin origin = Origin::built_in;
  Text text;
  std::optional<Error> instead_of{};  ///< what is wrong with the user's text whose place it takes
};

/// The name of a step's text.
[[nodiscard]] const std::string& template_name(const Step& step);

/// Behind the name of a step's text: the one about several orders of one buyer. It is optional.
inline constexpr std::string_view together = "-together";

/// Whether a text is one of a step's: about one order, or about several.
[[nodiscard]] bool is_text_of(const Step& step, std::string_view name);

/// What is wrong with the text of a file as that of a step: it names `{deadline}` although the step tells no date, or
/// does not although the step does. Nothing where they fit.
[[nodiscard]] std::optional<Error> misfit(const Text& text, const std::filesystem::path& file, const Step& step);

/// Whether a word can name a text: `[A-Za-z0-9_-]`, 1 to 64 characters.
[[nodiscard]] bool is_template_name(std::string_view word);

/// The built-in texts for buyers, and the user's own that replace them or add to them. Nothing is read before it is
/// asked for.
///
/// At each place the user's text counts before the built-in one, and a market's own place before `any`. A broken file
/// of the user's never stops anything: the next text in that sequence is used, and `problems` tells.
///
/// A file is at most 64 KiB of UTF-8, and lies in the folder: a link that leads out of it is not followed.
class TemplateBook {
 public:
  /// `folder` holds the user's texts; it need not exist. `shop` is the shop's name in the settings: where it is empty,
  /// a text of the user's that names `{shop}` is broken.
  explicit TemplateBook(std::filesystem::path folder, std::string shop = {});
  ~TemplateBook();

  /// The text in force at a place. Errors: `not_found`; `bad_file` where there is only a broken file of the user's.
  [[nodiscard]] Result<Template> find(const Place& place) const;

  /// The text for a step of a market. A text of the user's that names `{deadline}` is broken for a step that tells no
  /// date. Errors: as of `find`.
  [[nodiscard]] Result<Template> find(const Market& market, const Step& step, std::string_view language) const;

  /// The text for a step about several orders. Errors: as of `find`; `not_found`, too, where the user or the
  /// market has words of their own for one order, but not for several: others would say it otherwise, or leave out the
  /// date.
  [[nodiscard]] Result<Template> find_together(const Market& market, const Step& step, std::string_view language) const;

  /// The built-in text that a market has without the user's. Error `not_found`.
  [[nodiscard]] Result<Template> built_in(const Place& place) const;

  /// Whether a market can use a text: one of the built-in ones, or the user's, unread.
  [[nodiscard]] bool knows(const Place& place) const;

  /// The names that a market can use in a language, sorted.
  [[nodiscard]] std::vector<std::string> names(std::string_view market, std::string_view language) const;

  /// The places of the built-in texts, and of the user's files; sorted.
  [[nodiscard]] static std::vector<Place> built_in_places();
  [[nodiscard]] std::vector<Place> users_places() const;

  /// Whether the user has a file at a place, good or not.
  [[nodiscard]] bool has_users(const Place& place) const;

  /// The user's text at a place; nullptr where there is none, or a broken one.
  [[nodiscard]] const Text* users_text(const Place& place) const;

  /// All that is wrong with the user's file at a place, and with it as the text of `step`, where that is given; nothing
  /// where there is none, or it is good.
  [[nodiscard]] std::vector<Error> flaws(const Place& place, const Step* step = nullptr) const;

  /// What is wrong with a text of the user's in a file because of what the settings do not tell.
  [[nodiscard]] std::optional<Error> untold(const Text& text, const std::filesystem::path& file) const;

  /// The shop's name in the settings, or an empty text.
  [[nodiscard]] const std::string& shop() const;

  /// Where the user's file at a place is, or would be.
  [[nodiscard]] std::filesystem::path file(const Place& place) const;

  /// What was wrong with the user's files among those that were asked for so far.
  [[nodiscard]] const std::vector<Error>& problems() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ordertrack::messages
