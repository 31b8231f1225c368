#include "config/section.hpp"

#include "config/near_word.hpp"
#include "config/written_time.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::config {
namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const auto word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

Message list_hint() { return msg("write a list of texts, such as [\"konbini\", \"atm\"]"); }

}  // namespace

Section::Section(const Node::Table& table, std::int64_t line, std::string path, Problems& problems)
    : table_(&table), line_(line), path_(std::move(path)), problems_(&problems) {}

const Member* Section::look_up(std::string_view key) const {
  const auto found = std::ranges::find(*table_, key, &Member::key);
  return found == table_->end() ? nullptr : &*found;
}

const Node* Section::take(std::string_view key) {
  asked_.push_back(key);
  const auto* member = look_up(key);
  return member == nullptr ? nullptr : &member->value;
}

template <typename T>
const T* Section::take_as(std::string_view key, std::string_view sentence, Message hint) {
  const auto* node = take(key);
  if (node == nullptr) return nullptr;
  const auto* value = std::get_if<T>(&node->value);
  if (value == nullptr) reject(key, sentence, std::move(hint));
  return value;
}

std::optional<std::string> Section::text(std::string_view key) {
  const auto* value = take_as<std::string>(key, mark("{file}:{line}: {key} = {value} is not a text"),
                                           msg("write it in \"double quotes\""));
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<bool> Section::flag(std::string_view key) {
  const auto* value = take_as<bool>(key, mark("{file}:{line}: {key} = {value} is neither true nor false"),
                                    msg("write true or false, without quotes"));
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<int> Section::number(std::string_view key, Limits limits) {
  const auto hint = msg("write a whole number from {least} to {most}, without quotes", arg("least", limits.least),
                        arg("most", limits.most));
  const auto* value = take_as<std::int64_t>(key, mark("{file}:{line}: {key} = {value} is not a whole number"), hint);
  if (value == nullptr) return std::nullopt;
  if (*value >= limits.least && *value <= limits.most) return static_cast<int>(*value);
  reject(key, mark("{file}:{line}: {key} = {value} is out of range"), hint);
  return std::nullopt;
}

std::optional<ClockTime> Section::clock(std::string_view key) {
  const auto sentence = mark("{file}:{line}: {key} = {value} is not a clock time");
  const auto hint = msg("write \"08:00\", in quotes; \"24:00\" is the end of the day");
  const auto* value = take_as<std::string>(key, sentence, hint);
  if (value == nullptr) return std::nullopt;
  const auto time = read_clock(*value);
  if (!time) reject(key, sentence, hint);
  return time;
}

std::optional<std::chrono::seconds> Section::length(std::string_view key) {
  const auto sentence = mark("{file}:{line}: {key} = {value} is not a length of time");
  const auto hint = msg("write \"90m\", \"8h\" or \"2d\", in quotes, at most \"400d\"");
  const auto* value = take_as<std::string>(key, sentence, hint);
  if (value == nullptr) return std::nullopt;
  const auto time = read_length(*value);
  if (!time) reject(key, sentence, hint);
  return time;
}

std::optional<std::vector<ListedText>> Section::listed(std::string_view key) {
  const auto sentence = mark("{file}:{line}: {key} = {value} is not a list of texts");
  const auto* list = take_as<Node::List>(key, sentence, list_hint());
  if (list == nullptr) return std::nullopt;
  std::vector<ListedText> items;
  for (const auto& node : *list) {
    if (const auto* item = std::get_if<std::string>(&node.value)) {
      items.push_back({*item, node.line});
    } else {
      problems_->add({node.line, full_name(key), written(node), sentence, list_hint()});
    }
  }
  return items;
}

std::optional<std::vector<std::string>> Section::texts(std::string_view key) {
  auto items = listed(key);
  if (!items) return std::nullopt;
  std::vector<std::string> plain;
  plain.reserve(items->size());
  for (auto& item : *items) plain.push_back(std::move(item.text));
  return plain;
}

std::optional<ListedDays> Section::days(std::string_view key) {
  const auto sentence = mark("{file}:{line}: {key} = {value} is not a list of days");
  const auto hint = msg("write \"jp\", or [2026-12-31, 2027-01-01] without quotes");
  const auto* list = take_as<Node::List>(key, sentence, hint);
  if (list == nullptr) return std::nullopt;
  ListedDays found;
  for (const auto& node : *list) {
    if (const auto* day = std::get_if<std::chrono::year_month_day>(&node.value)) {
      found.days.push_back(*day);
    } else if (const auto* text = std::get_if<std::string>(&node.value)) {
      found.texts.push_back({*text, node.line});
    } else {
      problems_->add({node.line, full_name(key), written(node), sentence, hint});
    }
  }
  return found;
}

std::optional<Section> Section::table(std::string_view key) {
  const auto* value =
      take_as<Node::Table>(key, mark("{file}:{line}: {key} = {value} is not a table"),
                           msg("write [{table}] on a line of its own, its keys below", arg("table", full_name(key))));
  if (value == nullptr) return std::nullopt;
  return Section(*value, line_of(key), full_name(key), *problems_);
}

std::vector<Section> Section::tables(std::string_view key) {
  const auto sentence = mark("{file}:{line}: {key} = {value} is not a list of tables");
  const auto hint = msg("write [[{table}]] on a line of its own, its keys below", arg("table", full_name(key)));
  const auto* list = take_as<Node::List>(key, sentence, hint);
  std::vector<Section> sections;
  if (list == nullptr) return sections;
  for (const auto& node : *list) {
    if (const auto* value = std::get_if<Node::Table>(&node.value)) {
      sections.emplace_back(*value, node.line, full_name(key), *problems_);
    } else {
      problems_->add({node.line, full_name(key), written(node), sentence, hint});
    }
  }
  return sections;
}

bool Section::has(std::string_view key) const { return look_up(key) != nullptr; }

bool Section::holds_text(std::string_view key) const {
  const auto* member = look_up(key);
  return member != nullptr && std::holds_alternative<std::string>(member->value.value);
}

std::vector<std::string_view> Section::keys() const {
  std::vector<std::string_view> names;
  names.reserve(table_->size());
  for (const auto& member : *table_) names.emplace_back(member.key);
  return names;
}

std::int64_t Section::line_of(std::string_view key) const {
  const auto* member = look_up(key);
  return member == nullptr ? line_ : member->line;
}

std::string Section::full_name(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + '.' + std::string(key);
}

void Section::reject(std::string_view key, std::string_view sentence, Message hint) {
  const auto* member = look_up(key);
  auto value = member == nullptr ? std::string{} : written(member->value);
  problems_->add({line_of(key), full_name(key), std::move(value), sentence, std::move(hint)});
}

void Section::reject(std::string_view key, const ListedText& item, std::string_view sentence, Message hint) {
  problems_->add({item.line, full_name(key), written({item.text, item.line}), sentence, std::move(hint)});
}

void Section::reject_word(std::string_view key, std::string_view words) {
  reject(key, mark("{file}:{line}: {key} = {value} is not known"), msg("known are: {words}", arg("words", words)));
}

void Section::missing(std::string_view key, Message hint) {
  problems_->add({line_, full_name(key), {}, mark("{file}:{line}: {key} is missing"), std::move(hint)});
}

void Section::finish() {
  for (const auto& member : *table_) {
    if (std::ranges::find(asked_, member.key) != asked_.end()) continue;
    const auto near = nearest(member.key, asked_);
    reject(member.key, mark("{file}:{line}: {key} = {value}: there is no such key"),
           near.empty() ? msg("the keys here are: {keys}", arg("keys", joined(asked_)))
                        : msg("did you mean {key}?", arg("key", near)));
  }
}

}  // namespace ordertrack::config
