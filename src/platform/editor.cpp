#include "platform/editor.hpp"

#include "platform/environment.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <sstream>
#include <system_error>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX gives it no header

namespace ordertrack::platform {
namespace {

constexpr int not_found_by_shell = 127;

std::string chosen_editor() {
  for (const char* variable : {"VISUAL", "EDITOR"}) {
    if (auto editor = environment(variable); editor && editor->find_first_not_of(" \t") != std::string::npos) {
      return *std::move(editor);
    }
  }
  return "sensible-editor";
}

/// A program whose path has blanks is one word.
std::vector<std::string> words_of(const std::string& editor) {
  if (editor.front() == '/' && ::access(editor.c_str(), X_OK) == 0) return {editor};
  std::istringstream text(editor);
  std::vector<std::string> words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

/// While it lives, this process passes over what the keyboard means for the editor.
class KeyboardSignalsIgnored {
 public:
  KeyboardSignalsIgnored() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &ignore, &before_[i]);
  }
  KeyboardSignalsIgnored(const KeyboardSignalsIgnored&) = delete;
  KeyboardSignalsIgnored& operator=(const KeyboardSignalsIgnored&) = delete;
  ~KeyboardSignalsIgnored() {
    for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before_[i], nullptr);
  }

  static constexpr std::array<int, 2> signals{SIGINT, SIGQUIT};

 private:
  std::array<struct sigaction, 2> before_{};
};

/// Gives the terminal the modes back that an editor may leave behind when it is killed.
class TerminalModesKept {
 public:
  TerminalModesKept() : known_(::tcgetattr(STDIN_FILENO, &modes_) == 0) {}
  TerminalModesKept(const TerminalModesKept&) = delete;
  TerminalModesKept& operator=(const TerminalModesKept&) = delete;
  ~TerminalModesKept() {
    if (known_) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &modes_);
  }

 private:
  termios modes_{};
  bool known_;
};

/// Starts a program in which signals have their usual meaning. The error number where that failed.
int start(std::vector<std::string>& words, pid_t& child) {
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  sigset_t usual;
  ::sigemptyset(&usual);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::sigaddset(&usual, signal);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int error = ::posix_spawnp(&child, argv.front(), nullptr, &attributes, argv.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  return error;
}

tl::unexpected<Error> not_started(const std::string& editor, int error) {
  return fail(ErrorKind::failed,
              msg("the editor {editor} cannot be started: {reason}", arg("editor", editor),
                  arg("reason", std::generic_category().message(error))),
              {msg("name one in the environment variable VISUAL or EDITOR, such as EDITOR=nano")});
}

}  // namespace

Result<EditorEnd> run_editor(const std::filesystem::path& file) {
  const std::string editor = chosen_editor();
  auto words = words_of(editor);
  words.push_back(file.string());
  const TerminalModesKept modes;
  const KeyboardSignalsIgnored signals;
  pid_t child = 0;
  if (const int error = start(words, child); error != 0) return not_started(editor, error);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return not_started(editor, errno);
  }
  if (WIFSIGNALED(status)) return EditorEnd{editor, EditorEnd::How::killed, WTERMSIG(status)};
  if (WEXITSTATUS(status) == not_found_by_shell) return not_started(editor, ENOENT);
  return EditorEnd{editor, EditorEnd::How::exited, WEXITSTATUS(status)};
}

}  // namespace ordertrack::platform
