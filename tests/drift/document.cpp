#include "drift/document.hpp"

#include "source_folder.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ordertrack::drift {
namespace {

namespace fs = std::filesystem;

const fs::path source_tree = ORDERTRACK_SOURCE_DIR;

bool is_macro(std::string_view word) {
  return word.size() == 2 && std::isupper(static_cast<unsigned char>(word[0])) != 0 &&
         std::islower(static_cast<unsigned char>(word[1])) != 0;
}

bool is_punctuation(std::string_view word) { return word.find_first_not_of(".,;:|()") == std::string_view::npos; }

/// Quotes as a man page writes them in a macro's line, where plain ones would be taken away.
std::string unescaped(std::string_view line) {
  constexpr std::string_view quote = "\\(dq";
  std::string text(line);
  for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at + 1)) {
    text.replace(at, quote.size(), 1, '"');
  }
  return text;
}

/// Long options in a line of plain text.
void add_plain_options(std::string_view line, std::set<std::string>& names) {
  for (std::size_t at = line.find("--"); at != std::string_view::npos; at = line.find("--", at + 2)) {
    if (at != 0 && std::string_view(" `\"[").find(line[at - 1]) == std::string_view::npos) continue;
    const std::string_view rest = line.substr(at + 2);
    const auto end = std::ranges::find_if_not(
        rest, [](char c) { return c == '-' || std::islower(static_cast<unsigned char>(c)) != 0; });
    if (end != rest.begin()) names.emplace(rest.begin(), end);
  }
}

DescribedOption described_option(const std::vector<std::string>& words) {
  DescribedOption option;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "Ar") option.placeholder = words[i + 1];
    if (words[i] != "Fl" || words[i + 1] == "Fl") continue;
    const bool is_long = i > 0 && words[i - 1] == "Fl";
    if (is_long) {
      option.name = words[i + 1];
    } else {
      option.letter = words[i + 1].front();
    }
  }
  return option;
}

}  // namespace

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream stream{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

Document::Document(const fs::path& path) : name_(path.string()) {
  std::ifstream file(source_tree / path);
  if (!file) throw std::runtime_error(name_ + " is not there");
  for (std::string line; std::getline(file, line);) lines_.push_back(line);
}

bool Document::has_line(std::string_view line) const { return std::ranges::find(lines_, line) != lines_.end(); }

std::vector<std::string> Document::section(std::string_view title) const {
  std::vector<std::string> found;
  bool inside = false;
  for (const std::string& line : lines_) {
    if (line.starts_with(".Sh ")) {
      inside = line == ".Sh " + std::string(title);
    } else if (inside) {
      found.push_back(line);
    }
  }
  return found;
}

std::vector<std::string> Document::shell_commands() const {
  std::vector<std::string> commands;
  for (std::string_view line : lines_) {
    if (line.starts_with(".Dl ")) line.remove_prefix(4);
    if (line.starts_with("$ ")) commands.push_back(unescaped(line.substr(2)));
  }
  return commands;
}

std::set<std::string> Document::mentioned_options() const {
  std::set<std::string> names;
  for (const std::string& line : lines_) {
    add_plain_options(line, names);
    if (!line.starts_with('.')) continue;
    const auto words = words_of(line);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
      const bool first = words[i] == "Fl" || words[i] == ".Fl";
      if (first && words[i + 1] == "Fl") names.insert(words[i + 2]);
    }
  }
  return names;
}

std::set<DescribedOption> Document::described_options() const {
  std::set<DescribedOption> options;
  for (const std::string& line : lines_) {
    if (line.starts_with(".It Fl ")) options.insert(described_option(words_of(line)));
  }
  return options;
}

Document page_of(std::string_view command) {
  return Document(fs::path("man") / ("ordertrack-" + std::string(command) + ".1"));
}

std::vector<Document> all_documents() {
  std::vector<Document> documents{Document("README.md"), Document("src/README.md")};
  for (const auto& entry : fs::directory_iterator(source_tree / "man")) {
    if (entry.is_regular_file()) documents.emplace_back(fs::path("man") / entry.path().filename());
  }
  return documents;
}

std::set<std::string> marked_words(const std::vector<std::string>& lines, std::string_view macro) {
  std::set<std::string> marked;
  for (const std::string& line : lines) {
    if (!line.starts_with('.')) continue;
    bool inside = false;
    for (const std::string& word : words_of(line.substr(1))) {
      if (is_macro(word)) {
        inside = word == macro;
      } else if (inside && !is_punctuation(word)) {
        marked.insert(word);
      }
    }
  }
  return marked;
}

}  // namespace ordertrack::drift
