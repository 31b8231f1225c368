#include "config/address.hpp"

#include <algorithm>

namespace ordertrack::config {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), lower);
  return low;
}

/// The word behind `https://` or `http://`, or as it is without a scheme; nothing with another one.
std::optional<std::string_view> without_scheme(std::string_view word) {
  const auto mark = word.find("://");
  if (mark == std::string_view::npos || mark > word.find_first_of("/?#")) return word;
  const auto scheme = lowered(word.substr(0, mark));
  if (scheme != "https" && scheme != "http") return std::nullopt;
  return word.substr(mark + 3);
}

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
  return text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

std::string_view without_port(std::string_view authority) {
  const auto secure = without_suffix(authority, ":443");
  return secure == authority ? without_suffix(authority, ":80") : secure;
}

}  // namespace

std::vector<std::string> readings_of_address(std::string_view word) {
  const auto rest = without_scheme(word);
  if (!rest) return {};
  const auto slash = rest->find('/');
  const auto host_end = rest->find_first_of("/?#");
  if (slash == std::string_view::npos || slash != host_end) return {};

  const auto authority = rest->substr(0, slash);
  if (authority.find_first_of("@\\") != std::string_view::npos) return {};
  const auto host = lowered(without_suffix(without_port(authority), "."));

  const auto tail = rest->substr(slash);
  const auto fragment = tail.find('#');
  const auto query = tail.find_first_of("?#");
  std::vector<std::string> readings{host + std::string(tail)};
  if (fragment != std::string_view::npos) readings.push_back(host + std::string(tail.substr(0, fragment)));
  if (query != fragment) readings.push_back(host + std::string(tail.substr(0, query)));
  if (const auto path = tail.substr(0, query); path.size() > 1 && path.ends_with('/')) {
    readings.push_back(host + std::string(without_suffix(path, "/")));
  }
  return readings;
}

}  // namespace ordertrack::config
