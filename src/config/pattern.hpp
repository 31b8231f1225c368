#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ordertrack::config {

/// A regular expression that takes time linear in its input and bounded memory, whoever wrote it: one that would grow
/// beyond a megabyte, such as `(a{1,1000}){1,1000}`, is none.
class Pattern {
 public:
  /// A text that is no regular expression matches nothing; `problem` tells.
  explicit Pattern(std::string_view expression);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// What is wrong with the expression; nothing where it is good.
  [[nodiscard]] std::optional<std::string> problem() const;
  [[nodiscard]] int groups() const;
  /// Two texts between which, byte by byte, lies every text that it matches as a whole.
  [[nodiscard]] std::pair<std::string, std::string> range() const;
  [[nodiscard]] bool matches(std::string_view whole) const;
  /// The first group of a match of the whole text; nothing where it does not match or the group is empty.
  [[nodiscard]] std::optional<std::string> first_group(std::string_view whole) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace ordertrack::config
