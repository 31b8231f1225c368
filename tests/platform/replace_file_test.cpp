#include "platform/replace_file.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

namespace replace_file_test {

using namespace ordertrack;

namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("ordertrack-replace-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator{}); }

 private:
  fs::path path_;
};

std::string content_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, std::string_view content) { std::ofstream(file) << content; }

mode_t mode_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("A text gets into a file that only the user can read, and nothing else is left") {
  const Folder folder;
  const mode_t before = ::umask(0);
  const std::string text = std::string(300'000, 'x') + "\n";

  REQUIRE(platform::replace_file(folder / "page.html", text));

  ::umask(before);
  CHECK(content_of(folder / "page.html") == text);
  CHECK(mode_of(folder / "page.html") == 0600);
  CHECK(folder.files() == 1);
}

TEST_CASE("A plain file is replaced as a whole, and closed to others") {
  const Folder folder;
  write(folder / "page.html", "a longer text that was there before");
  ::chmod((folder / "page.html").c_str(), 0644);
  fs::create_hard_link(folder / "page.html", folder / "other name");

  REQUIRE(platform::replace_file(folder / "page.html", "new"));

  CHECK(content_of(folder / "page.html") == "new");
  CHECK(mode_of(folder / "page.html") == 0600);
  CHECK(content_of(folder / "other name") == "a longer text that was there before");
}

TEST_CASE("What is no plain file is refused and left as it is") {
  const Folder folder;
  write(folder / "victim", "untouched");
  fs::create_symlink(folder / "victim", folder / "link");
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  fs::create_directory(folder / "sub");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

  for (const char* name : {"link", "dangling", "sub", "pipe"}) {
    CAPTURE(name);
    const auto written = platform::replace_file(folder / name, "text");
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::unsafe);
    CHECK_FALSE(platform::expect_replaceable(folder / name));
  }
  CHECK(content_of(folder / "victim") == "untouched");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(folder.files() == 5);
}

TEST_CASE("Where writing fails, what stood there before still does, and no draft is left") {
  const Folder folder;
  CHECK(platform::replace_file(folder / "no/such/folder", "text").error().kind == ErrorKind::io);

  write(folder / "page.html", "before");
  const auto draft = folder / (".page.html." + std::to_string(::getpid()) + ".draft").c_str();
  write(draft, "another's");
  const auto written = platform::replace_file(folder / "page.html", "after");
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == ErrorKind::io);
  CHECK(content_of(folder / "page.html") == "before");
  CHECK(content_of(draft) == "another's");
}

TEST_CASE("A file of the current folder needs no folder in its name") {
  const Folder folder;
  const auto before = fs::current_path();
  fs::current_path(folder / ".");
  const auto written = platform::replace_file("page.html", "text");
  fs::current_path(before);

  REQUIRE(written);
  CHECK(content_of(folder / "page.html") == "text");
}

}  // namespace replace_file_test
