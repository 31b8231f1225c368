#include "cli/complete.hpp"

#include "cli/candidates.hpp"
#include "cli/command_tree.hpp"
#include "cli/complete_line.hpp"
#include "cli/complete_orders.hpp"
#include "commands/payment_text.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <array>
#include <utility>
#include <vector>

namespace ordertrack::cli {
namespace {

constexpr std::string_view let_the_shell_offer_files = ":files\n";
constexpr std::string_view default_market = "mercari";

using WordList = std::span<const std::pair<std::string_view, std::string_view>>;

constexpr auto parties = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"seller", mark("you")},
    {"market", mark("the market by itself")},
    {"buyer", mark("the buyer")},
});
constexpr auto languages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"ja", mark("Japanese")},
    {"en", mark("English")},
});
constexpr auto colours = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"auto", mark("where it goes to a terminal")},
    {"always", {}},
    {"never", {}},
});
constexpr auto shells = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bash", {}},
    {"zsh", {}},
    {"fish", {}},
});
constexpr auto schedulers = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"cron", mark("lines for crontab -e")},
    {"systemd", mark("a timer of your own")},
});
constexpr auto policy_acts = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"check", mark("what is wrong in a market file")},
    {"diff", mark("what it would change for the open orders")},
});

constexpr auto export_formats = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"ics", mark("a calendar of the next steps")},
    {"html", mark("a page for the phone")},
});

constexpr auto list_formats = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"text", mark("a list to read here")},
    {"html", mark("a page for the phone")},
});

std::string told(std::string_view sentence) { return sentence.empty() ? std::string{} : i18n::translate(sentence); }

/// Answers for one line.
class Completion {
 public:
  Completion(const UnfinishedLine& line, const store::Orders& orders, const store::People& people,
             const Markets& markets, const messages::TemplateBook& templates, Instant now)
      : line_(line),
        orders_(orders),
        people_(people),
        markets_(markets),
        templates_(templates),
        now_(now),
        candidates_(line.word) {}

  [[nodiscard]] std::string answer() && {
    switch (line_.wanted) {
      case Wanted::command:
        offer_commands();
        break;
      case Wanted::option:
        offer_options();
        break;
      case Wanted::option_value:
        return std::move(*this).value_of(line_.option->value);
      case Wanted::argument:
        if (line_.argument != nullptr) return std::move(*this).value_of(line_.argument->value);
        offer_options();
        break;
      case Wanted::nothing:
        break;
    }
    return candidates_.lines(line_.before);
  }

 private:
  [[nodiscard]] std::string value_of(Value value) && {
    if (value == Value::file) return std::string(let_the_shell_offer_files);
    offer(value);
    return candidates_.lines(line_.before);
  }

  void offer(Value value) {
    switch (value) {
      case Value::order:
        return offer_orders(line_, orders_, markets_, now_, candidates_);
      case Value::step:
        return offer_steps(line_, orders_, markets_, now_, candidates_);
      case Value::buyer:
        return offer_buyers();
      case Value::market:
        return offer_markets();
      case Value::payment:
        return offer_payments();
      case Value::ladder:
        return offer_ladders();
      case Value::phase:
        return offer_phases();
      case Value::party:
        return offer_words(parties);
      case Value::language:
        return offer_words(languages);
      case Value::colour:
        return offer_words(colours);
      case Value::shell:
        return offer_words(shells);
      case Value::scheduler:
        return offer_words(schedulers);
      case Value::policy_act:
        return offer_words(policy_acts);
      case Value::template_name:
        return offer_templates();
      case Value::export_format:
        return offer_words(export_formats);
      case Value::list_format:
        return offer_words(list_formats);
      case Value::none:
      case Value::time:
      case Value::duration:
      case Value::money:
      case Value::number:
      case Value::text:
      case Value::file:
        return;
    }
  }

  void offer_commands() {
    for (const Command* command : commands()) candidates_.add(command->spec.name, told(command->spec.summary));
  }

  void offer_options() {
    if (line_.command != nullptr) offer_options(line_.command->options);
    offer_options(global_options());
  }

  void offer_options(std::span<const OptionSpec> options) {
    for (const OptionSpec& option : options) {
      if (!line_.has(option.name)) candidates_.add("--" + std::string(option.name), told(option.help));
    }
  }

  void offer_words(WordList words) {
    for (const auto& [word, says] : words) candidates_.add(word, told(says));
  }

  void offer_markets() {
    for (const std::string& name : markets_.names()) {
      const Market* market = markets_.find(name);
      if (market != nullptr) candidates_.add(name, i18n::spoken_text(market->title));
    }
  }

  [[nodiscard]] const Market* market_in_play() const {
    if (const auto id = line_.argument_of(Value::order); !id.empty()) {
      const auto order = orders_.find(id, line_.value("market"));
      if (order) return markets_.find(order->market);
    }
    const auto named = line_.value("market");
    return markets_.find(named.empty() ? default_market : named);
  }

  void offer_buyers() {
    const auto found = people_.complete(line_.word, Candidates::most);
    if (!found) return;
    for (const store::Buyer& buyer : *found) candidates_.add(buyer.name, buyer.market);
  }

  void offer_payments() {
    const Market* market = market_in_play();
    if (market == nullptr) return;
    for (const std::string& payment : market->payments) {
      const std::string title = i18n::render(commands::payment_title(payment));
      candidates_.add(payment, title == payment ? std::string{} : title);
    }
  }

  void offer_ladders() {
    const Market* market = market_in_play();
    if (market == nullptr) return;
    for (const Ladder& ladder : market->ladders) candidates_.add(ladder.name, {});
  }

  void offer_templates() {
    const auto market = line_.value("market");
    for (const std::string_view language : {"ja", "en"}) {
      for (const auto& name : templates_.names(market.empty() ? messages::any_market : market, language)) {
        candidates_.add(name, {});
      }
    }
  }

  void offer_phases() {
    for (const Phase phase : {Phase::unpaid, Phase::paid, Phase::shipped, Phase::closed, Phase::cancelled}) {
      candidates_.add(to_string(phase), i18n::render(commands::phase_title(phase)));
    }
  }

  const UnfinishedLine& line_;
  const store::Orders& orders_;
  const store::People& people_;
  const Markets& markets_;
  const messages::TemplateBook& templates_;
  Instant now_;
  Candidates candidates_;
};

}  // namespace

std::string complete(std::span<const std::string> words, const store::Orders& orders, const store::People& people,
                     const Markets& markets, const messages::TemplateBook& templates, Instant now) {
  const UnfinishedLine line = read_unfinished(words);
  return Completion(line, orders, people, markets, templates, now).answer();
}

Globals globals_among(std::span<const std::string> words) {
  const UnfinishedLine line = read_unfinished(words);
  const auto given = [&](std::string_view option) {
    const std::string_view value = line.value(option);
    return value.empty() ? std::nullopt : std::optional<std::string>(value);
  };
  Globals globals;
  globals.store = given("store");
  globals.now = given("now");
  globals.language = given("lang");
  return globals;
}

}  // namespace ordertrack::cli
