#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace ordertrack::tests {

/// Sets an environment variable for a scope, or takes it away, and puts it back.
class EnvironmentGuard {
 public:
  EnvironmentGuard(const char* name, std::optional<std::string> value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    put(value);
  }
  ~EnvironmentGuard() { put(before_); }
  EnvironmentGuard(const EnvironmentGuard&) = delete;
  EnvironmentGuard& operator=(const EnvironmentGuard&) = delete;

 private:
  void put(const std::optional<std::string>& value) const {
    if (value) {
      ::setenv(name_.c_str(), value->c_str(), 1);
    } else {
      ::unsetenv(name_.c_str());
    }
  }

  std::string name_;
  std::optional<std::string> before_;
};

}  // namespace ordertrack::tests
