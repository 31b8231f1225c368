#pragma once

#include "config/problems.hpp"
#include "config/toml_document.hpp"

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::config {

/// A list item, and the line it stands on.
struct ListedText {
  std::string text;
  std::int64_t line = 0;
};

/// The days of a list, and the texts that stand among them.
struct ListedDays {
  std::vector<std::chrono::year_month_day> days;
  std::vector<ListedText> texts;
};

/// The whole numbers that a key takes.
struct Limits {
  std::int64_t least;
  std::int64_t most;
};

/// How many days a rule or a step may lie from what it counts from.
inline constexpr Limits day_limits{-400, 400};

/// One table of a file, read key by key.
///
/// A key that is absent, or whose value is wrong, gives nothing; the latter is put into the problems. A key that nobody
/// asked for is unknown: `finish` says so. Keys handed in must outlive the section.
class Section {
 public:
  /// `path` is the table's name as errors show it, empty for the whole file. The table and the problems must outlive
  /// it.
  Section(const Node::Table& table, std::int64_t line, std::string path, Problems& problems);

  [[nodiscard]] std::optional<std::string> text(std::string_view key);
  [[nodiscard]] std::optional<bool> flag(std::string_view key);
  [[nodiscard]] std::optional<int> number(std::string_view key, Limits limits);
  /// `"08:00"` to `"24:00"`.
  [[nodiscard]] std::optional<ClockTime> clock(std::string_view key);
  /// `"90m"`, `"8h"`, `"2d"`: at most 400 days.
  [[nodiscard]] std::optional<std::chrono::seconds> length(std::string_view key);
  [[nodiscard]] std::optional<std::vector<ListedText>> listed(std::string_view key);
  [[nodiscard]] std::optional<std::vector<std::string>> texts(std::string_view key);
  [[nodiscard]] std::optional<ListedDays> days(std::string_view key);
  [[nodiscard]] std::optional<Section> table(std::string_view key);
  /// The tables of `[[key]]`; none where the key is absent.
  [[nodiscard]] std::vector<Section> tables(std::string_view key);

  /// A word that `read` knows; `words` lists them for the hint.
  template <typename T>
  [[nodiscard]] std::optional<T> word(std::string_view key, std::optional<T> (*read)(std::string_view),
                                      std::string_view words) {
    const auto found = text(key);
    if (!found) return std::nullopt;
    const auto value = read(*found);
    if (!value) reject_word(key, words);
    return value;
  }

  /// A list of such words.
  template <typename T>
  [[nodiscard]] std::optional<std::vector<T>> words(std::string_view key, std::optional<T> (*read)(std::string_view),
                                                    std::string_view known) {
    const auto found = listed(key);
    if (!found) return std::nullopt;
    std::vector<T> values;
    for (const auto& item : *found) {
      if (const auto value = read(item.text)) {
        values.push_back(*value);
      } else {
        reject_word(key, known);
      }
    }
    return values;
  }

  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] bool holds_text(std::string_view key) const;
  /// The keys that stand in the table.
  [[nodiscard]] std::vector<std::string_view> keys() const;
  [[nodiscard]] std::int64_t line() const { return line_; }
  [[nodiscard]] std::int64_t line_of(std::string_view key) const;

  /// Puts the value of `key` into the problems. `sentence` is a marked literal, see Problem.
  void reject(std::string_view key, std::string_view sentence, Message hint);
  void reject(std::string_view key, const ListedText& item, std::string_view sentence, Message hint);
  /// Says that `key` must stand here.
  void missing(std::string_view key, Message hint);
  /// Puts every key that nobody asked for into the problems.
  void finish();

 private:
  const Member* look_up(std::string_view key) const;
  const Node* take(std::string_view key);
  std::string full_name(std::string_view key) const;
  void reject_word(std::string_view key, std::string_view words);

  template <typename T>
  const T* take_as(std::string_view key, std::string_view sentence, Message hint);

  const Node::Table* table_;
  std::int64_t line_;
  std::string path_;
  Problems* problems_;
  std::vector<std::string_view> asked_;
};

}  // namespace ordertrack::config
