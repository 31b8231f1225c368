#pragma once

#include "messages/template_book.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::app {

/// A text of the user's that does not count yet: a file in a folder of ours which only the user can look into.
class TemplateDraft {
 public:
  /// The draft of the text at a place. `folder` holds the drafts. Nothing is read or made.
  TemplateDraft(messages::Place place, const messages::TemplateBook& templates, const std::filesystem::path& folder);

  [[nodiscard]] const messages::Place& place() const noexcept { return place_; }

  /// Where it is, or would be.
  [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }

  /// Where the text is to be once it counts.
  [[nodiscard]] std::filesystem::path users_file() const { return templates_.file(place_); }

  /// Whether one is there, from another time.
  [[nodiscard]] bool is_there() const;

  /// Makes it of what is in force, or of the user's text that is there with errors. Error `io`.
  [[nodiscard]] Result<void> begin() const;

  /// The text that it holds, where it can stand at its place; else all errors.
  [[nodiscard]] tl::expected<messages::Text, std::vector<Error>> read(const Markets& markets) const;

  /// Whether it says the same as what is in force.
  [[nodiscard]] bool is_unchanged() const;

  /// Puts a text in its place, and removes the draft. Errors: `changed` where the user's text there is no longer what
  /// it was when this was made; `unsafe` where a link stands there; `io`.
  [[nodiscard]] Result<void> save(const messages::Text& text) const;

  /// Makes the user's text the draft. Error `io`.
  [[nodiscard]] Result<void> take_back() const;

  /// Removes it. Error `io`.
  [[nodiscard]] Result<void> remove() const;

 private:
  messages::Place place_;
  const messages::TemplateBook& templates_;
  std::filesystem::path folder_;
  std::filesystem::path file_;
  std::optional<std::string> before_;  ///< what the user's file held
};

}  // namespace ordertrack::app
