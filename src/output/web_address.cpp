#include "output/web_address.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ordertrack::output {
namespace {

constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

bool has_only(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char character) {
    return letters_and_digits.find(character) != std::string_view::npos ||
           others.find(character) != std::string_view::npos;
  });
}

bool is_host(std::string_view text) {
  const std::string_view name = text.substr(0, text.find(':'));
  const std::string_view port = text.substr(name.size());
  const bool good_port = port.empty() || (port.size() > 1 && port.find_first_not_of("0123456789", 1) == port.npos);
  return !name.empty() && has_only(name, "-.") && good_port;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view others_of_an_address = "-._~:/?#[]@!$&'()*+,;=%";
  std::string encoded;
  for (const char character : text) {
    if (has_only({&character, 1}, others_of_an_address)) {
      encoded += character;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(character));
    }
  }
  return encoded;
}

}  // namespace

std::optional<std::string> web_address(std::string_view address) {
  constexpr std::string_view scheme = "https://";
  if (!address.starts_with(scheme)) return std::nullopt;
  const std::string_view rest = address.substr(scheme.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (!is_host(host)) return std::nullopt;
  return std::string(scheme) + std::string(host) + percent_encoded(rest.substr(host.size()));
}

}  // namespace ordertrack::output
