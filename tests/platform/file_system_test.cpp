#include "platform/file_system.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

namespace file_system_test {

using namespace ordertrack;
using platform::file_system;
using platform::file_system_of;

TEST_CASE("File systems whose locks may fail, and those that go away, are known by their numbers") {
  struct {
    std::uint32_t magic;
    FileSystemKind kind;
    std::string name;
  } const rows[] = {
      {0x6969, FileSystemKind::network, "nfs"},          {0x517B, FileSystemKind::network, "smb"},
      {0xFF534D42, FileSystemKind::network, "cifs"},     {0xFE534D42, FileSystemKind::network, "smb2"},
      {0x01021997, FileSystemKind::network, "9p"},       {0x65735546, FileSystemKind::fuse, "fuse"},
      {0x01021994, FileSystemKind::memory, "tmpfs"},     {0xEF53, FileSystemKind::local, "ext4"},
      {0xDEADBEEF, FileSystemKind::local, "0xdeadbeef"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(file_system_of(row.magic).kind == row.kind);
    CHECK(file_system_of(row.magic).name == row.name);
  }
}

TEST_CASE("What lies in memory is seen to, and has room") {
  const auto found = file_system("/dev/shm");
  REQUIRE(found);
  CHECK(found->kind == FileSystemKind::memory);
  CHECK(found->name == "tmpfs");
  CHECK(found->free_bytes > 0);
}

TEST_CASE("A folder that is not there yet will lie where the one above it does") {
  const ordertrack::tests::TemporaryFolder folder;
  const auto above = file_system(folder.path());
  const auto below = file_system(folder.path() / "not" / "yet" / "orders.db");
  REQUIRE(above);
  REQUIRE(below);
  CHECK(above->name == below->name);
}

}  // namespace file_system_test
