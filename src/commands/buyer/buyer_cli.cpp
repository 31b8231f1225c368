#include "commands/buyer/buyer_cli.hpp"

#include <array>

namespace ordertrack::commands::buyer {
namespace {

using cli::Value;

constexpr auto arguments = std::to_array<cli::ArgumentSpec>({{"NAME", Value::buyer, cli::Arity::any}});

constexpr auto options = std::to_array<cli::OptionSpec>({
    {"blocked", '\0', Value::none, {}, mark("only those who are blocked: since when, over which order, and why")},
    {"export", '\0', Value::none, {}, mark("all that is stored of one person, as JSON: for one who asks")},
    {"output", 'o', Value::file, "FILE", mark("where --export goes; only you can read it")},
});

constexpr auto examples = std::to_array<cli::ExampleSpec>({
    {"ordertrack buyer", mark("every buyer: orders, unpaid ones, blocks")},
    {"ordertrack buyer tanaka", mark("one buyer over all markets")},
    {"ordertrack buyer --blocked", mark("your own block list")},
    {"ordertrack buyer tanaka --export -o tanaka.json", mark("everything stored of this buyer")},
    {"ordertrack buyer link mercari:tanaka rakuma:t_tanaka", mark("these two are one person")},
});

Result<cli::Request> read(const cli::Words& words) {
  const std::vector<std::string> names = words.values("NAME");
  Options wanted;
  wanted.blocked = words.has("blocked");
  if (wanted.blocked && !names.empty()) {
    return fail(ErrorKind::usage, msg("--blocked takes no name"), {msg("see one buyer with ordertrack buyer NAME")});
  }
  wanted.disclosed = words.has("export");
  wanted.output = words.text("output");
  if (words.has("output") && (!wanted.disclosed || wanted.output.empty())) {
    return fail(ErrorKind::usage, msg("--output needs --export, and the name of a file"),
                {msg("see ordertrack buyer --help")});
  }
  if (wanted.disclosed && (names.empty() || names.front() == "link")) {
    return fail(ErrorKind::usage, msg("--export needs a name"), {msg("as ordertrack buyer tanaka --export")});
  }
  if (names.empty()) return wanted;
  if (names.front() == "link") {
    if (names.size() != 3) {
      return fail(ErrorKind::usage, msg("`buyer link` needs two names"), {msg("each a name, or market:name")});
    }
    wanted.link = std::pair(names[1], names[2]);
    return wanted;
  }
  if (names.size() > 1) {
    return fail(ErrorKind::usage,
                msg("\"{word}\" is one word too many for `{command}`", arg("word", names[1]), arg("command", "buyer")),
                {msg("put a name with blanks in quotes")});
  }
  wanted.name = names.front();
  return wanted;
}

}  // namespace

constinit const cli::Command command = {
    {.name = "buyer",
     .group = cli::Group::look,
     .summary = mark("the buyers over all markets"),
     .description = mark("Prints what is known of a buyer over all markets: orders, unpaid ones, blocks. "
                         "With --blocked, your own block list, for markets that show none. "
                         "`buyer link A B` says that two names are one person; across markets buyers count as one only "
                         "when linked."),
     .arguments = arguments,
     .options = options,
     .examples = examples},
    read};

}  // namespace ordertrack::commands::buyer
