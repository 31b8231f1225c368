#include "app/long_work.hpp"

#include "output/display_width.hpp"
#include "output/progress_line.hpp"
#include "platform/terminal.hpp"

#include <algorithm>
#include <string>

namespace ordertrack::app {
namespace {

using namespace std::chrono_literals;

constexpr auto quick = 1s;
constexpr auto between_lines = 100ms;

// The last cell stays free: some terminals wrap as soon as it is written.
int cells_to_draw_in(const output::Streams& streams) {
  return streams.quiet || !platform::is_terminal(platform::Stream::err) ? 0 : streams.width - 1;
}

// Blanks erase what a longer line left: they do on every terminal.
void write_over(const std::string& line, int width, int drawn) {
  const std::string rest(static_cast<std::size_t>(std::max(drawn - width, 0)), ' ');
  static_cast<void>(platform::write_all(platform::Stream::err, "\r" + line + rest));
}

}  // namespace

LongWork::LongWork(const output::Streams& streams)
    : cells_(cells_to_draw_in(streams)), begun_(Clock::now()), next_(begun_ + quick) {}

LongWork::~LongWork() {
  if (drawn_ == 0) return;
  write_over("", 0, drawn_);
  static_cast<void>(platform::write_all(platform::Stream::err, "\r"));
}

Watcher LongWork::watcher() {
  return [this](const Progress& progress) { return look_at(progress); };
}

GoOn LongWork::look_at(const Progress& progress) {
  if (cells_ > 0) {
    if (const auto now = Clock::now(); now >= next_) draw(progress, now);
  }
  return platform::Interrupts::came() ? GoOn::no : GoOn::yes;
}

void LongWork::draw(const Progress& progress, Clock::time_point now) {
  next_ = now + between_lines;
  const auto line =
      output::progress_line(progress, std::chrono::duration_cast<std::chrono::seconds>(now - begun_), cells_);
  const int width = output::display_width(line);
  write_over(line.str(), width, drawn_);
  drawn_ = width;
}

}  // namespace ordertrack::app
