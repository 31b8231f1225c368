#include "store/file_header.hpp"

#include "store/failure.hpp"
#include "store/kept_copies.hpp"
#include "store/owned_descriptor.hpp"
#include "store/version.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <span>
#include <string_view>

namespace ordertrack::store {
namespace {

// The layout is that of "The Database File Format" in SQLite's documentation.
constexpr std::size_t header_size = 100;
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t read_version_offset = 19;
constexpr char read_version_of_wal = 2;
constexpr std::size_t user_version_offset = 60;
constexpr std::size_t application_id_offset = 68;

using Bytes = std::array<char, header_size>;

std::uint32_t big_endian(std::span<const char> bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes.first(4)) {
    value = value << 8 | static_cast<unsigned char>(byte);
  }
  return value;
}

tl::unexpected<Error> not_our_file(const std::filesystem::path& file, Message what) {
  return fail(ErrorKind::not_our_file, std::move(what),
              {msg("nothing was changed; name another file with --store, or unset ORDERTRACK_STORE"),
               msg("what it is: file {file}", arg("file", file.string()))});
}

/// The copy that was kept before the upgrade that this program does not know.
std::string copy_to_go_back_to(const std::filesystem::path& file) {
  const auto copy = last_copy_before_upgrade(file);
  return copy ? copy->string() : "FILE";
}

Result<FileHeader> understand(const std::filesystem::path& file, const Bytes& bytes) {
  const std::span<const char> all(bytes);
  if (std::string_view(bytes.data(), magic.size()) != magic ||
      big_endian(all.subspan(application_id_offset)) != application_id) {
    return not_our_file(file, msg("{file} is no order book of ordertrack", arg("file", file.string())));
  }
  const auto version = static_cast<int>(big_endian(all.subspan(user_version_offset)));
  if (major_of(version) > major_version) {
    return fail(
        ErrorKind::too_new,
        msg("the store {file} needs an ordertrack that reads store version {needed}; this one reads {known}",
            arg("file", file.string()), arg("needed", major_of(version)), arg("known", major_version)),
        {msg("nothing was changed; install a newer ordertrack, or go back to an older copy: ordertrack restore {copy}",
             arg("copy", copy_to_go_back_to(file)))});
  }
  const Journal journal = bytes[read_version_offset] == read_version_of_wal ? Journal::wal : Journal::rollback;
  return FileHeader{Content::order_book, version, journal};
}

}  // namespace

Result<FileHeader> read_header(const std::filesystem::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) {
    if (errno == ENOENT) {
      return FileHeader{};
    }
    return fail(io_error(file, errno));
  }
  if (!S_ISREG(status.st_mode)) {
    return not_our_file(file, msg("{file} is no file", arg("file", file.string())));
  }
  if (status.st_size == 0) {
    return FileHeader{.content = Content::empty_file};
  }
  const OwnedDescriptor opened(open(file.c_str(), O_RDONLY | O_CLOEXEC));
  Bytes bytes{};
  if (!opened || pread(opened.number(), bytes.data(), bytes.size(), 0) < 0) {
    return fail(io_error(file, errno));
  }
  return understand(file, bytes);
}

}  // namespace ordertrack::store
