#pragma once

#include <ordertrack/civil_time.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::output {

/// A JSON value under construction; keys keep their order. Text stays UTF-8, with control characters escaped; what is
/// not UTF-8 is replaced by U+FFFD.
class Json {
 public:
  [[nodiscard]] static Json object();
  [[nodiscard]] static Json array();

  Json();  ///< null
  Json(const Json&);
  Json(Json&&) noexcept;
  Json& operator=(Json);
  ~Json();

  /// Sets a key of an object. An absent optional or an empty pointer is null.
  Json& set(std::string_view key, std::string_view text);
  Json& set(std::string_view key, const char* text);
  Json& set(std::string_view key, const std::string& text) { return set(key, std::string_view(text)); }
  Json& set(std::string_view key, std::int64_t number);
  Json& set(std::string_view key, int number) { return set(key, std::int64_t{number}); }
  Json& set(std::string_view key, bool value);
  Json& set(std::string_view key, Instant at);  ///< RFC 3339 in UTC
  Json& set(std::string_view key, const std::optional<Instant>& at);
  Json& set(std::string_view key, Json value);
  Json& set_null(std::string_view key);
  /// As text, but null where it is empty.
  Json& set_or_null(std::string_view key, std::string_view text);

  /// Appends to an array.
  Json& push(Json value);
  Json& push(std::string_view text);

  /// The document as one line and a line end.
  [[nodiscard]] std::string dump() const;

 private:
  struct Value;
  std::unique_ptr<Value> value_;
};

/// `2026-11-24T15:00:00Z`.
[[nodiscard]] std::string rfc3339(Instant at);

}  // namespace ordertrack::output
