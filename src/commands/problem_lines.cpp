#include "commands/problem_lines.hpp"

namespace ordertrack::commands {

using output::Role;
using output::sentence;

void show_problems(const std::vector<Error>& problems, const Message& mark, Role role, output::Streams& streams) {
  for (const Error& problem : problems) {
    streams.line(streams.paint(role, sentence(mark).str()) + " " + sentence(problem.what).str());
    for (const Message& hint : problem.hints) {
      streams.line("  " + streams.paint(Role::muted, sentence(hint).str()));
    }
  }
}

}  // namespace ordertrack::commands
