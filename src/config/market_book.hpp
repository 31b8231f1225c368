#pragma once

#include "config/market_file.hpp"
#include "config/message_limit.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::config {

/// An order id and the market that it belongs to.
struct Recognised {
  std::string market;
  std::string id;

  friend bool operator==(const Recognised&, const Recognised&) = default;
};

/// What is wrong with a good market of the user's beyond its rules.
struct CheckMarket {
  /// `toml` is the text of `file`.
  std::function<std::vector<Error>(const Market& market, std::string_view toml, const std::string& file)> errors;
  /// A text that changes whenever the same market may be judged otherwise.
  std::function<std::string()> depends_on;
};

/// The built-in markets, and the user's own files that replace or add to them. A market is parsed when it is asked for.
///
/// A broken user file never stops anything: the built-in market of that name is used, and `problems` tells. So it does
/// of a built-in market that is not known because the machine lacks its time zone.
class MarketBook final : public Markets {
 public:
  /// `folder` holds the user's NAME.toml files; it need not exist. What `check` finds breaks such a file, too; it may
  /// be empty.
  MarketBook(std::filesystem::path folder, FindZone find_zone, CheckMarket check = {});
  ~MarketBook() override;

  [[nodiscard]] const Market* find(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string> names() const override;
  [[nodiscard]] bool is_stand_in(std::string_view name) const override;
  [[nodiscard]] const std::string& fingerprint() const override;

  /// How long a message may be on a market, as far as that is known. Read anew each time.
  [[nodiscard]] std::optional<MessageLimit> message_limit(std::string_view name) const;

  /// The text of the file in force.
  [[nodiscard]] std::string_view text(std::string_view name) const;

  /// What was wrong with the user's files among the markets read so far.
  [[nodiscard]] const std::vector<Error>& problems() const;

  /// What a text would be as the user's market file `file`, whose stem names the market. Nothing here changes.
  [[nodiscard]] MarketReading inspect(std::string_view toml, const std::filesystem::path& file) const;

  /// The markets whose ids or page addresses `word` fits: none, one, or several for a bare id. A scheme, a query and a
  /// fragment are passed over unless a pattern asks for them; the host must match whole, so `fril.jp.evil.test` fits
  /// none. Nor does a word of more than 2048 bytes, and one whose id would be none by `is_order_id`, whatever the
  /// pattern says. With `only`, no other market is asked.
  [[nodiscard]] std::vector<Recognised> recognise(std::string_view word, std::string_view only = {}) const;

  /// Whether `id` can be an id of that market where it is named: any id where the market's file tells no form.
  [[nodiscard]] bool fits(const Market& market, std::string_view id) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ordertrack::config
