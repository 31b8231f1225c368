#include "messages/template_book.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace ordertrack::tests {
namespace {

namespace fs = std::filesystem;
using messages::Origin;
using messages::Place;
using messages::TemplateBook;
using Names = std::vector<std::string>;

const Place final_text{"mercari", "ja", "final"};
const Place thanks_for_all{"any", "ja", "thanks"};

/// A folder of the user's texts.
class Folder : public TemporaryFolder {
 public:
  fs::path put(const Place& place, std::string_view text) const {
    fs::create_directories((path() / place.path()).parent_path());
    return write(place.path(), text);
  }
};

std::string text_at(const TemplateBook& book, const Place& place) {
  const auto found = book.find(place);
  return found ? found->text.str() : std::string(found.error().what.id);
}

Names problems_of(const TemplateBook& book) {
  Names sentences;
  for (const auto& problem : book.problems()) sentences.emplace_back(problem.what.id);
  return sentences;
}

}  // namespace

TEST_CASE("Without texts of one's own the built-in ones are in force") {
  const TemplateBook book("/nonexistent");
  const auto found = book.find(final_text);
  REQUIRE(found);
  CHECK(found->origin == Origin::built_in);
  CHECK(found->place == final_text);
  CHECK(book.users_places().empty());
  CHECK(book.problems().empty());
}

TEST_CASE("A market without a text of its own has the general one") {
  const TemplateBook book("/nonexistent");
  CHECK(book.find({"shop", "ja", "thanks"})->place == thanks_for_all);
  CHECK(book.find({"mercari", "ja", "thanks"})->place == Place{"mercari", "ja", "thanks"});
  CHECK(text_at(book, {"shop", "ja", "thanks"}) == text_at(book, thanks_for_all));
}

TEST_CASE("A text that does not exist is not found, whatever it is called") {
  const Folder folder;
  static_cast<void>(folder.write("secret.txt", "secret"));
  const TemplateBook book(folder.path() / "templates");
  fs::create_directories(folder.path() / "templates/mercari/ja");
  for (const std::string name : {"nowhere", "", "../../../secret", "../ja/thanks", "thanks.txt", "/etc/passwd", "."}) {
    INFO(name);
    const auto found = book.find({"mercari", "ja", name});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::not_found);
    CHECK(found.error().what.args.at(0) == arg("name", name));
    CHECK_FALSE(book.knows({"mercari", "ja", name}));
  }
  CHECK_FALSE(book.find({"../mercari", "ja", "secret"}));
  CHECK_FALSE(book.find({"mercari", "..", "secret"}));
  CHECK_FALSE(book.find({"mercari", "fr", "thanks"}));
}

TEST_CASE("A user's text replaces the built-in one of its place, and no other") {
  const Folder folder;
  folder.put(final_text,
             "\xEF\xBB\xBF"
             "by {deadline}\r\n");
  folder.put(thanks_for_all, "thank you");
  const TemplateBook book(folder.path());
  const auto found = book.find(final_text);
  REQUIRE(found);
  CHECK(found->origin == Origin::users);
  CHECK(found->text.str() == "by {deadline}");
  CHECK(book.find({"mercari", "en", "final"})->origin == Origin::built_in);
  CHECK(book.find({"mercari", "ja", "thanks"})->origin == Origin::built_in);
  CHECK(text_at(book, {"minne", "ja", "thanks"}) == "thank you");
  CHECK(book.users_places() == std::vector{thanks_for_all, final_text});
  CHECK(book.built_in(final_text)->text.str() != "by {deadline}");
}

TEST_CASE("A text for several orders stands behind the one for one order, and words of one's own need both") {
  Market mercari;
  mercari.name = "mercari";
  Step last;
  last.name = "final-bank";
  last.template_name = "final";
  last.deadline = DeadlineRule{};
  const Place several{"mercari", "ja", "final-together"};
  const Folder folder;
  CHECK(TemplateBook(folder.path()).find_together(mercari, last, "ja")->place == several);
  folder.put(final_text, "by {deadline}");
  CHECK(TemplateBook(folder.path()).find_together(mercari, last, "ja").error().kind == ErrorKind::not_found);
  folder.put(several, "{item} by {deadline}");
  CHECK(TemplateBook(folder.path()).find_together(mercari, last, "ja")->text.str() == "{item} by {deadline}");
  last.template_name = "hello";
  CHECK_FALSE(TemplateBook(folder.path()).find_together(mercari, last, "ja"));
}

