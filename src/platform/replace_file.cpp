#include "platform/replace_file.hpp"

#include "support/folder_of.hpp"

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

namespace fs = std::filesystem;

constexpr mode_t for_the_user_alone = 0600;

tl::unexpected<Error> not_written(const fs::path& file, int number) {
  return fail(ErrorKind::io,
              msg("{file} cannot be written: {reason}", arg("file", file.string()),
                  arg("reason", std::generic_category().message(number))),
              {msg("name a file in a folder of yours that has room")});
}

/// A file descriptor; negative where opening failed.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// A name beside the file's own, which goes away unless the file took its place.
class DraftName {
 public:
  explicit DraftName(const fs::path& file)
      : path_(folder_of(file) / ("." + file.filename().string() + "." + std::to_string(::getpid()) + ".draft")) {}
  DraftName(const DraftName&) = delete;
  DraftName& operator=(const DraftName&) = delete;
  ~DraftName() {
    if (is_there_) ::unlink(path_.c_str());
  }

  [[nodiscard]] int make() {
    const int number = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, for_the_user_alone);
    is_there_ = number >= 0;
    return number;
  }

  [[nodiscard]] bool give(const fs::path& name) {
    if (::rename(path_.c_str(), name.c_str()) != 0) return false;
    is_there_ = false;
    return true;
  }

 private:
  fs::path path_;
  bool is_there_ = false;
};

bool write_whole(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fchmod(descriptor, for_the_user_alone) == 0 && ::fsync(descriptor) == 0;
}

bool sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.number() >= 0 && ::fsync(opened.number()) == 0;
}

}  // namespace

Result<void> expect_replaceable(const fs::path& file) {
  struct stat place {};
  if (::lstat(file.c_str(), &place) != 0) return errno == ENOENT ? Result<void>() : not_written(file, errno);
  if (S_ISREG(place.st_mode)) return {};
  return fail(ErrorKind::unsafe,
              msg("{file} is no plain file, so nothing is written there", arg("file", file.string())),
              {msg("name another file")});
}

Result<void> replace_file(const fs::path& file, std::string_view content) {
  if (auto replaceable = expect_replaceable(file); !replaceable) return replaceable;
  DraftName draft(file);
  const Descriptor opened(draft.make());
  const bool written =
      opened.number() >= 0 && write_whole(opened.number(), content) && draft.give(file) && sync_folder(folder_of(file));
  return written ? Result<void>() : not_written(file, errno);
}

}  // namespace ordertrack::platform
