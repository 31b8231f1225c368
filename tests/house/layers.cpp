#include "house/layers.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>

#include <fnmatch.h>

namespace house {
namespace {

bool fits(const std::string& pattern, const std::string& path) {
  return fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0;
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> result;
  for (std::string word; stream >> word;) result.push_back(word);
  return result;
}

/// The included header; files of the project by their path below the root, others as they are written.
std::optional<std::string> included(std::string_view line) {
  constexpr std::string_view directive = "#include ";
  if (!line.starts_with(directive)) return std::nullopt;
  line.remove_prefix(directive.size());
  const auto end = line.find_first_of("\">", 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string name(line.substr(1, end - 1));
  if (line.front() == '"') return "src/" + name;
  return name.starts_with("ordertrack/") ? "include/" + name : name;
}

bool is_standard(std::string_view header) { return header.find_first_of("./") == std::string_view::npos; }

}  // namespace

Layers::Layers(std::string_view text) {
  for (const auto& line : source_file("layers", text).lines) {
    const auto entry = words(line);
    if (entry.empty() || entry.front().starts_with('#')) continue;
    const bool has_name = entry.size() > 1;
    if (has_name && entry.front() == "library") {
      libraries_[entry[1]] = {entry.begin() + 2, entry.end()};
    } else if (has_name && entry.front() == "layer") {
      layers_.push_back({entry[1], {entry.begin() + 2, entry.end()}});
    } else {
      throw std::invalid_argument("neither a library nor a layer: " + line);
    }
  }
}

const Layers::Layer* Layers::layer_of(const SourceFile& file) const {
  const auto found = std::find_if(layers_.rbegin(), layers_.rend(), [&](const Layer& layer) {
    return fits(layer.pattern, file.folder()) || fits(layer.pattern, file.path);
  });
  return found == layers_.rend() ? nullptr : &*found;
}

std::string Layers::library_of(std::string_view header) const {
  for (const auto& [name, headers] : libraries_) {
    const bool has_it = std::ranges::any_of(
        headers, [&](const std::string& own) { return own.ends_with('/') ? header.starts_with(own) : header == own; });
    if (has_it) return name;
  }
  return {};
}

bool Layers::allows(const Layer& layer, const SourceFile& file, std::string_view header) const {
  const auto folder = std::filesystem::path(header).parent_path().string();
  const auto library = library_of(header);
  return is_standard(header) || folder == file.folder() ||
         std::ranges::any_of(layer.uses, [&](const std::string& use) { return use == library || fits(use, folder); });
}

std::vector<std::string> Layers::violations(const SourceFile& file) const {
  const auto* layer = layer_of(file);
  if (layer == nullptr) return {file.path + ": in no layer"};
  std::vector<std::string> found;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto header = included(file.lines[i]);
    if (!header || allows(*layer, file, *header)) continue;
    found.push_back(file.path + ":" + std::to_string(i + 1) + ": " + layer->pattern + " may not include " + *header);
  }
  return found;
}

}  // namespace house