TEST_CASE("A step's texts are the one of its name and the one for several orders") {
  Step step;
  step.name = "remind-1";
  CHECK(messages::is_text_of(step, "remind-1"));
  CHECK(messages::is_text_of(step, "remind-1-together"));
  for (const auto* other : {"remind-1-", "remind-10-together", "remind", "-together", "remind-1-together-together"}) {
    INFO(other);
    CHECK_FALSE(messages::is_text_of(step, other));
  }
  step.template_name = "hello";
  CHECK(messages::is_text_of(step, "hello-together"));
  CHECK_FALSE(messages::is_text_of(step, "remind-1"));
}

TEST_CASE("A user's text can have a name of its own") {
  const Folder folder;
  folder.put({"mercari", "ja", "Hello_2"}, "hello");
  const TemplateBook book(folder.path());
  CHECK(text_at(book, {"mercari", "ja", "Hello_2"}) == "hello");
  CHECK(book.knows({"mercari", "ja", "Hello_2"}));
  CHECK_FALSE(book.knows({"rakuma", "ja", "Hello_2"}));
  const auto names = book.names("mercari", "ja");
  CHECK(std::ranges::is_sorted(names));
  CHECK(std::ranges::adjacent_find(names) == names.end());
  CHECK(std::ranges::includes(names, Names{"Hello_2", "final", "remind-1", "thanks"}));
  CHECK(std::ranges::includes(names, book.names("elsewhere", "ja")));
  CHECK(book.names("mercari", "xx").empty());
}

TEST_CASE("A broken text is passed over, and told once") {
  struct Row {
    std::string text;
    Names problems;
  };
  const std::vector<Row> rows = {
      {"{nmae}\n{deadline", {"{file}:{line}: {placeholder} is not known", "{file}:{line}: a brace stands alone"}},
      {"", {"{file}:{line}: there is no text"}},
      {std::string("a\0b", 3), {"{file}:{line}: a control character stands here"}},
      {std::string(64 * 1024 + 1, 'a'), {"{file} is too large"}},
  };
  for (const auto& [text, problems] : rows) {
    const Folder folder;
    folder.put(final_text, text);
    const TemplateBook book(folder.path());
    CHECK(book.problems().empty());
    for (int i = 0; i < 2; ++i) {
      CHECK(book.find(final_text)->origin == Origin::built_in);
      CHECK(problems_of(book) == problems);
    }
    CHECK(book.flaws(final_text).size() == problems.size());
    CHECK(book.problems().front().what.args.at(0) == arg("file", book.file(final_text).string()));
  }
}

TEST_CASE("A broken text of a name that is not built in is an error of its own") {
  const Folder folder;
  folder.put({"mercari", "ja", "hello"}, "{nmae}");
  const TemplateBook book(folder.path());
  const auto found = book.find({"mercari", "ja", "hello"});
  REQUIRE_FALSE(found);
  CHECK(found.error().kind == ErrorKind::bad_file);
  CHECK(found.error().what.id == "{file}:{line}: {placeholder} is not known");
}

TEST_CASE("A text that tells a date is broken for a step that has none") {
  const Folder folder;
  folder.put({"mercari", "ja", "remind-1"}, "a\nby {deadline}");
  const TemplateBook book(folder.path());
  Market market;
  market.name = "mercari";
  Step step{.name = "remind-1"};
  CHECK(book.find(market, step, "ja")->origin == Origin::built_in);
  CHECK(problems_of(book) == Names{"{file}:{line}: {placeholder} is named, but the step {step} tells no date"});
  CHECK(book.problems().front().what.args.at(1) == arg("line", 2));
  step.deadline = DeadlineRule{};
  CHECK(book.find(market, step, "ja")->origin == Origin::users);
}

