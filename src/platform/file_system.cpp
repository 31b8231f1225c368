#include "platform/file_system.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include <sys/statfs.h>

namespace ordertrack::platform {
namespace {

struct Known {
  std::uint32_t magic;
  FileSystemKind kind;
  const char* name;
};

// The numbers of statfs(2).
constexpr auto known_ones = std::to_array<Known>({
    {0x6969, FileSystemKind::network, "nfs"},        {0x517B, FileSystemKind::network, "smb"},
    {0xFF534D42, FileSystemKind::network, "cifs"},   {0xFE534D42, FileSystemKind::network, "smb2"},
    {0x01021997, FileSystemKind::network, "9p"},     {0x5346414F, FileSystemKind::network, "afs"},
    {0x73757245, FileSystemKind::network, "coda"},   {0x00C36400, FileSystemKind::network, "ceph"},
    {0x0BD00BD0, FileSystemKind::network, "lustre"}, {0x786F4256, FileSystemKind::network, "vboxsf"},
    {0x65735546, FileSystemKind::fuse, "fuse"},      {0x01021994, FileSystemKind::memory, "tmpfs"},
    {0x858458F6, FileSystemKind::memory, "ramfs"},   {0xEF53, FileSystemKind::local, "ext4"},
    {0x9123683E, FileSystemKind::local, "btrfs"},    {0x58465342, FileSystemKind::local, "xfs"},
    {0x2FC12FC1, FileSystemKind::local, "zfs"},      {0xF2F52010, FileSystemKind::local, "f2fs"},
    {0x794C7630, FileSystemKind::local, "overlay"},  {0x4D44, FileSystemKind::local, "vfat"},
    {0x2011BAB0, FileSystemKind::local, "exfat"},    {0x7366746E, FileSystemKind::local, "ntfs3"},
});

std::string in_hex(std::uint32_t number) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return "0x" + std::string(digits.data(), end);
}

std::filesystem::path nearest_that_is_there(std::filesystem::path path) {
  std::error_code ignored;
  path = std::filesystem::absolute(path, ignored);
  while (path.has_relative_path() && !std::filesystem::exists(path, ignored)) path = path.parent_path();
  return path;
}

}  // namespace

std::optional<FileSystem> file_system(const std::filesystem::path& path) {
  struct statfs facts {};
  if (::statfs(nearest_that_is_there(path).c_str(), &facts) != 0) return std::nullopt;
  FileSystem found = file_system_of(static_cast<std::uint32_t>(facts.f_type));
  found.free_bytes = static_cast<std::int64_t>(facts.f_bavail) * facts.f_bsize;
  return found;
}

FileSystem file_system_of(std::uint32_t magic) {
  const auto* const known = std::ranges::find(known_ones, magic, &Known::magic);
  if (known == known_ones.end()) return {.kind = FileSystemKind::local, .name = in_hex(magic)};
  return {.kind = known->kind, .name = known->name};
}

}  // namespace ordertrack::platform
