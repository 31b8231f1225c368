#include "drift/shell_words.hpp"

namespace ordertrack::drift {
namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view command) : rest_(command) {}

  [[nodiscard]] std::vector<std::string> split() && {
    while (!rest_.empty() && !ends_command(rest_.front())) take_next();
    finish_word();
    return std::move(words_);
  }

 private:
  static bool ends_command(char c) { return std::string_view("|<>;&\n").find(c) != std::string_view::npos; }

  char take() {
    const char first = rest_.front();
    rest_.remove_prefix(1);
    return first;
  }

  void take_next() {
    const char c = take();
    if (c == ' ') return finish_word();
    in_word_ = true;
    if (c == '\'' || c == '"') return take_quoted(c);
    word_ += c == '\\' && !rest_.empty() ? take() : c;
  }

  void take_quoted(char quote) {
    while (!rest_.empty()) {
      const char c = take();
      if (c == quote) return;
      word_ += quote == '"' && c == '\\' && !rest_.empty() ? take() : c;
    }
  }

  void finish_word() {
    if (in_word_) words_.push_back(std::move(word_));
    word_.clear();
    in_word_ = false;
  }

  std::string_view rest_;
  std::string word_;
  bool in_word_ = false;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> shell_words(std::string_view command) { return Splitter(command).split(); }

}  // namespace ordertrack::drift
