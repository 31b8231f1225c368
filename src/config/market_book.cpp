#include "config/market_book.hpp"

#include "config/address.hpp"
#include "config/fingerprint.hpp"
#include "config/market_name.hpp"
#include "config/packed_market.hpp"
#include "config/pattern.hpp"
#include "config/text_file.hpp"
#include "support/embedded.hpp"
#include "support/order_id.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <span>
#include <system_error>
#include <utility>

namespace ordertrack::config {
namespace {

namespace fs = std::filesystem;

using Texts = std::map<std::string, Result<std::string>, std::less<>>;

// Longer than any address that a browser takes; what is pasted beside an id or address need not be matched.
constexpr std::size_t longest_address = 2048;

std::optional<std::string_view> content_of(std::span<const EmbeddedFile> files, std::string_view name) {
  for (const auto& file : files) {
    if (file.name.ends_with(".toml") && file.name.substr(0, file.name.size() - 5) == name) return file.content;
  }
  return std::nullopt;
}

std::optional<std::string_view> built_in(std::string_view name) { return content_of(markets::embedded_files(), name); }

/// The user's NAME.toml files, by NAME. A folder that is not there holds none.
Texts user_files(const fs::path& folder) {
  Texts files;
  std::error_code stop;
  for (fs::directory_iterator entry(folder, stop), end; !stop && entry != end; entry.increment(stop)) {
    const auto& path = entry->path();
    if (path.extension() == ".toml") files.emplace(path.stem().string(), read_text_file(path));
  }
  return files;
}

Error bad_name(const std::string& file) {
  return {ErrorKind::bad_file, msg("{file}: a market cannot have this name", arg("file", file)), {name_hint()}};
}

}  // namespace

struct MarketBook::State {
  /// What is in force under a name: a market, or nullptr, and the text that it was read from.
  struct Entry {
    const Market* market = nullptr;
    std::string_view text;
    bool is_stand_in = false;
  };

  fs::path folder;
  FindZone find_zone;
  CheckMarket check;
  std::optional<Texts> files;
  std::map<std::string, Entry, std::less<>> entries;
  std::map<std::string, Market, std::less<>> built_ins;
  std::set<std::string, std::less<>> zoneless;  ///< built-in markets whose zone this machine does not know
  std::map<std::string, Market, std::less<>> users;
  std::map<std::string, Pattern, std::less<>> patterns;
  std::vector<Error> problems;
  std::string fingerprint;

  const Texts& user_texts() {
    if (!files) {
      files = user_files(folder);
      for (const auto& [name, text] : *files) {
        if (is_name(name)) continue;
        problems.push_back(bad_name(file_of(name)));
      }
    }
    return *files;
  }

  std::string file_of(std::string_view name) const { return (folder / (std::string(name) + ".toml")).string(); }

  const Market* find_built_in(std::string_view name) {
    if (const auto known = built_ins.find(name); known != built_ins.end()) return &known->second;
    const auto packed = content_of(markets::packed_files(), name);
    if (!packed || zoneless.contains(name)) return nullptr;
    auto market = unpack(*packed, find_zone);
    if (market) return &built_ins.emplace(name, *std::move(market)).first->second;
    problems.push_back(market.error());
    zoneless.emplace(name);
    return nullptr;
  }

  /// The market of the user's file, where there is a good one.
  std::optional<Entry> from_user(std::string_view name) {
    const auto& texts = user_texts();
    const auto text = texts.find(name);
    if (text == texts.end()) return std::nullopt;
    if (!text->second) {
      problems.push_back(text->second.error());
      return std::nullopt;
    }
    auto market = read_market(*text->second, file_of(name), find_zone,
                              [this](std::string_view base) { return find_built_in(base); });
    if (!market) {
      problems.insert(problems.end(), market.error().begin(), market.error().end());
      return std::nullopt;
    }
    if (const auto wrong = check.errors ? check.errors(*market, *text->second, file_of(name)) : std::vector<Error>();
        !wrong.empty()) {
      problems.insert(problems.end(), wrong.begin(), wrong.end());
      return std::nullopt;
    }
    return Entry{&users.emplace(name, *std::move(market)).first->second, *text->second};
  }

  const Entry& entry(std::string_view name) {
    if (const auto known = entries.find(name); known != entries.end()) return known->second;
    std::optional<Entry> found;
    if (is_name(name)) found = from_user(name);
    if (!found)
      found = Entry{find_built_in(name), built_in(name).value_or(""), is_name(name) && user_texts().contains(name)};
    return entries.emplace(name, *found).first->second;
  }

  const Pattern& pattern(std::string_view expression) {
    const auto known = patterns.find(expression);
    return known != patterns.end() ? known->second : patterns.emplace(expression, expression).first->second;
  }

