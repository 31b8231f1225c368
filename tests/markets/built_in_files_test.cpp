#include "config/market_file.hpp"
#include "markets/book.hpp"
#include "messages/template.hpp"
#include "messages/template_book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

const std::vector<std::string> all = {"amazon-jp", "base",     "ebay",   "jimoty", "mercari",        "mercari-shops",
                                      "minne",     "own-shop", "rakuma", "stores", "yahoo-auctions", "yahoo-flea"};

const messages::TemplateBook built_in_texts("/nowhere");

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_told(const Source& source) {
  return source.own || (source.address.starts_with("https://") && source.read.size() == 10 && !source.sureness.empty());
}

/// Calls with every step of every ladder of every market.
template <typename Visit>
void for_each_step(Visit visit) {
  for (const auto& name : all) {
    const auto& market = market_named(name);
    for (const auto& ladder : market.ladders)
      for (const auto& step : ladder.steps) visit(market, ladder, step);
  }
}

}  // namespace

TEST_CASE("The built-in markets are these, and each file is read without a complaint") {
  CHECK(book().names() == all);
  for (const auto& name : all) {
    INFO(name);
    const auto read = config::read_market(book().text(name), name + ".toml", platform::find_zone,
                                          [](std::string_view) -> const Market* { return nullptr; });
    REQUIRE(read);
    CHECK(read->title.en.size() > 1);
    CHECK_FALSE(read->payments.empty());
    for (const auto& method : read->paid_at_once) CHECK(contains(read->payments, method));
    for (const auto& [method, rule] : read->pay_by) CHECK((method == "default" || contains(read->payments, method)));
  }
  CHECK(book().problems().empty());
}

TEST_CASE("Every built-in rule says where it comes from, when that was read, and how sure it is") {
  for (const auto& name : all) {
    const auto& market = market_named(name);
    for (const auto& key : rule_keys(market)) {
      INFO(name << " " << key);
      CHECK(is_told(rule_of(market, key)->source));
    }
    if (market.quiet) CHECK(is_told(market.quiet->source));
    if (market.seller_cancels) CHECK(is_told(market.seller_cancels->source));
    if (const auto limit = book().message_limit(name)) CHECK(is_told(limit->source));
  }
}

TEST_CASE("No rule that is not confirmed is used without the warning, and no other is warned of") {
  for (const auto& name : all) {
    const auto& market = market_named(name);
    for (const auto& key : rule_keys(market)) {
      INFO(name << " " << key);
      const auto payment = key.starts_with("pay_by.") && key != "pay_by.default" ? key.substr(7) : "other";
      const bool when_shipped = key == "auto_complete";
      const bool when_paid = when_shipped || key == "ship_by";
      const auto order = order_on(market, payment, "2026-11-22 10:00", when_paid ? "2026-11-23 10:00" : "",
                                  when_shipped ? "2026-11-24 10:00" : "");
      const auto warnings = story::warnings(market, order, order.ordered_at) + " ";
      const bool warned = warnings.find("rule-unconfirmed:" + key + " ") != std::string::npos;
      CHECK(warned != rule_of(market, key)->source.confirmed());
    }
  }
}

TEST_CASE("Every built-in step that is done on the market's pages has a guide in both languages") {
  for_each_step([](const Market& market, const Ladder& ladder, const Step& step) {
    INFO(market.name << " " << ladder.name << " " << step.name);
    CHECK(step.guide.en.empty() == (step.action == Action::message));
    CHECK(step.guide.en.size() == step.guide.ja.size());
  });
}

TEST_CASE("Every built-in message has its text in both languages, and one with a deadline tells it") {
  for_each_step([](const Market& market, const Ladder&, const Step& step) {
    if (step.action != Action::message) return;
    for (const std::string language : {"ja", "en"}) {
      INFO(market.name << " " << step.name << " " << language);
      const auto found = built_in_texts.find(market, step, language);
      REQUIRE(found);
      CHECK(found->text.line_of("deadline").has_value() == step.deadline.has_value());
      CHECK((!found->text.line_of("pay_by") || market.pay_by.contains("default")));
    }
  });
}

TEST_CASE("Every built-in message can be sent though neither the buyer's name nor the item nor the method is known") {
  for_each_step([](const Market& market, const Ladder&, const Step& step) {
    if (step.action != Action::message) return;
    const auto order = order_on(market, "", "2026-11-22 10:00");
    const auto now = order.ordered_at;
    for (const std::string language : {"ja", "en"}) {
      INFO(market.name << " " << step.name << " " << language);
      const auto text = messages::fill(built_in_texts.find(market, step, language)->text, language,
                                       {.market = market,
                                        .order = order,
                                        .pay_by = pay_by(market, order),
                                        .deadline = deadline_of(market, order, step, now),
                                        .now = now,
                                        .shop = ""});
      REQUIRE(text);
      CHECK(text->starts_with(language == "ja" ? "ご購入者さま\n" : "Dear customer,\n"));
    }
  });
}

TEST_CASE("A market that cancels by itself has no step to cancel, but a look at what it did") {
  for (const auto& name : all) {
    const auto& market = market_named(name);
    INFO(name);
    const auto does = [&](Action action) {
      return std::ranges::any_of(market.ladder("").steps, [&](const Step& step) {
        return step.phase == Phase::unpaid && step.action == action;
      });
    };
    if (!market.auto_cancel) continue;
    CHECK_FALSE(does(Action::cancel));
    CHECK(does(Action::check));
  }
}

TEST_CASE("A ladder that cancels tells the buyer a date first, and cancels after that step") {
  for_each_step([](const Market& market, const Ladder& ladder, const Step& step) {
    if (step.action != Action::cancel) return;
    INFO(market.name << " " << ladder.name);
    const auto told = std::ranges::find(ladder.steps, step.after, &Step::name);
    REQUIRE(told != ladder.steps.end());
    CHECK(told->deadline);
  });
}

TEST_CASE("No built-in message is longer than its market takes, even with a long title") {
  for_each_step([](const Market& market, const Ladder&, const Step& step) {
    const auto limit = book().message_limit(market.name);
    if (step.action != Action::message || !limit) return;
    auto order = order_on(market, "", "2026-11-22 10:00");
    for (int i = 0; i < 80; ++i) order.item += "真";
    for (const std::string language : {"ja", "en"}) {
      const auto text = messages::fill(built_in_texts.find(market, step, language)->text, language,
                                       {.market = market,
                                        .order = order,
                                        .pay_by = pay_by(market, order),
                                        .deadline = deadline_of(market, order, step, order.ordered_at),
                                        .now = order.ordered_at,
                                        .shop = ""});
      CHECK(messages::characters(text.value()) <= limit->characters);
    }
  });
}

TEST_CASE("The last message names what the market itself calls the end of an unpaid order") {
  struct Row {
    std::string market;
    std::string word;
  };
  for (const auto& [market, word] : std::vector<Row>{{"mercari", "お取引をキャンセル"},
                                                     {"rakuma", "自動的にキャンセル"},
                                                     {"yahoo-auctions", "「落札者都合」"},
                                                     {"jimoty", "自動的にキャンセル"},
                                                     {"stores", "「期限切れキャンセル」"},
                                                     {"own-shop", "ご注文をキャンセル"},
                                                     {"minne", "キャンセルとなります"},
                                                     {"base", "キャンセルとなります"},
                                                     {"ebay", "ご注文をキャンセル"}}) {
    INFO(market);
    CHECK(built_in_texts.find({market, "ja", "final"})->text.str().find(word) != std::string::npos);
  }
}

}  // namespace ordertrack::tests
