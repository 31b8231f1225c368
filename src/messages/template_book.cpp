#include "messages/template_book.hpp"

#include "config/market_name.hpp"
#include "messages/template_file.hpp"
#include "messages/values.hpp"
#include "support/embedded.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace ordertrack::messages {
namespace {

namespace fs = std::filesystem;

using Reading = tl::expected<Text, std::vector<Error>>;

constexpr std::array<std::string_view, 2> languages{"en", "ja"};
constexpr std::string_view suffix = ".txt";

/// The place that a path names; nothing for one of another form.
std::optional<Place> place_of(const fs::path& path) {
  if (path.extension() != suffix || std::distance(path.begin(), path.end()) != 3) return std::nullopt;
  auto part = path.begin();
  const std::string market = *part++;
  const std::string language = *part;
  return Place{market, language, path.stem().string()};
}

bool is_language(std::string_view word) { return std::ranges::find(languages, word) != languages.end(); }

bool can_be(const Place& place) {
  return config::is_name(place.market) && is_language(place.language) && is_template_name(place.name);
}

const EmbeddedFile* built_in_file(const Place& place) {
  const auto found = std::ranges::find(embedded_files(), place.path(), &EmbeddedFile::name);
  return found == embedded_files().end() ? nullptr : &*found;
}

/// The places at which a text is looked for, in this sequence.
std::vector<Place> places_for(const Place& place) {
  if (place.market == any_market) return {place};
  return {place, {std::string(any_market), place.language, place.name}};
}

tl::unexpected<Error> not_found(const Place& place) {
  return fail(ErrorKind::not_found,
              msg("there is no message {name} in the language {language}", arg("name", place.name),
                  arg("language", place.language)),
              {msg("the messages are listed by: ordertrack template --market {market}", arg("market", place.market))});
}

/// What is in a folder, by name. Nothing where it cannot be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code stop;
  for (fs::directory_iterator entry(folder, stop), end; !stop && entry != end; entry.increment(stop)) {
    entries.push_back(entry->path().filename());
  }
  return entries;
}

}  // namespace

std::string Place::path() const { return market + '/' + language + '/' + name + std::string(suffix); }

const std::string& template_name(const Step& step) {
  return step.template_name.empty() ? step.name : step.template_name;
}

bool is_text_of(const Step& step, std::string_view name) {
  const std::string& own = template_name(step);
  return name == own || (name.starts_with(own) && name.substr(own.size()) == together);
}

std::optional<Error> misfit(const Text& text, const fs::path& file, const Step& step) {
  const Arg placeholder = arg("placeholder", "{deadline}");
  const auto line = text.line_of("deadline");
  if (line && !step.deadline) {
    return Error{ErrorKind::bad_file,
                 msg("{file}:{line}: {placeholder} is named, but the step {step} tells no date",
                     arg("file", file.string()), arg("line", *line), placeholder, arg("step", step.name)),
                 {msg("leave it out, or add deadline = {table} to the step", arg("table", "{ notice = \"8h\" }"))}};
  }
  if (!line && step.deadline) {
    return Error{ErrorKind::bad_file,
                 msg("{file}: the step {step} tells the buyer a date, but {placeholder} is not named",
                     arg("file", file.string()), arg("step", step.name), placeholder),
                 {msg("say by when to pay with {placeholder}: the order may be cancelled from then", placeholder)}};
  }
  return std::nullopt;
}

bool is_template_name(std::string_view word) { return config::is_template_name(word); }

struct TemplateBook::State {
  fs::path folder;
  std::string shop;
  std::map<Place, Reading> readings;
  std::vector<Error> problems;
  std::set<fs::path> told;

  fs::path file(const Place& place) const { return folder / place.path(); }

  bool has_users(const Place& place) const {
    std::error_code unknown;
    return can_be(place) && fs::exists(fs::symlink_status(file(place), unknown));
  }

  /// The user's text at a place, read once; nullptr where there is none.
  const Reading* users(const Place& place) {
    if (const auto known = readings.find(place); known != readings.end()) return &known->second;
    if (!has_users(place)) return nullptr;
    return &readings.emplace(place, read_template(file(place), folder)).first->second;
  }

  std::optional<Error> untold(const Text& text, const fs::path& name) const {
    const auto line = shop.empty() ? text.line_of("shop") : std::nullopt;
    if (!line) return std::nullopt;
    return Error{ErrorKind::bad_file,
                 msg("{file}:{line}: {placeholder} is named, but the settings tell no name of your shop",
                     arg("file", name.string()), arg("line", *line), arg("placeholder", "{shop}")),
                 {find_name("shop")->hint}};
  }

  /// Remembers what is wrong with a file, once.
  void tell(const Place& place, const std::vector<Error>& errors) {
    if (!errors.empty() && told.insert(file(place)).second)
      problems.insert(problems.end(), errors.begin(), errors.end());
  }

