#pragma once

#include <span>
#include <string_view>

namespace ordertrack {

/// A text file that was built into the program.
struct EmbeddedFile {
  std::string_view name;  ///< its path below the folder it came from, as `mercari.toml`
  std::string_view content;
};

namespace markets {
/// The market files of src/markets, sorted by name.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
/// The same as `config::pack` made them when the program was built.
[[nodiscard]] std::span<const EmbeddedFile> packed_files();
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
