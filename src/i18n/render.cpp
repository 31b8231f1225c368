#include "i18n/catalogue.hpp"
#include "i18n/language.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace ordertrack::i18n {
namespace {

using Values = fmt::dynamic_format_arg_store<fmt::format_context>;

std::int64_t number_of(const Message& message) {
  const auto n = std::ranges::find(message.args, "n", &Arg::name);
  if (n == message.args.end()) return 1;
  const auto* number = std::get_if<std::int64_t>(&n->value);
  return number == nullptr ? 1 : *number;
}

std::string_view english_of(const Message& message) {
  return message.plural.empty() || number_of(message) == 1 ? message.id : message.plural;
}

std::string pattern_of(const Message& message) {
  if (message.plural.empty()) return translate(message.id);
  return translate(message.id, message.plural, number_of(message));
}

void put(Values& values, const Arg& arg) {
  const std::string name(arg.name);
  const auto put_as = [&](const auto& value) { values.push_back(fmt::arg(name.c_str(), value)); };
  std::visit(
      [&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, ShownTime>) {
          put_as(time_text(value));
        } else if constexpr (std::is_same_v<Value, Money>) {
          put_as(money_text(value));
        } else {
          put_as(value);
        }
      },
      arg.value);
}

std::string filled(std::string_view pattern, const std::vector<Arg>& args) {
  if (pattern.find_first_of("{}") == std::string_view::npos) return std::string(pattern);
  Values values;
  for (const Arg& arg : args) put(values, arg);
  return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), values);
}

}  // namespace

std::string render(const Message& message) {
  if (message.empty()) return {};
  const std::string_view english = english_of(message);
  const std::string pattern = pattern_of(message);
  if (pattern == english) return filled(english, message.args);
  try {
    return filled(pattern, message.args);
  } catch (const fmt::format_error&) {
    return filled(english, message.args);
  }
}

}  // namespace ordertrack::i18n
