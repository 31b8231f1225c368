#include "app/deliver.hpp"

#include "platform/replace_file.hpp"

#include <filesystem>
#include <system_error>

namespace ordertrack::app {
namespace {

bool is_part_of_the_book(const std::filesystem::path& file, std::filesystem::path book) {
  std::error_code not_there;
  if (std::filesystem::equivalent(file, book, not_there)) return true;
  book += "-journal";
  return std::filesystem::equivalent(file, book, not_there);
}

}  // namespace

Result<void> put_file(const std::string& file, const std::string& content, const World& world) {
  if (is_part_of_the_book(file, world.store)) {
    return fail(ErrorKind::unsafe, msg("{file} is the order book itself", arg("file", file)),
                {msg("name another file")});
  }
  return world.globals.dry_run ? platform::expect_replaceable(file) : platform::replace_file(file, content);
}

Result<Outcome> deliver(const Document& document, const World& world, output::Streams& streams) {
  const bool wants_json = streams.format == output::Format::json;
  if (document.file.empty()) {
    if (wants_json) {
      return fail(ErrorKind::usage, msg("--json and the file itself cannot both be printed"),
                  {msg("put the file somewhere with -o FILE")});
    }
    streams.out += document.content;
    return ExitStatus::done;
  }
  if (const auto written = put_file(document.file, document.content, world); !written) return fail(written.error());
  if (world.globals.dry_run) {
    streams.tell(msg("dry run, nothing is written; the file would be {file}", arg("file", document.file)));
    return ExitStatus::done;
  }
  if (wants_json) {
    streams.out += document.told.dump();
  } else if (!streams.quiet) {
    streams.say(document.written);
  }
  return ExitStatus::done;
}

}  // namespace ordertrack::app
