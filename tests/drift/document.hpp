#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::drift {

/// An option as a man page describes it: `.It Fl n , Fl Fl dry-run`, `.It Fl Fl store Ar FILE`.
struct DescribedOption {
  std::string name;
  char letter = '\0';
  std::string placeholder;

  friend auto operator<=>(const DescribedOption&, const DescribedOption&) = default;
};

/// A text file of the source tree that tells about the program.
class Document {
 public:
  /// `path` is relative to the source tree. A file that is not there is an exception.
  explicit Document(const std::filesystem::path& path);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
  [[nodiscard]] bool has_line(std::string_view line) const;
  /// The lines of a man page's section, as `EXIT STATUS`.
  [[nodiscard]] std::vector<std::string> section(std::string_view title) const;
  /// What follows `$ ` at the beginning of a line, or of a `.Dl` line.
  [[nodiscard]] std::vector<std::string> shell_commands() const;
  /// Every `--word`, however it is written.
  [[nodiscard]] std::set<std::string> mentioned_options() const;
  /// The options that a man page lists.
  [[nodiscard]] std::set<DescribedOption> described_options() const;

 private:
  std::string name_;
  std::vector<std::string> lines_;
};

/// `man/ordertrack-NAME.1`.
[[nodiscard]] Document page_of(std::string_view command);

/// Every man page, README.md and src/README.md.
[[nodiscard]] std::vector<Document> all_documents();

/// The words that a macro marks in man page lines: those behind `Cm` in `.Cm paid , closed` and `.It Cm usage Ta 2`.
[[nodiscard]] std::set<std::string> marked_words(const std::vector<std::string>& lines, std::string_view macro);

/// The words of a line, split at blanks.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);

}  // namespace ordertrack::drift
