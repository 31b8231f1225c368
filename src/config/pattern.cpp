#include "config/pattern.hpp"

#include <re2/re2.h>

namespace ordertrack::config {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression) : regex(piece(expression), RE2::Quiet) {}

  RE2 regex;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<std::string> Pattern::problem() const {
  return compiled_->regex.ok() ? std::nullopt : std::optional(compiled_->regex.error());
}

int Pattern::groups() const { return compiled_->regex.NumberOfCapturingGroups(); }

std::pair<std::string, std::string> Pattern::range() const {
  constexpr int longest = 40;
  std::string least;
  std::string most;
  if (!compiled_->regex.PossibleMatchRange(&least, &most, longest)) return {"", "\xff"};
  return {std::move(least), std::move(most)};
}

bool Pattern::matches(std::string_view whole) const { return RE2::FullMatch(piece(whole), compiled_->regex); }

std::optional<std::string> Pattern::first_group(std::string_view whole) const {
  std::string group;
  if (groups() < 1 || !RE2::FullMatch(piece(whole), compiled_->regex, &group) || group.empty()) return std::nullopt;
  return group;
}

}  // namespace ordertrack::config
