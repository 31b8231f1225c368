#pragma once

#include "i18n/language.hpp"
#include "temporary_folder.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace ordertrack::tests {

/// English sentences and their Japanese ones; a plural follows its singular behind a NUL, as gettext has it.
using Sentences = std::map<std::string, std::string>;

/// A folder with a compiled Japanese catalogue, for as long as the object lives.
class CatalogueFolder {
 public:
  explicit CatalogueFolder(const Sentences& sentences);

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_;
};

/// Speaks a language for a scope, and English again behind it.
class Speaking {
 public:
  explicit Speaking(i18n::Language language, const std::filesystem::path& catalogues = "/nonexistent") {
    i18n::speak(language, catalogues);
  }
  ~Speaking() { i18n::speak(i18n::Language::en, {}); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};

}  // namespace ordertrack::tests
