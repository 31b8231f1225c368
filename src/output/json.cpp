#include "output/json.hpp"

#include "output/code_points.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace ordertrack::output {

namespace {

/// DEL and the C1 controls as `\u009b`: the library lets them through, and a terminal obeys them. They occur only
/// within texts, and mean the same there.
std::string with_controls_escaped(std::string_view document) {
  std::string escaped;
  escaped.reserve(document.size());
  while (!document.empty()) {
    const Decoded next = decode(document);
    if (next.value >= 0x7F && next.value <= 0x9F) {
      fmt::format_to(std::back_inserter(escaped), "\\u{:04x}", next.value);
    } else {
      escaped += document.substr(0, next.length);
    }
    document.remove_prefix(next.length);
  }
  return escaped;
}

}  // namespace

struct Json::Value {
  nlohmann::ordered_json json;
};

Json::Json() : value_(std::make_unique<Value>()) {}
Json::Json(const Json& other) : value_(std::make_unique<Value>(*other.value_)) {}
Json::Json(Json&&) noexcept = default;
Json::~Json() = default;

Json& Json::operator=(Json other) {
  value_ = std::move(other.value_);
  return *this;
}

Json Json::object() {
  Json json;
  json.value_->json = nlohmann::ordered_json::object();
  return json;
}

Json Json::array() {
  Json json;
  json.value_->json = nlohmann::ordered_json::array();
  return json;
}

Json& Json::set(std::string_view key, std::string_view text) {
  value_->json[std::string(key)] = text;
  return *this;
}

Json& Json::set(std::string_view key, const char* text) {
  return text == nullptr ? set_null(key) : set(key, std::string_view(text));
}

Json& Json::set(std::string_view key, std::int64_t number) {
  value_->json[std::string(key)] = number;
  return *this;
}

Json& Json::set(std::string_view key, bool value) {
  value_->json[std::string(key)] = value;
  return *this;
}

Json& Json::set(std::string_view key, Instant at) { return set(key, rfc3339(at)); }

Json& Json::set(std::string_view key, const std::optional<Instant>& at) { return at ? set(key, *at) : set_null(key); }

Json& Json::set(std::string_view key, Json value) {
  value_->json[std::string(key)] = std::move(value.value_->json);
  return *this;
}

Json& Json::set_null(std::string_view key) {
  value_->json[std::string(key)] = nullptr;
  return *this;
}

Json& Json::set_or_null(std::string_view key, std::string_view text) {
  return text.empty() ? set_null(key) : set(key, text);
}

Json& Json::push(Json value) {
  value_->json.push_back(std::move(value.value_->json));
  return *this;
}

Json& Json::push(std::string_view text) {
  value_->json.push_back(text);
  return *this;
}

std::string Json::dump() const {
  using Handler = nlohmann::ordered_json::error_handler_t;
  return with_controls_escaped(value_->json.dump(-1, ' ', false, Handler::replace)) + "\n";
}

}  // namespace ordertrack::output
