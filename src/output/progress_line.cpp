#include "output/progress_line.hpp"

#include "output/display_width.hpp"
#include "output/streams.hpp"

namespace ordertrack::output {

TerminalText progress_line(const Progress& progress, std::chrono::seconds taken, int cells) {
  const std::string work = sentence(progress.what).str();
  if (progress.in_all <= 0) {
    return truncate(sentence(msg("{work}: {seconds} s so far", arg("work", work), arg("seconds", taken.count()))),
                    cells);
  }
  const std::int64_t percent = progress.done * 100 / progress.in_all;
  return truncate(sentence(msg("{work}: {percent} %", arg("work", work), arg("percent", percent))), cells);
}

}  // namespace ordertrack::output
