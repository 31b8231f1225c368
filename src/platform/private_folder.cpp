#include "platform/private_folder.hpp"

#include <cerrno>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

namespace fs = std::filesystem;

constexpr mode_t folder_for_the_user_alone = 0700;

tl::unexpected<Error> not_changed(const fs::path& file, int number) {
  return fail(ErrorKind::io,
              msg("{file} cannot be written: {reason}", arg("file", file.string()),
                  arg("reason", std::generic_category().message(number))),
              {msg("look at the folder's permissions, and whether the disk is full")});
}

}  // namespace

Result<void> make_private_folder(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return {};
  // A home folder that is not there would be made, by root, at the root of the file system.
  if (folder.is_absolute() && folder.parent_path() == folder.root_path()) return not_changed(folder, ENOENT);
  if (auto made = make_private_folder(folder.parent_path()); !made) return made;
  if (::mkdir(folder.c_str(), folder_for_the_user_alone) == 0 || fs::is_directory(folder, ignored)) return {};
  return not_changed(folder, errno);
}

Result<void> move_file(const fs::path& from, const fs::path& to) {
  if (auto made = make_private_folder(to.parent_path()); !made) return made;
  if (::rename(from.c_str(), to.c_str()) == 0) return {};
  if (errno != EXDEV) return not_changed(to, errno);
  std::error_code problem;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, problem);
  return problem ? not_changed(to, problem.value()) : remove_file(from);
}

Result<void> remove_file(const fs::path& file) {
  if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  return not_changed(file, errno);
}

}  // namespace ordertrack::platform
