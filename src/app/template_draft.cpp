#include "app/template_draft.hpp"

#include "commands/template/template.hpp"
#include "config/text_file.hpp"
#include "messages/template_file.hpp"
#include "platform/private_folder.hpp"
#include "platform/replace_file.hpp"

#include <system_error>
#include <utility>

namespace ordertrack::app {
namespace {

namespace fs = std::filesystem;

/// What a file holds, good or not; nothing where there is none, or it cannot be read.
std::optional<std::string> content_of(const fs::path& file) {
  auto text = config::read_text_file(file);
  return text ? std::optional(*std::move(text)) : std::nullopt;
}

std::string file_name(const messages::Place& place) {
  return place.market + '.' + place.language + '.' + place.name + ".txt";
}

}  // namespace

TemplateDraft::TemplateDraft(messages::Place place, const messages::TemplateBook& templates, const fs::path& folder)
    : place_(std::move(place)),
      templates_(templates),
      folder_(folder),
      file_(folder / file_name(place_)),
      before_(content_of(templates.file(place_))) {}

bool TemplateDraft::is_there() const {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(file_, unknown));
}

Result<void> TemplateDraft::begin() const {
  if (auto made = platform::make_private_folder(folder_); !made) return made;
  if (before_ && !templates_.flaws(place_).empty()) return platform::replace_file(file_, *before_);
  const auto text = templates_.find(place_);
  if (!text) return fail(text.error());
  return platform::replace_file(file_, text->text.str() + "\n");
}

tl::expected<messages::Text, std::vector<Error>> TemplateDraft::read(const Markets& markets) const {
  auto text = messages::read_template(file_, folder_);
  if (!text) return text;
  auto errors = commands::templates::errors_for(place_, *text, file_.string(), markets, templates_);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return text;
}

bool TemplateDraft::is_unchanged() const {
  const auto text = messages::read_template(file_, folder_);
  const auto in_force = templates_.find(place_);
  return text && in_force && *text == in_force->text && templates_.flaws(place_).empty();
}

Result<void> TemplateDraft::save(const messages::Text& text) const {
  const auto file = users_file();
  if (content_of(file) != before_) {
    return fail(ErrorKind::changed, msg("{file} changed meanwhile, so it was left alone", arg("file", file.string())),
                {msg("your text is kept as a draft: {draft}", arg("draft", file_.string()))});
  }
  if (auto made = platform::make_private_folder(file.parent_path()); !made) return made;
  if (auto written = platform::replace_file(file, text.str() + "\n"); !written) return written;
  return remove();
}

Result<void> TemplateDraft::take_back() const {
  if (auto made = platform::make_private_folder(folder_); !made) return made;
  return platform::move_file(users_file(), file_);
}

Result<void> TemplateDraft::remove() const { return platform::remove_file(file_); }

}  // namespace ordertrack::app
