#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ordertrack::cli {

/// A word that may stand at the cursor, and what it is.
struct Candidate {
  std::string word;
  std::string says;  ///< in the spoken language; may come from strangers: escaped where it is printed
};

/// Candidates that begin with what was typed, each word once, in the order in which they came.
class Candidates {
 public:
  /// At most so many are printed.
  static constexpr std::size_t most = 200;

  explicit Candidates(std::string_view typed) : typed_(typed) {}

  /// Takes a candidate, unless it does not fit. A word that a shell could take for more than itself is never
  /// taken.
  void add(std::string_view word, std::string says);

  /// The lines `candidate<TAB>description`, each behind `before`.
  [[nodiscard]] std::string lines(std::string_view before) const;

  [[nodiscard]] std::string_view typed() const { return typed_; }
  [[nodiscard]] bool full() const { return candidates_.size() >= most; }

 private:
  std::string typed_;
  std::vector<Candidate> candidates_;
  std::unordered_set<std::string> words_;
};

}  // namespace ordertrack::cli
