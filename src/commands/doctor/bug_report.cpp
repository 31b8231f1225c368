#include "commands/doctor/doctor.hpp"
#include "commands/order_json.hpp"
#include "output/terminal_text.hpp"
#include "store/version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ordertrack::commands::doctor {
namespace {

using Lines = std::vector<std::string>;

/// With `~` for the home folder; a place of the seller's own choice may be named after anybody.
std::string path_text(const std::filesystem::path& path, const About& about, bool is_own_choice) {
  if (is_own_choice) return "(a place of its own)";
  const auto below_home = path.lexically_relative(about.home);
  if (about.home.empty() || below_home.empty() || *below_home.begin() == "..") return path.string();
  return "~/" + below_home.string();
}

std::string rights_text(const Place& place) {
  if (!place.rights) return "not there";
  return fmt::format("mode {:o}, {}, {} name(s)", place.rights->mode, place.rights->ours ? "ours" : "not ours",
                     place.rights->names);
}

std::string_view kind_text(FileSystemKind kind) {
  switch (kind) {
    case FileSystemKind::local:
      return "local";
    case FileSystemKind::network:
      return "network";
    case FileSystemKind::fuse:
      return "fuse";
    case FileSystemKind::memory:
      return "memory";
  }
  return "?";
}

std::string_view content_text(store::Content content) {
  switch (content) {
    case store::Content::nothing:
      return "nothing there";
    case store::Content::empty_file:
      return "an empty file";
    case store::Content::order_book:
      return "an order book";
  }
  return "?";
}

std::string_view seen_text(Seen seen) {
  switch (seen) {
    case Seen::none:
      return "none";
    case Seen::yes:
      return "read";
    case Seen::not_permitted:
      return "not permitted";
  }
  return "?";
}

std::string instant_text(const std::optional<Instant>& at) { return at ? output::rfc3339(*at) : "never"; }

Lines about_program(const Facts& facts) {
  const About& about = facts.about;
  std::string variables;
  for (const auto& [name, value] : about.variables) variables += " " + name + "=" + value;
  return {
      fmt::format("ordertrack {}, compiler {}, SQLite {}, reads schema {}", about.version, about.compiler,
                  store::sqlite_version(), store::major_version),
      fmt::format("system: {}; {}; {}", about.machine.system, about.machine.kernel, about.machine.processor),
      "program: " + path_text(about.program, about, false),
      "environment:" + (variables.empty() ? std::string(" (none)") : variables),
      fmt::format("language: {}, Japanese {}", facts.languages.spoken,
                  facts.languages.japanese_is_possible ? "possible" : "not possible"),
      fmt::format("now: {}{}", output::rfc3339(facts.now), facts.pretended ? ", pretended" : ""),
  };
}

Lines about_places(const Facts& facts) {
  const Places& places = facts.places;
  Lines lines = {
      "order book: " + path_text(places.book.path, facts.about, !places.folder_is_ours) + ", " +
          rights_text(places.book),
      "its folder: " + rights_text(places.book_folder),
      "config.toml: " + rights_text(places.settings),
  };
  if (const auto& system = places.file_system) {
    lines.push_back(fmt::format("file system: {} ({}), {} MB free", system->name, kind_text(system->kind),
                                system->free_bytes / 1'000'000));
  }
  return lines;
}

/// What an error is, without its sentence, which may quote the file.
std::string_view kind_of(const std::optional<Error>& error) { return error ? to_string(error->kind) : "none"; }

Lines about_book(const Facts& facts) {
  const store::CheckUp& found = facts.check_up;
  Lines lines;
  if (!found.header) {
    lines.push_back(fmt::format("header: {}", to_string(found.header.error().kind)));
  } else {
    lines.push_back(fmt::format("header: {}, user_version {}, {}", content_text(found.header->content),
                                found.header->user_version,
                                found.header->journal == store::Journal::wal ? "WAL" : "rollback journal"));
  }
  lines.push_back(fmt::format("killed writer: {}, unfinished copies: {}, kept copies: {}, unreadable: {}",
                              found.killed_writer, found.drafts.size(), found.kept.size(), kind_of(found.unreadable)));
  if (!found.book) return lines;
  const auto& counts = found.book->counts;
  std::string pragmas = "pragmas:";
  for (const auto& [name, value] : found.book->pragmas) pragmas += fmt::format(" {}={}", name, value);
  lines.push_back(std::move(pragmas));
  lines.push_back(fmt::format("counts: {} orders, {} open, {} buyers, {} events, {} commands", counts.orders,
                              counts.open, counts.buyers, counts.events, counts.commands));
  lines.push_back(
      fmt::format("damage: {} line(s), {} lost reference(s)", found.book->damage.size(), found.book->lost_references));
  lines.push_back(
      fmt::format("newest command: {}, assessed: {}", instant_text(found.book->newest_command), found.book->assessed));
  return lines;
}

Lines about_configuration(const Facts& facts) {
  const Configuration& configuration = facts.configuration;
  const Schedules& schedules = facts.schedules;
  return {
      fmt::format("settings: error {}, timezone {}", kind_of(configuration.settings_problem),
                  configuration.timezone_known ? configuration.timezone : "not known"),
      fmt::format("markets: {} of its own, {} mistake(s), {} not known", configuration.own_markets.size(),
                  configuration.market_problems.size(), configuration.unknown_markets.size()),
      fmt::format("schedule: own crontab {}, {} crontab(s), {} timer(s), {} idle service(s), lingers {}",
                  seen_text(schedules.own_crontab), schedules.crontabs.size(), schedules.timers.size(),
                  schedules.idle_services.size(), schedules.lingers),
      "last due: " + instant_text(facts.last_due),
  };
}

std::string told_verdicts(const Facts& facts) {
  std::string text = "checks:";
  for (const Check& check : run(facts).checks) {
    text += fmt::format(" {}={}", to_string(check.subject), to_string(check.verdict));
  }
  return text;
}

Lines bug_report(const Facts& facts) {
  Lines lines = about_program(facts);
  for (const auto& part : {&about_places, &about_book, &about_configuration}) {
    std::ranges::copy(part(facts), std::back_inserter(lines));
  }
  lines.push_back(told_verdicts(facts));
  return lines;
}

}  // namespace

void show_bug_report(const Facts& facts, output::Streams& streams) {
  const Lines lines = bug_report(facts);
  if (streams.format == output::Format::text) {
    for (const std::string& line : lines) streams.line(output::TerminalText(line).str());
    return;
  }
  output::Json list = output::Json::array();
  for (const std::string& line : lines) list.push(line);
  output::Json json = document(facts.now);
  json.set("report", std::move(list));
  streams.out += json.dump();
}

}  // namespace ordertrack::commands::doctor
