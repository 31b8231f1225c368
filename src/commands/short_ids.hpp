#pragma once

#include "output/streams.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands {

/// How the ids of a list are shown. On a terminal, one that would fill the line is cut to a beginning that no other of
/// the list has: commands take it for the whole. Elsewhere ids stay whole.
class ShortIds {
 public:
  /// `ids` are those of the list; the texts are only looked at here.
  ShortIds(std::vector<std::string_view> ids, const output::Streams& streams);

  [[nodiscard]] std::string operator()(std::string_view id) const;

 private:
  std::vector<std::string> ids_;  // in order, the short ones too; none where nothing is cut
};

}  // namespace ordertrack::commands
