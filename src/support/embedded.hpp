#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ordertrack {

/// A text file that was built into the program.
struct EmbeddedFile {
  std::string_view name;  ///< its path below the folder it came from, as `mercari.toml`
  std::string_view content;
};

/// A pattern of a built-in market, and between which texts lies every text that it matches: most texts are told from it
/// without the pattern.
struct IdForm {
  enum class Of : std::uint8_t { id, address };

  std::string_view market;
  Of of;
  std::string_view pattern;
  std::string_view least{};
  std::string_view most = "\xff";  ///< above every text in UTF-8

  [[nodiscard]] bool may_match(std::string_view text) const { return least <= text && text <= most; }
};

namespace markets {
/// The market files of src/markets, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// The same as `config::pack` made them when the program was built.
[[nodiscard]] std::span<const EmbeddedFile> packed_files();
/// How their ids and page addresses look, market by market.
[[nodiscard]] std::span<const IdForm> id_forms();
/// Changes with any byte of them.
[[nodiscard]] std::string_view embedded_digest();
}  // namespace markets

namespace holidays {
/// The calendars of src/markets/holidays, as `jp.toml`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// Changes with any byte of them.
[[nodiscard]] std::string_view embedded_digest();
}  // namespace holidays

namespace messages {
/// The message templates of src/messages, as `mercari/ja/thanks.txt`, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// Changes with any byte of them.
[[nodiscard]] std::string_view embedded_digest();
}  // namespace messages

namespace migrations {
/// The store's migrations, as `0001_orders.sql`, in their sequence.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// Changes with any byte of them.
[[nodiscard]] std::string_view embedded_digest();
}  // namespace migrations

namespace completions {
/// The completion scripts of the folder completions: `_ordertrack`, `ordertrack.bash`, `ordertrack.fish`.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// Changes with any byte of them.
[[nodiscard]] std::string_view embedded_digest();
}  // namespace completions

}  // namespace ordertrack
