#include "cli/candidates.hpp"

#include "output/display_width.hpp"
#include "output/terminal_text.hpp"

#include <algorithm>

namespace ordertrack::cli {
namespace {

constexpr int description_cells = 72;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("-_.:+/@%=,").find(c) != std::string_view::npos;
}

/// Whether no shell takes a word for anything but itself once its blanks are quoted, as all completions do.
bool is_harmless(std::string_view word) {
  if (word.empty() || word.front() == ' ' || word.back() == ' ') return false;
  if (!std::ranges::all_of(word, [](char c) { return c == ' ' || is_plain(c); })) return false;
  return is_ascii(word) || output::TerminalText(word).str() == word;
}

/// No character takes more cells than bytes: a short text needs no measuring.
std::string described(const std::string& says) {
  const output::TerminalText text(says);
  return text.str().size() <= description_cells ? text.str() : output::truncate(text, description_cells).str();
}

}  // namespace

void Candidates::add(std::string_view word, std::string says) {
  if (full() || !is_harmless(word) || !word.starts_with(typed_)) return;
  const auto [added, is_new] = words_.emplace(word);
  if (is_new) candidates_.push_back({*added, std::move(says)});
}

std::string Candidates::lines(std::string_view before) const {
  std::string text;
  for (const Candidate& candidate : candidates_) {
    text.append(before).append(candidate.word).append("\t").append(described(candidate.says)).append("\n");
  }
  return text;
}

}  // namespace ordertrack::cli
