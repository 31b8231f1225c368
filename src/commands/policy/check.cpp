#include "commands/policy/policy.hpp"
#include "commands/policy/policy_text.hpp"
#include "commands/policy/templates.hpp"
#include "config/ladder_warnings.hpp"
#include "config/market_name.hpp"
#include "config/near_word.hpp"
#include "config/text_file.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace ordertrack::commands::policy {
namespace {

std::vector<Error> ladder_warnings(const config::MarketReading& reading, const config::StepPlaces& places,
                                   const std::string& file, config::Times times) {
  config::Problems problems(file);
  add_ladder_warnings(*reading.market, places, problems, times);
  if (reading.base != nullptr) add_left_out_steps(*reading.market, *reading.base, places, problems);
  return std::move(problems).in_order();
}

std::int64_t line_of(const Error& error) {
  const auto line = std::ranges::find(error.what.args, "line", &Arg::name);
  return line == error.what.args.end() ? 0 : std::get<std::int64_t>(line->value);
}

/// Whether an error may make the times wrong that a step opens and closes at: one of a key that tells them, or that may
/// be a slip of such a key.
bool is_about_times(const Error& error) {
  static const std::vector<std::string_view> keys{"day",
                                                  "at",
                                                  "days",
                                                  "from",
                                                  "after",
                                                  "wait",
                                                  "until_day",
                                                  "until_at",
                                                  "phase",
                                                  "payment",
                                                  "do",
                                                  "name",
                                                  "except",
                                                  "deadline",
                                                  "quiet",
                                                  "extends",
                                                  "notice",
                                                  "to",
                                                  "holidays",
                                                  "timezone",
                                                  "late",
                                                  "pay_by",
                                                  "ship_by",
                                                  "was",
                                                  "by",
                                                  "auto_cancel",
                                                  "auto_complete",
                                                  "cancellable_from",
                                                  "cancellable_until"};
  const auto key = std::ranges::find(error.what.args, "key", &Arg::name);
  if (key == error.what.args.end()) return true;
  const std::string_view path = std::get<std::string>(key->value);
  return !config::nearest(path.substr(path.rfind('.') + 1), keys).empty();
}

}  // namespace

std::optional<Act> act(std::string_view word) {
  if (word == "check") return Act::check;
  if (word == "diff") return Act::diff;
  return std::nullopt;
}

Result<std::string> read_policy(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    return fail(ErrorKind::not_found, msg("there is no file {file}", arg("file", file.string())),
                {msg("begin with: ordertrack market mercari --toml > mercari.toml")});
  }
  return config::read_text_file(file);
}

Result<CheckReport> check(const Options& options, const config::MarketBook& markets,
                          const messages::TemplateBook& templates, Instant now) {
  const auto text = read_policy(options.file);
  if (!text) return fail(text.error());
  auto reading = markets.inspect(*text, options.file);
  CheckReport report{.now = now,
                     .file = options.file.string(),
                     .market = options.file.stem().string(),
                     .errors = std::move(reading.errors),
                     .warnings = {}};
  if (!reading.market) return report;
  const config::StepPlaces places(*text);
  const auto times = std::ranges::any_of(report.errors, is_about_times) ? config::Times::wrong : config::Times::right;
  // Under a name that no market can have there is no place for texts of its own.
  const Look look = config::is_name(report.market) ? Look::close : Look::passing;
  for (auto& error : template_errors(*reading.market, *text, report.file, templates, look)) {
    report.errors.push_back(std::move(error));
  }
  std::ranges::stable_sort(report.errors, {}, line_of);
  report.warnings = ladder_warnings(reading, places, report.file, times);
  return report;
}

}  // namespace ordertrack::commands::policy
