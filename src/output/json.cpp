#include "output/json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace ordertrack::output {

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
  return value_->json.dump(-1, ' ', false, Handler::replace) + "\n";
}

}  // namespace ordertrack::output
