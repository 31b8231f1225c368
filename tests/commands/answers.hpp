#pragma once

#include "cli/command.hpp"
#include "commands/change_report.hpp"
#include "commands/fake_book.hpp"
#include "i18n/language.hpp"
#include "support/result.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What a command answers, as text that a table of a test can hold.
namespace ordertrack::fake {

/// `already: the order m1 is paid already`.
inline std::string text_of(const Error& error) {
  const std::string option = error.option.empty() ? std::string{} : std::string(error.option) + ": ";
  return std::string(to_string(error.kind)) + ": " + option + i18n::render(error.what);
}

inline std::string sentences(const std::vector<Message>& messages) {
  std::string text;
  for (const Message& message : messages) text += (text.empty() ? "" : " | ") + i18n::render(message);
  return text;
}

/// What was said, or the error.
inline std::string answer(const Result<commands::ChangeReport>& report) {
  return report ? sentences(report->said) : text_of(report.error());
}

/// The hints of an error.
template <typename Answer>
std::string hints(const Result<Answer>& result) {
  return result ? "no error" : sentences(result.error().hints);
}

/// `pay 2026-12-06 10:00:00`, with the step, the until and the text where there are any.
inline std::string text_of(const Event& event) {
  std::string text = std::string(to_string(event.kind)) + " " + story::shown(event.at);
  if (!event.step.empty()) text += " step " + event.step;
  if (event.until) text += " until " + story::shown(*event.until);
  if (!event.text.empty()) text += " text " + event.text;
  return text;
}

/// The events that a command writes.
inline std::string events_of(const Result<commands::ChangeReport>& report) {
  if (!report) return text_of(report.error());
  std::string text;
  for (const auto& written : report->changes.events) text += (text.empty() ? "" : " | ") + text_of(written.event);
  return text;
}

/// The words of a command line, sorted as the parser sorts them.
inline cli::Words words(std::initializer_list<std::pair<std::string_view, std::vector<std::string>>> given) {
  cli::Words words;
  for (const auto& [name, values] : given) words.add(name, values);
  return words;
}

/// The options that a command reads out of its words; an error fails the test.
template <typename Options>
Options options_of(const cli::Command& command, const cli::Words& words) {
  return std::get<Options>(command.read(words).value());
}

/// The error of a command line that is refused.
inline std::string refusal(const cli::Command& command, const cli::Words& words) {
  const auto request = command.read(words);
  return request ? "no error" : text_of(request.error());
}

/// A Mercari order of 2026-12-05 14:00, paid by konbini, to which this happened.
inline Order order_with(std::vector<Event> events = {}) {
  return story::order_with(story::konbini_order(story::at("2026-12-05 14:00")), std::move(events));
}

/// The same order on another of the tests' markets.
inline Order order_on(std::string market, std::vector<Event> events = {}) {
  Order order = order_with(std::move(events));
  order.market = std::move(market);
  return order;
}

}  // namespace ordertrack::fake
