#pragma once

#include <algorithm>
#include <cstddef>

namespace ordertrack::store {

/// A piece of SQL that is known when the program is compiled; pieces are joined with `+`.
template <std::size_t N>
struct SqlText {
  char text[N]{};

  consteval SqlText() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is what this type stands for
  consteval SqlText(const char (&literal)[N]) { std::copy_n(literal, N, text); }
};

template <std::size_t N, std::size_t M>
[[nodiscard]] consteval auto operator+(const SqlText<N>& left, const SqlText<M>& right) {
  SqlText<N + M - 1> joined;
  std::copy_n(left.text, N - 1, joined.text);
  std::copy_n(right.text, M, joined.text + N - 1);
  return joined;
}

template <std::size_t N, std::size_t M>
[[nodiscard]] consteval auto operator+(const SqlText<N>& left, const char (&right)[M]) {
  return left + SqlText<M>(right);
}

/// A whole statement. It can only be made from text that is known when the program is compiled: nothing that a person
/// typed can become SQL.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(const char (&literal)[N]) : text_(literal) {}  // NOLINT(google-explicit-constructor)
  template <std::size_t N>
  consteval Sql(const SqlText<N>& joined) : text_(joined.text) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] constexpr const char* text() const { return text_; }

 private:
  const char* text_;
};

}  // namespace ordertrack::store
