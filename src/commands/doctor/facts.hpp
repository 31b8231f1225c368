#pragma once

#include "store/check_up.hpp"
#include "support/result.hpp"
#include "support/surroundings.hpp"

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ordertrack::commands::doctor {

/// A file or folder of ours, and who may do what with it; no rights where it is not there.
struct Place {
  std::filesystem::path path{};
  std::optional<Rights> rights{};
};

/// Where the files lie.
struct Places {
  Place book{};
  Place book_folder{};         ///< that of the file itself, behind symlinks
  bool folder_is_ours = true;  ///< the data folder, which holds nothing else; with --store it may be any other
  Place settings{};
  Place config_folder{};
  std::filesystem::path real_book{};        ///< with every symlink followed
  std::optional<FileSystem> file_system{};  ///< of the book's folder
};

/// What the settings and market files say.
struct Configuration {
  std::optional<Error> settings_problem{};
  std::vector<Error> market_problems{};
  std::vector<Error> market_warnings{};        ///< of the files in force: see `policy check`
  std::vector<std::string> own_markets{};      ///< that have a file of the user's in force
  std::vector<std::string> unknown_markets{};  ///< of open orders, but there is no such market
  std::string timezone{};                      ///< of the settings
  bool timezone_known = true;
  std::vector<std::string> zones{};  ///< of the markets of open orders
};

/// In which language the program speaks, and whether it could speak Japanese.
struct Languages {
  std::string spoken{};               ///< "ja" or "en"
  bool japanese_is_possible = true;   ///< a sentence comes out in Japanese
  std::filesystem::path catalogue{};  ///< where the Japanese sentences are looked for
  bool catalogue_is_there = true;
};

/// The program and what it runs on, for a bug report.
struct About {
  std::string version{};  ///< as `0.1.0`
  std::string compiler{};
  std::filesystem::path program{};
  std::filesystem::path home{};
  Machine machine{};
  std::vector<std::pair<std::string, std::string>> variables{};  ///< of the environment, that change what it prints
};

/// What `doctor` judges: all that it looked at.
struct Facts {
  Instant now;
  bool pretended = false;  ///< `now` is not the clock's
  Zone zone{};             ///< of the settings
  store::CheckUp check_up{};
  Places places{};
  Configuration configuration{};
  Languages languages{};
  Schedules schedules{};
  std::optional<Instant> last_due{};  ///< when `due` ran last
  About about{};
};

}  // namespace ordertrack::commands::doctor