  /// What is wrong with the user's text at a place, and with it as the text of a step where there is one.
  std::vector<Error> flaws(const Place& place, const Step* step) {
    const auto* reading = users(place);
    if (reading == nullptr) return {};
    if (!*reading) return reading->error();
    if (auto error = untold(**reading, file(place))) return {*std::move(error)};
    auto error = step != nullptr ? misfit(**reading, file(place), *step) : std::nullopt;
    return error ? std::vector{*std::move(error)} : std::vector<Error>{};
  }

  Result<Template> find(const Place& wanted, const Step* step) {
    std::optional<Error> broken;
    for (const auto& place : places_for(wanted)) {
      const auto errors = flaws(place, step);
      if (const auto* reading = users(place); reading != nullptr && errors.empty()) {
        return Template{place, Origin::users, **reading, std::move(broken)};
      }
      tell(place, errors);
      if (!broken && !errors.empty()) broken = errors.front();
      if (auto text = built_in_at(place)) {
        text->instead_of = std::move(broken);
        return *std::move(text);
      }
    }
    return broken ? fail(*std::move(broken)) : not_found(wanted);
  }

  static std::optional<Template> built_in_at(const Place& place) {
    const auto* file = built_in_file(place);
    if (file == nullptr) return std::nullopt;
    return Template{place, Origin::built_in, Text::checked(file->content, file->name).value(), {}};
  }
};

TemplateBook::TemplateBook(fs::path folder, std::string shop) : state_(std::make_unique<State>()) {
  state_->folder = std::move(folder);
  state_->shop = std::move(shop);
}

TemplateBook::~TemplateBook() = default;

Result<Template> TemplateBook::find(const Place& place) const { return state_->find(place, nullptr); }

Result<Template> TemplateBook::find(const Market& market, const Step& step, std::string_view language) const {
  return state_->find({market.name, std::string(language), template_name(step)}, &step);
}

Result<Template> TemplateBook::find_together(const Market& market, const Step& step, std::string_view language) const {
  const auto one = find(market, step, language);
  if (!one) return one;
  const Place place{market.name, std::string(language), template_name(step) + std::string(together)};
  auto several = state_->find(place, &step);
  if (several && several->origin == Origin::built_in) {
    const bool says_less = several->place.market == any_market && one->place.market != any_market;
    if (one->origin == Origin::users || says_less) return not_found(place);
  }
  return several;
}

Result<Template> TemplateBook::built_in(const Place& wanted) const {
  for (const auto& place : places_for(wanted)) {
    if (auto text = State::built_in_at(place)) return *std::move(text);
  }
  return not_found(wanted);
}

bool TemplateBook::knows(const Place& wanted) const {
  const auto places = places_for(wanted);
  const auto is_known = [&](const Place& place) { return built_in_file(place) != nullptr || state_->has_users(place); };
  return std::ranges::any_of(places, is_known);
}

std::vector<std::string> TemplateBook::names(std::string_view market, std::string_view language) const {
  std::set<std::string> names;
  const auto add = [&](const Place& place) {
    if (place.language == language && (place.market == market || place.market == any_market)) names.insert(place.name);
  };
  std::ranges::for_each(built_in_places(), add);
  std::ranges::for_each(users_places(), add);
  return {names.begin(), names.end()};
}

std::vector<Place> TemplateBook::built_in_places() {
  std::vector<Place> places;
  for (const auto& file : embedded_files()) places.push_back(place_of(file.name).value());
  std::ranges::sort(places);
  return places;
}

std::vector<Place> TemplateBook::users_places() const {
  std::vector<Place> places;
  for (const auto& market : entries_of(state_->folder)) {
    for (const auto& language : entries_of(state_->folder / market)) {
      for (const auto& file : entries_of(state_->folder / market / language)) {
        if (auto place = place_of(market / language / file)) places.push_back(*std::move(place));
      }
    }
  }
  std::ranges::sort(places);
  return places;
}

bool TemplateBook::has_users(const Place& place) const { return state_->has_users(place); }

const Text* TemplateBook::users_text(const Place& place) const {
  const auto* reading = state_->users(place);
  return reading == nullptr || !*reading ? nullptr : &**reading;
}

std::vector<Error> TemplateBook::flaws(const Place& place, const Step* step) const {
  if (!can_be(place)) {
    return {{ErrorKind::bad_file,
             msg("{file}: a message cannot stand here", arg("file", file(place).string())),
             {msg("its place is MARKET/ja/NAME.txt or MARKET/en/NAME.txt, a NAME being 1 to 64 of A-Z, a-z, 0-9, _ and "
                  "-")}}};
  }
  return state_->flaws(place, step);
}

std::optional<Error> TemplateBook::untold(const Text& text, const fs::path& file) const {
  return state_->untold(text, file);
}

const std::string& TemplateBook::shop() const { return state_->shop; }

fs::path TemplateBook::file(const Place& place) const { return state_->file(place); }

const std::vector<Error>& TemplateBook::problems() const { return state_->problems; }

}  // namespace ordertrack::messages
