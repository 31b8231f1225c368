#pragma once

#include "house/source_tree.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace house {

/// Which folder may include what; its text form is told in layers.txt.
class Layers {
 public:
  /// Throws std::invalid_argument, naming the line, where the text is no such table.
  explicit Layers(std::string_view text);

  /// The includes of a file that the table does not allow, each as `path:line: why`.
  [[nodiscard]] std::vector<std::string> violations(const SourceFile& file) const;

 private:
  struct Layer {
    std::string pattern;
    std::vector<std::string> uses;
  };

  [[nodiscard]] const Layer* layer_of(const SourceFile& file) const;
  [[nodiscard]] std::string library_of(std::string_view header) const;
  [[nodiscard]] bool allows(const Layer& layer, const SourceFile& file, std::string_view header) const;

  std::map<std::string, std::vector<std::string>> libraries_;
  std::vector<Layer> layers_;
};

}  // namespace house
