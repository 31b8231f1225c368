#include "store/kept_copies.hpp"

#include "store/draft_file.hpp"
#include "store/file_header.hpp"
#include "store/version.hpp"
#include "support/folder_of.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <system_error>

namespace ordertrack::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view before_upgrade = ".schema-";
constexpr std::string_view before_restore = ".before-restore-";

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// `2026-12-05T230500Z`: a name that every file system takes.
std::string stamp(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  return std::to_string(static_cast<int>(date.year())) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
         two_digits(static_cast<unsigned>(date.day())) + "T" + two_digits(time.hours().count()) +
         two_digits(time.minutes().count()) + two_digits(time.seconds().count()) + "Z";
}

fs::path free_name(const fs::path& book, const std::string& mark) {
  const fs::path place = real_place(book);
  const auto name = [&](int number) {
    const std::string more = number == 1 ? "" : "-" + std::to_string(number);
    return folder_of(place) / (place.stem().string() + mark + more + place.extension().string());
  };
  int number = 1;
  for (std::error_code ignored; fs::exists(fs::symlink_status(name(number), ignored)); ++number) {
  }
  return name(number);
}

bool lies_beside(const fs::path& file, const fs::path& book, std::string_view mark) {
  return file.extension() == book.extension() && file.stem().string().starts_with(book.stem().string().append(mark));
}

/// What follows the version: copies are as old as it says.
std::string stamp_of(const fs::path& copy) {
  const std::string stem = copy.stem().string();
  const auto dash = stem.find('-', stem.rfind(before_upgrade) + before_upgrade.size());
  return dash == std::string::npos ? stem : stem.substr(dash);
}

}  // namespace

fs::path real_place(const fs::path& book) {
  std::error_code error;
  const fs::path place = fs::weakly_canonical(book, error);
  return error || place.empty() ? book : place;
}

fs::path name_before_upgrade(const fs::path& book, int user_version, Instant now) {
  return free_name(book, std::string(before_upgrade) + std::to_string(major_of(user_version)) + "." +
                             std::to_string(migration_of(user_version)) + "-" + stamp(now));
}

fs::path name_before_restore(const fs::path& book, Instant now) {
  return free_name(book, std::string(before_restore) + stamp(now));
}

std::vector<fs::path> copies_beside(const fs::path& book) {
  const fs::path place = real_place(book);
  std::vector<fs::path> copies;
  std::error_code error;
  for (fs::directory_iterator entry(folder_of(place), error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& file = entry->path();
    if (lies_beside(file, place, before_upgrade) || lies_beside(file, place, before_restore)) copies.push_back(file);
  }
  std::sort(copies.begin(), copies.end());
  return copies;
}

std::optional<fs::path> last_copy_before_upgrade(const fs::path& book) {
  const fs::path place = real_place(book);
  std::optional<fs::path> last;
  for (const fs::path& copy : copies_beside(book)) {
    if (!lies_beside(copy, place, before_upgrade) || !read_header(copy)) continue;
    if (!last || stamp_of(*last) <= stamp_of(copy)) last = copy;
  }
  return last;
}

}  // namespace ordertrack::store
