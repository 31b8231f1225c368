#include "commands/order_json.hpp"
#include "commands/problem_lines.hpp"
#include "commands/template/template.hpp"
#include "i18n/language.hpp"
#include "output/problem_json.hpp"
#include "output/table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ordertrack::commands::templates {
namespace {

using output::Json;
using output::Role;
using output::sentence;
using output::TerminalText;

Message source_text(const Row& row) {
  if (row.broken) return msg("yours, but broken");
  switch (row.source) {
    case Source::built_in:
      return msg("built in");
    case Source::users:
      return msg("yours");
    case Source::general:
      return msg("as for any");
    case Source::missing:
      return msg("missing");
  }
  return {};
}

Role role_of(const Row& row) {
  if (row.broken || row.source == Source::missing) return Role::warning;
  return row.source == Source::users ? Role::id : Role::muted;
}

output::Cell source_cell(const ListReport& report, const messages::Place& place) {
  const auto row = std::ranges::find(report.rows, place, &Row::place);
  if (row == report.rows.end()) return {TerminalText("")};
  return {sentence(source_text(*row)), role_of(*row)};
}

std::string steps_text(const Row& row) { return row.steps.empty() ? "-" : i18n::joined(row.steps); }

void show_table(const ListReport& report, output::Streams& streams) {
  output::Table table({{i18n::render(msg("MARKET"))},
                       {i18n::render(msg("MESSAGE"))},
                       {.title = i18n::render(msg("SENT BY STEP")), .may_shrink = true, .may_go = true},
                       {i18n::render(msg("JAPANESE"))},
                       {i18n::render(msg("ENGLISH"))}});
  const Row* before = nullptr;
  for (const Row& row : report.rows) {
    const bool is_same =
        before != nullptr && before->place.market == row.place.market && before->place.name == row.place.name;
    before = &row;
    if (is_same) continue;
    table.add({{TerminalText(row.place.market), Role::id},
               {TerminalText(row.place.name)},
               {TerminalText(steps_text(row)), Role::muted},
               source_cell(report, {row.place.market, "ja", row.place.name}),
               source_cell(report, {row.place.market, "en", row.place.name})});
  }
  table.print(streams);
  if (!streams.out_terminal) return;
  streams.line();
  const auto legend =
      msg("\"as for any\": the market has no text of its own. One of them: ordertrack template NAME "
          "--market MARKET; change it with --edit");
  streams.line(streams.paint(Role::muted, sentence(legend).str()));
}

std::string_view word(Source source) {
  switch (source) {
    case Source::built_in:
      return "built-in";
    case Source::users:
      return "user";
    case Source::general:
      return "any";
    case Source::missing:
      return "missing";
  }
  return {};
}

void set_place(Json& json, const messages::Place& place) {
  json.set("market", place.market).set("name", place.name).set("language", place.language);
}

Json row_json(const Row& row) {
  Json steps = Json::array();
  for (const auto& step : row.steps) steps.push(step);
  Json json = Json::object();
  set_place(json, row.place);
  json.set("steps", std::move(steps)).set("source", word(row.source)).set_or_null("file", row.file);
  json.set("broken", row.broken);
  return json;
}

bool is_users(const TextReport& report) { return report.text.origin == messages::Origin::users; }

/// Where a text comes from, ahead of it.
Message heading(const TextReport& report) {
  const auto& place = report.text.place;
  if (is_users(report)) return msg("yours: {file}", arg("file", report.file));
  return msg("built in, as {place}; yours would be {file}", arg("place", place.path()), arg("file", report.file));
}

std::string count_text(const CheckReport& report) {
  std::vector<std::string> counts;
  const auto errors = std::ssize(report.errors);
  const auto warnings = std::ssize(report.warnings);
  if (errors != 0) counts.push_back(i18n::render(msg_n("{n} error", "{n} errors", errors)));
  if (warnings != 0) counts.push_back(i18n::render(msg_n("{n} warning", "{n} warnings", warnings)));
  return i18n::joined(counts);
}

void say_verdict(const CheckReport& report, output::Streams& streams) {
  const auto files = std::ssize(report.files);
  if (files == 0) {
    streams.say(msg("there is no text of your own to check"));
  } else if (report.errors.empty() && report.warnings.empty()) {
    streams.say(msg_n("{n} text is good", "{n} texts are good", files));
  } else {
    streams.say(msg_n("{n} text: {counts}", "{n} texts: {counts}", files, arg("counts", count_text(report))));
  }
}

}  // namespace

void show(const ListReport& report, output::Streams& streams) {
  if (streams.format == output::Format::text) return show_table(report, streams);
  Json list = Json::array();
  for (const Row& row : report.rows) list.push(row_json(row));
  Json json = document(report.now);
  json.set("templates", std::move(list));
  streams.out += json.dump();
}

void show(const TextReport& report, output::Streams& streams) {
  if (streams.format == output::Format::text) {
    streams.tell(heading(report));
    if (!report.others.empty()) {
      streams.tell(
          msg("these have a text of their own, see --market: {markets}", arg("markets", i18n::joined(report.others))));
    }
    return streams.line(TerminalText::lines(report.text.text.str()).str());
  }
  Json json = document(report.now);
  set_place(json, report.place);
  json.set("source", report.text.place != report.place ? "any" : is_users(report) ? "user" : "built-in");
  json.set_or_null("file", is_users(report) ? report.file : "").set("text", report.text.text.str());
  streams.out += json.dump();
}

void show(const PreviewReport& report, output::Streams& streams) {
  if (streams.format == output::Format::text) {
    streams.line(TerminalText::lines(report.text).str());
    if (report.too_long) streams.warn(*report.too_long);
    return;
  }
  Json json = document(report.now);
  json.set("id", report.order);
  set_place(json, report.place);
  json.set_or_null("step", report.step).set("text", report.text).set("too_long", report.too_long.has_value());
  streams.out += json.dump();
}

void show(const CheckReport& report, output::Streams& streams) {
  if (streams.format == output::Format::text) {
    show_problems(report.errors, msg("error:"), Role::error, streams);
    show_problems(report.warnings, msg("warning:"), Role::warning, streams);
    return say_verdict(report, streams);
  }
  Json files = Json::array();
  for (const auto& file : report.files) files.push(file);
  Json json = document(report.now);
  json.set("files", std::move(files)).set("valid", report.errors.empty());
  json.set("errors", output::problems_json(report.errors)).set("warnings", output::problems_json(report.warnings));
  streams.out += json.dump();
}

}  // namespace ordertrack::commands::templates
