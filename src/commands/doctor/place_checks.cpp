#include "commands/doctor/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace ordertrack::commands::doctor {
namespace {

using enum Verdict;

constexpr unsigned others_may_write = 0022;
constexpr unsigned others_may_anything = 0077;
constexpr unsigned sticky = 01000;

/// Part of a path by which a service that synchronises folders is known, or how such a part begins.
struct SyncedFolder {
  std::string_view part;
  std::string_view service;
};

constexpr auto synced_folders = std::to_array<SyncedFolder>({
    {"Dropbox", "Dropbox"},
    {"OneDrive", "OneDrive"},
    {"iCloud", "iCloud"},
    {"Mobile Documents", "iCloud"},
    {"Google Drive", "Google Drive"},
    {"GoogleDrive", "Google Drive"},
    {"My Drive", "Google Drive"},
    {"Nextcloud", "Nextcloud"},
    {"ownCloud", "ownCloud"},
    {"pCloud", "pCloud"},
    {"MEGA", "MEGA"},
    {"Syncthing", "Syncthing"},
});

/// The whole part, or one that goes on with another word, as `Dropbox (Shop)`, `OneDrive - Shop`, `iCloudDrive` do.
bool is_synced(std::string_view part, const SyncedFolder& folder) {
  if (!part.starts_with(folder.part)) return false;
  const std::string_view rest = part.substr(folder.part.size());
  return rest.empty() || rest.front() < 'a' || rest.front() > 'z';
}

std::string_view service_of(const std::filesystem::path& path) {
  for (const auto& part : path.parent_path()) {
    for (const SyncedFolder& folder : synced_folders) {
      if (is_synced(part.string(), folder)) return folder.service;
    }
  }
  return {};
}

/// Of the book as it is called, or as it lies behind symlinks.
std::string_view service_of(const Places& places) {
  const auto service = service_of(places.book.path);
  return service.empty() ? service_of(places.real_book) : service;
}

constexpr std::int64_t mega = 1'000'000;
constexpr std::int64_t giga = 1000 * mega;

std::string bytes_text(std::int64_t bytes) {
  return bytes >= giga ? fmt::format("{:.1f} GB", static_cast<double>(bytes) / static_cast<double>(giga))
                       : fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(mega));
}

Check about(const Place& place, Verdict verdict, std::string_view says, std::vector<Message> advice) {
  return {Subject::permissions, verdict, msg(says, arg("path", place.path.string())), std::move(advice)};
}

Message to_close(const Place& place, std::string_view mode) {
  return msg("chmod {mode} {path}", arg("mode", mode), arg("path", place.path.string()));
}

/// A file or folder that holds what only the seller may see.
void check_private(const Place& place, std::string_view mode, Checks& checks) {
  if (!place.rights) return;
  if (!place.rights->ours) {
    checks.push_back(about(place, failed, mark("{path} belongs to another user"),
                           {msg("look whose it is: ls -ld {path}", arg("path", place.path.string()))}));
  } else if ((place.rights->mode & others_may_write) != 0) {
    checks.push_back(about(place, failed, mark("others may change {path}"), {to_close(place, mode)}));
  } else if ((place.rights->mode & others_may_anything) != 0) {
    checks.push_back(about(place, warning, mark("others may look into {path}"), {to_close(place, mode)}));
  }
}

/// A file or folder that others may see, but not change.
void check_ours_to_change(const Place& place, std::string_view mode, Checks& checks) {
  if (!place.rights) return;
  const unsigned rights = place.rights->mode;
  if ((rights & others_may_write) == 0 || (rights & sticky) != 0) return;
  checks.push_back(about(place, failed, mark("others may change {path}"), {to_close(place, mode)}));
}

}  // namespace

Checks check_permissions(const Facts& facts) {
  const Places& places = facts.places;
  Checks checks;
  check_private(places.book, "600", checks);
  if (places.folder_is_ours) {
    check_private(places.book_folder, "700", checks);
  } else {
    check_ours_to_change(places.book_folder, "go-w", checks);
  }
  check_ours_to_change(places.settings, "600", checks);
  check_ours_to_change(places.config_folder, "700", checks);
  if (!checks.empty() || !places.book.rights) return checks;
  return {{Subject::permissions, fine, msg("only you can look into the order book, or change what is yours"), {}}};
}

Checks check_place(const Facts& facts) {
  const auto folder = arg("folder", facts.places.book_folder.path.string());
  const Message keep_local = msg("keep the order book on a disk of this machine, with --store or ORDERTRACK_STORE");
  Checks checks;
  const auto warn = [&](Message says, std::vector<Message> advice) {
    checks.push_back({Subject::place, warning, std::move(says), std::move(advice)});
  };
  const auto& system = facts.places.file_system;
  if (system && system->kind == FileSystemKind::network) {
    warn(msg("{folder} lies on a network file system ({name}): where its locks fail, two commands at once can destroy "
             "the order book",
             folder, arg("name", system->name)),
         {keep_local});
  }
  if (system && system->kind == FileSystemKind::fuse) {
    warn(msg("{folder} lies on a file system made by a program ({name}), often a network behind it: where its locks "
             "fail, two commands at once can destroy the order book",
             folder, arg("name", system->name)),
         {keep_local});
  }
  if (system && system->kind == FileSystemKind::memory) {
    warn(msg("{folder} lies in memory ({name}): it is gone when the machine is switched off", folder,
             arg("name", system->name)),
         {keep_local});
  }
  if (const auto service = service_of(facts.places); !service.empty()) {
    warn(msg("{folder} is synchronised by {service}, which can copy the order book while it is being written", folder,
             arg("service", service)),
         {keep_local, msg("there is room for copies in such a folder: ordertrack backup FILE")});
  }
  if (!checks.empty()) return checks;
  return {{Subject::place,
           fine,
           msg("{folder} lies on a disk of this machine ({name})", folder,
               arg("name", system ? system->name : std::string("?"))),
           {}}};
}

Checks check_space(const Facts& facts) {
  const auto& system = facts.places.file_system;
  if (!system) return {};
  Check check{Subject::space, fine, msg("{size} free", arg("size", bytes_text(system->free_bytes))), {}};
  if (system->free_bytes >= 50 * mega) return {check};
  check.verdict = system->free_bytes < mega ? failed : warning;
  check.says = msg("only {size} free", arg("size", bytes_text(system->free_bytes)));
  check.advice = {msg("make room: what cannot be written is not recorded")};
  return {check};
}

}  // namespace ordertrack::commands::doctor