TEST_CASE("A text that tells no date is broken for a step that promises one") {
  const Folder folder;
  folder.put({"mercari", "ja", "final"}, "a\nby {pay_by}");
  const TemplateBook book(folder.path());
  Market market;
  market.name = "mercari";
  Step step{.name = "final", .deadline = DeadlineRule{}};
  CHECK(book.find(market, step, "ja")->origin == Origin::built_in);
  CHECK(problems_of(book) == Names{"{file}: the step {step} tells the buyer a date, but {placeholder} is not named"});
  step.deadline.reset();
  CHECK(book.find(market, step, "ja")->origin == Origin::users);
}

TEST_CASE("A step can ask for a text by another name than its own") {
  const TemplateBook book("/nonexistent");
  Market market;
  market.name = "mercari";
  CHECK(book.find(market, {.name = "ask", .template_name = "remind-1"}, "ja")->place.name == "remind-1");
  CHECK_FALSE(book.find(market, {.name = "ask"}, "ja"));
}

TEST_CASE("A link may lead to another text of the folder, and not out of it") {
  const TemporaryFolder outside;
  const auto secret = outside.write("secret.txt", "secret");
  const Folder folder;
  folder.put(thanks_for_all, "thank you");
  fs::create_directories(folder.path() / "mercari/ja");
  fs::create_symlink("../../any/ja/thanks.txt", folder.path() / "mercari/ja/thanks.txt");
  fs::create_symlink(secret, folder.path() / "mercari/ja/final.txt");
  fs::create_symlink("nowhere.txt", folder.path() / "mercari/ja/remind-1.txt");
  fs::create_directory_symlink(outside.path(), folder.path() / "rakuma");
  const TemplateBook book(folder.path());
  CHECK(text_at(book, {"mercari", "ja", "thanks"}) == "thank you");
  CHECK(text_at(book, final_text).find("secret") == std::string::npos);
  CHECK(problems_of(book) == Names{"{file} leads out of the folder of the messages"});
  CHECK(book.find({"mercari", "ja", "remind-1"})->origin == Origin::built_in);
  CHECK(book.problems().size() == 2);
  fs::create_directories(outside.path() / "ja");
  static_cast<void>(outside.write("ja/final.txt", "secret"));
  CHECK(book.find({"rakuma", "ja", "final"})->origin == Origin::built_in);
}

TEST_CASE("A text that names the shop is broken where the settings do not") {
  const Folder folder;
  folder.put(final_text, "{buyer}\n{shop}: by {deadline}");
  const TemplateBook nameless(folder.path());
  CHECK(nameless.find(final_text)->origin == Origin::built_in);
  CHECK(problems_of(nameless) ==
        Names{"{file}:{line}: {placeholder} is named, but the settings tell no name of your shop"});
  const TemplateBook named(folder.path(), "Midori");
  CHECK(named.find(final_text)->origin == Origin::users);
  CHECK(named.shop() == "Midori");
  CHECK(problems_of(named).empty());
}

TEST_CASE("The folder itself may be a link") {
  const Folder real;
  real.put(final_text, "by {deadline}");
  const TemporaryFolder links;
  fs::create_directory_symlink(real.path(), links.path() / "templates");
  CHECK(text_at(TemplateBook(links.path() / "templates"), final_text) == "by {deadline}");
}

TEST_CASE("What is no file is no text") {
  const Folder folder;
  fs::create_directories(folder.path() / "mercari/ja/final.txt");
  const TemplateBook book(folder.path());
  CHECK(book.find(final_text)->origin == Origin::built_in);
  CHECK(problems_of(book) == Names{"{file} is not a file"});
}

TEST_CASE("A file in a wrong place is seen, and told to be in one") {
  const Folder folder;
  for (const std::string place : {"mercari/fr/final.txt", "Mercari/ja/final.txt", "mercari/ja/my text.txt"}) {
    fs::create_directories((folder.path() / place).parent_path());
    static_cast<void>(folder.write(place, "text"));
  }
  static_cast<void>(folder.write("mercari/ja/final.txt~", "an editor's copy"));
  static_cast<void>(folder.write("mercari/note.txt", "no text"));
  const TemplateBook book(folder.path());
  const auto places = book.users_places();
  REQUIRE(places.size() == 3);
  for (const auto& place : places) {
    REQUIRE(book.flaws(place).size() == 1);
    CHECK(book.flaws(place).front().what.id == "{file}: a message cannot stand here");
  }
}

}  // namespace ordertrack::tests
