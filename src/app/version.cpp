#include "app/version.hpp"

#include "store/version.hpp"

#include <fmt/format.h>

namespace ordertrack::app {

std::string version_text(Version form) {
  std::string text = "ordertrack " ORDERTRACK_VERSION "\nMIT licence\n";
  if (form == Version::short_form) return text;
  text += fmt::format("compiler {}\nstore schema {}\n", __VERSION__, store::major_version);
  return text;
}

}  // namespace ordertrack::app
