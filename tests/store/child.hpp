#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>

namespace ordertrack::store::tests {

/// A process of its own that runs a function and ends with the status that it returns; 99 for an exception.
class Child {
 public:
  explicit Child(const std::function<int()>& body);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  /// Kills what still runs.
  ~Child();

  void kill_now();
  /// Its exit status, or 128 and the signal that ended it.
  [[nodiscard]] int wait();

 private:
  pid_t pid_;
};

/// Runs a function as somebody who is not root.
[[nodiscard]] int as_nobody(const std::function<int()>& body);

/// Kills a writer in the middle of a big transaction, when half of it stands in the file already.
void kill_a_writer(const std::filesystem::path& file);

}  // namespace ordertrack::store::tests
