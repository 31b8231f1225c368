#pragma once

#include "store/owned_descriptor.hpp"
#include "support/result.hpp"

#include <filesystem>
#include <string>

namespace ordertrack::store {

/// What may become of a file that stands at the place of a new one.
enum class Replace : std::uint8_t { no, yes };

/// A new file under a hidden name of its own (`.NAME.XXXXXX.draft`) beside the place whose name it shall get, for the
/// user alone whatever the umask. It goes away again unless it is kept.
class DraftFile {
 public:
  explicit DraftFile(const std::filesystem::path& place);
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  ~DraftFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Whether it could be made. Errors: `io`.
  [[nodiscard]] Result<void> made() const;

  /// Puts it on the disk and gives it its name, durably. Errors: `exists` where it may replace nothing and the name was
  /// taken meanwhile, `io`.
  [[nodiscard]] Result<void> keep(Replace replace);

 private:
  [[nodiscard]] bool take_name(Replace replace);

  std::filesystem::path place_;
  std::string path_text_;
  OwnedDescriptor descriptor_;
  int error_;
  std::filesystem::path path_;
  bool kept_ = false;
};

}  // namespace ordertrack::store
