#include "config/problems.hpp"

#include <algorithm>

namespace ordertrack::config {

void Problems::add(Problem problem) {
  auto what = msg(problem.sentence, arg("file", file_), arg("line", problem.line), arg("key", std::move(problem.key)),
                  arg("value", std::move(problem.value)));
  std::vector<Message> hints = std::move(problem.more_hints);
  hints.insert(hints.begin(), std::move(problem.hint));
  found_.emplace_back(problem.line, Error{ErrorKind::bad_file, std::move(what), std::move(hints)});
}

std::vector<Error> Problems::in_order() && {
  std::ranges::stable_sort(found_, {}, &std::pair<std::int64_t, Error>::first);
  std::vector<Error> errors;
  errors.reserve(found_.size());
  for (auto& [line, error] : found_) errors.push_back(std::move(error));
  return errors;
}

}  // namespace ordertrack::config
