#include "store/private_file.hpp"

#include "store/failure.hpp"
#include "store/owned_descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace ordertrack::store {
namespace {

constexpr mode_t folder_mode = 0700;
constexpr mode_t file_mode = 0600;

Result<void> make_folders(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (folder.empty() || std::filesystem::is_directory(folder, ignored)) {
    return {};
  }
  // A home folder that is not there would be made, by root, at the root of the file system.
  if (folder.is_absolute() && folder.parent_path() == folder.root_path()) {
    return fail(io_error(folder, ENOENT));
  }
  if (auto made = make_folders(folder.parent_path()); !made) {
    return made;
  }
  if (mkdir(folder.c_str(), folder_mode) != 0) {
    // Another command may have made it meanwhile.
    return errno == EEXIST && std::filesystem::is_directory(folder, ignored) ? Result<void>()
                                                                             : fail(io_error(folder, errno));
  }
  // The umask may have taken rights from the user too.
  return chmod(folder.c_str(), folder_mode) == 0 ? Result<void>() : fail(io_error(folder, errno));
}

Result<void> close_to_others(const std::filesystem::path& file, int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) {
    return fail(io_error(file, errno));
  }
  if (status.st_nlink > 1) {
    return fail(ErrorKind::unsafe,
                msg("the store {file} has {count} names (hard links), and writing through one of them can destroy it",
                    arg("file", file.string()), arg("count", static_cast<std::int64_t>(status.st_nlink))),
                {msg("copy it to a file of its own, or use a symbolic link")});
  }
  const bool other_mode = (status.st_mode & 0777) != file_mode;
  if (other_mode && status.st_uid == geteuid() && fchmod(descriptor, file_mode) != 0) {
    return fail(io_error(file, errno));
  }
  return {};
}

}  // namespace

Result<void> make_private_folder(const std::filesystem::path& file) { return make_folders(file.parent_path()); }

Result<void> prepare_private_file(const std::filesystem::path& file) {
  if (auto made = make_private_folder(file); !made) {
    return made;
  }
  const OwnedDescriptor opened(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, file_mode));
  if (!opened) {
    return fail(io_error(file, errno));
  }
  return close_to_others(file, opened.number());
}

}  // namespace ordertrack::store
