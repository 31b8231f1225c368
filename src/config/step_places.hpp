#pragma once

#include "config/problems.hpp"
#include "config/toml_document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace ordertrack::config {

/// Where the steps of a market file stand, for what can be said of them only once the whole file was read.
class StepPlaces {
 public:
  /// Of a text that is not TOML nothing is known.
  explicit StepPlaces(std::string_view toml);

  /// A problem with a key of a step; `ladder` is empty for the default one. Where the step does not have that key, its
  /// name takes the blame; where the file does not have the step, the line that takes it from another market does.
  [[nodiscard]] Problem problem(std::string_view ladder, std::string_view step, std::string_view key,
                                std::string_view sentence, Message hint) const;

 private:
  struct Place {
    std::int64_t line = 0;
    std::string value;
  };

  void add_steps(const Node::List& steps, const std::string& path);

  std::map<std::string, Place, std::less<>> places_;  // by path, step and key, as `ladder.strict.step/final/after`
  std::int64_t extends_line_ = 1;
};

}  // namespace ordertrack::config