  /// The user's own market of that name, where its file is in force.
  const Market* find_users(std::string_view name) {
    if (!user_texts().contains(name)) return nullptr;
    const Market* const in_force = entry(name).market;
    return users.contains(name) ? in_force : nullptr;
  }

  std::vector<IdForm> forms_of(std::string_view name) {
    std::vector<IdForm> forms;
    if (const Market* const own = find_users(name)) {
      for (const auto& url : own->urls) forms.push_back({name, IdForm::Of::address, url});
      for (const auto& id : own->ids) forms.push_back({name, IdForm::Of::id, id});
    } else {
      std::ranges::copy_if(markets::id_forms(), std::back_inserter(forms),
                           [&](const auto& form) { return form.market == name; });
    }
    return forms;
  }

  /// The id that `word` is, or to which as an address it leads.
  std::optional<std::string> id_by(const std::vector<IdForm>& forms, std::string_view word,
                                   const std::vector<std::string>& readings) {
    for (const auto& reading : readings) {
      for (const IdForm& form : forms) {
        if (form.of != IdForm::Of::address || !form.may_match(reading)) continue;
        if (auto id = pattern(form.pattern).first_group(reading); id && is_order_id(*id)) return id;
      }
    }
    const bool is_id =
        is_order_id(word) && std::ranges::any_of(forms, [&](const IdForm& form) {
          return form.of == IdForm::Of::id && form.may_match(word) && pattern(form.pattern).matches(word);
        });
    return is_id ? std::optional(std::string(word)) : std::nullopt;
  }

  bool fits_any(const std::vector<std::string>& forms, std::string_view id) {
    return std::ranges::any_of(forms, [&](const auto& form) { return pattern(form).matches(id); });
  }
};

MarketBook::MarketBook(std::filesystem::path folder, FindZone find_zone, CheckMarket check)
    : state_(std::make_unique<State>()) {
  state_->folder = std::move(folder);
  state_->find_zone = std::move(find_zone);
  state_->check = std::move(check);
}

MarketBook::~MarketBook() = default;

const Market* MarketBook::find(std::string_view name) const { return state_->entry(name).market; }

std::vector<std::string> MarketBook::names() const {
  std::vector<std::string> names;
  for (const auto& file : markets::embedded_files()) names.push_back(fs::path(file.name).stem().string());
  for (const auto& [name, text] : state_->user_texts()) {
    if (!built_in(name) && find(name) != nullptr) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

bool MarketBook::is_stand_in(std::string_view name) const { return state_->entry(name).is_stand_in; }

const std::string& MarketBook::fingerprint() const {
  if (state_->fingerprint.empty()) {
    Fingerprint digest;
    digest.add(policy_revision);
    digest.add(markets::embedded_digest());
    digest.add(holidays::embedded_digest());
    for (const auto& [name, text] : state_->user_texts()) {
      digest.add(name);
      digest.add(text ? *text : std::string("unreadable"));
    }
    if (!state_->user_texts().empty() && state_->check.depends_on) digest.add(state_->check.depends_on());
    state_->fingerprint = digest.text();
  }
  return state_->fingerprint;
}

std::optional<MessageLimit> MarketBook::message_limit(std::string_view name) const {
  auto written = written_limit(text(name));
  if (written.limit || written.extends.empty()) return std::move(written.limit);
  return written_limit(built_in(written.extends).value_or("")).limit;
}

std::string_view MarketBook::text(std::string_view name) const { return state_->entry(name).text; }

MarketReading MarketBook::inspect(std::string_view toml, const fs::path& file) const {
  auto reading = read_market_as_it_is(toml, file.string(), state_->find_zone,
                                      [this](std::string_view base) { return state_->find_built_in(base); });
  if (!is_name(file.stem().string())) reading.errors.insert(reading.errors.begin(), bad_name(file.string()));
  return reading;
}

const std::vector<Error>& MarketBook::problems() const { return state_->problems; }

std::vector<Recognised> MarketBook::recognise(std::string_view word, std::string_view only) const {
  if (word.size() > longest_address) return {};
  const auto readings = readings_of_address(word);
  std::vector<Recognised> found;
  for (auto& name : only.empty() ? names() : std::vector<std::string>{std::string(only)}) {
    if (auto id = state_->id_by(state_->forms_of(name), word, readings)) found.push_back({name, *std::move(id)});
  }
  return found;
}

bool MarketBook::fits(const Market& market, std::string_view id) const {
  if (market.ids.empty() && market.named_ids.empty()) return true;
  return state_->fits_any(market.ids, id) || state_->fits_any(market.named_ids, id);
}

}  // namespace ordertrack::config
