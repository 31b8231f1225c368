#include "config/pattern.hpp"

#include <re2/re2.h>

namespace ordertrack::config {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Matching takes time in proportion to the text and to the compiled expression, so both are bounded.
constexpr std::int64_t most_bytes_compiled = std::int64_t{1} << 20;

RE2::Options bounded() {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(most_bytes_compiled);
  return options;
}

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression) : regex(piece(expression), bounded()) {}

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
