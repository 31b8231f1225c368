#include "store/draft_file.hpp"

#include "support/folder_of.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

constexpr mode_t draft_mode = 0600;
constexpr std::string_view suffix = ".draft";

tl::unexpected<Error> draft_not_written(const fs::path& file, int number) {
  return fail(ErrorKind::io,
              msg("the copy {file} cannot be written: {reason}", arg("file", file.string()),
                  arg("reason", std::generic_category().message(number))),
              {msg("name a file in a folder of yours that has room")});
}

/// The last sync is the folder's: then the copy is there, but may not outlive a power failure.
tl::unexpected<Error> draft_not_synced(const fs::path& file) {
  return fail(
      ErrorKind::io,
      msg("the folder {folder} of the copy could not be written to the disk", arg("folder", folder_of(file).string())),
      {msg("look at that disk; the copy {file} is there, but may not outlive a power failure",
           arg("file", file.string()))});
}

std::string pattern_beside(const fs::path& place) {
  return (folder_of(place) / ("." + place.filename().string() + ".XXXXXX" + std::string(suffix))).string();
}

}  // namespace

DraftFile::DraftFile(const fs::path& place)
    : place_(place),
      path_text_(pattern_beside(place)),
      descriptor_(mkostemps(path_text_.data(), static_cast<int>(suffix.size()), O_CLOEXEC)),
      error_(errno),
      path_(path_text_) {}

DraftFile::~DraftFile() {
  if (descriptor_ && !kept_) unlink(path_.c_str());
}

Result<void> DraftFile::made() const {
  if (!descriptor_) return draft_not_written(place_, error_);
  return fchmod(descriptor_.number(), draft_mode) == 0 ? Result<void>() : draft_not_written(place_, errno);
}

bool DraftFile::take_name(Replace replace) {
  const unsigned int flags = replace == Replace::yes ? 0U : RENAME_NOREPLACE;
  if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, place_.c_str(), flags) == 0) return true;
  // Some file systems know no RENAME_NOREPLACE; a link replaces nothing either.
  return errno == EINVAL && link(path_.c_str(), place_.c_str()) == 0 && unlink(path_.c_str()) == 0;
}

Result<void> DraftFile::keep(Replace replace) {
  if (fsync(descriptor_.number()) != 0) return draft_not_written(place_, errno);
  if (!take_name(replace)) {
    if (errno != EEXIST) return draft_not_written(place_, errno);
    return fail(ErrorKind::exists, msg("{file} is there already", arg("file", place_.string())),
                {msg("name another file, or replace it with --force")});
  }
  kept_ = true;
  const OwnedDescriptor folder(open(folder_of(place_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder && fsync(folder.number()) == 0 ? Result<void>() : draft_not_synced(place_);
}

}  // namespace ordertrack::store
