#include "store/child.hpp"

#include "store/connection.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <csignal>
#include <stdexcept>
#include <utility>

namespace ordertrack::store::tests {
namespace {

constexpr int exception_status = 99;
constexpr uid_t nobody = 65534;

[[noreturn]] void run_and_exit(const std::function<int()>& body) {
  int status = exception_status;
  try {
    status = body();
  } catch (...) {
    status = exception_status;
  }
  _exit(status);
}

}  // namespace

Child::Child(const std::function<int()>& body) : pid_(fork()) {
  if (pid_ < 0) {
    throw std::runtime_error("no child process");
  }
  if (pid_ == 0) {
    run_and_exit(body);
  }
}

Child::Child(Child&& other) noexcept : pid_(std::exchange(other.pid_, 0)) {}

Child::~Child() {
  if (pid_ > 0) {
    kill_now();
    static_cast<void>(wait());
  }
}

void Child::kill_now() { kill(pid_, SIGKILL); }

int Child::wait() {
  int status = 0;
  waitpid(std::exchange(pid_, 0), &status, 0);
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int as_nobody(const std::function<int()>& body) {
  return Child([&body] {
           if (geteuid() == 0 && (setresgid(nobody, nobody, nobody) != 0 || setresuid(nobody, nobody, nobody) != 0)) {
             return exception_status;
           }
           return body();
         })
      .wait();
}

void kill_a_writer(const std::filesystem::path& file) {
  Child writer([&file]() -> int {
    BusyWait busy_wait;
    auto database = open_connection(file, Access::write, busy_wait);
    database.exec("PRAGMA cache_size = 5; PRAGMA cache_spill = ON; BEGIN IMMEDIATE");
    database.exec(
        "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000) "
        "INSERT INTO buyer (market, name, name_key, buyer_id) SELECT 'mercari', 'b' || n, 'b' || n, '' FROM many");
    database.exec("UPDATE orders SET item = 'half written'");
    raise(SIGKILL);
    return 0;
  });
  REQUIRE(writer.wait() == 128 + SIGKILL);
  REQUIRE(std::filesystem::file_size(file.string() + "-journal") > 0);
}

}  // namespace ordertrack::store::tests
