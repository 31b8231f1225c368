#pragma once

#include <ordertrack/civil_time.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::platform {

/// Whether the C library has data for a zone of that name: a plain relative name of a file in its zone folder.
[[nodiscard]] bool c_library_knows(std::string_view name);

/// The offsets of a zone as the C library gives them, for any year. Copies share what was looked up.
class CLibraryOffsets {
 public:
  explicit CLibraryOffsets(std::string name);

  /// The offset east of UTC in force at an instant.
  [[nodiscard]] std::chrono::seconds operator()(Instant instant) const;

 private:
  struct Change {
    Instant from;
    std::chrono::seconds offset;
  };
  using Year = std::vector<Change>;

  [[nodiscard]] Year read_year(std::chrono::year year) const;

  std::string name_;
  std::shared_ptr<std::map<std::chrono::year, Year>> years_;
};

}  // namespace ordertrack::platform
