#include "messages/facts.hpp"
#include "messages/template_book.hpp"
#include "source_folder.hpp"
#include "support/embedded.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

namespace ordertrack::tests {
namespace {

/// Counts characters, not bytes.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string golden(const std::string& name) {
  std::ifstream file(std::string(ORDERTRACK_SOURCE_DIR) + "/tests/messages/golden/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string filled(std::string_view market, std::string_view step, std::string_view language, const Known& known) {
  const messages::TemplateBook book("/nonexistent");
  const auto found = book.find({std::string(market), std::string(language), std::string(step)});
  REQUIRE(found);
  const auto message = messages::fill(found->text, language, known.facts());
  REQUIRE(message);
  return *message + "\n";
}

const std::vector<std::string> steps = {"thanks", "remind-1", "remind-2", "final"};
const std::vector<std::string> languages = {"ja", "en"};

}  // namespace

TEST_CASE("The built-in messages read as a shop owner would send them") {
  for (const auto& language : languages) {
    for (const auto& step : steps) {
      INFO(language << " " << step);
      CHECK(filled("mercari", step, language, Known()) == golden("mercari-" + language + "-" + step + ".txt"));
    }
  }
}

TEST_CASE("The built-in messages need neither the buyer's name nor the item nor the price") {
  Known known;
  known.order.buyer.clear();
  known.order.item.clear();
  known.order.price.reset();
  for (const std::string market : {"mercari", "elsewhere"}) {
    for (const auto& language : languages) {
      for (const auto& step : steps) {
        INFO(market << " " << language << " " << step);
        const auto text = filled(market, step, language, known);
        CHECK(text.starts_with(language == "ja" ? "ご購入者さま\n" : "Dear customer,\n"));
      }
    }
  }
  CHECK(filled("mercari", "final", "ja", known).find("ご購入の商品につきまして") != std::string::npos);
  CHECK(filled("mercari", "final", "en", known).find("the payment for your item yet") != std::string::npos);
}

TEST_CASE("A message for a market without a known pay-by names none, but the last one names its date") {
  Known known;
  known.pay_by.reset();
  for (const auto& language : languages) {
    for (const auto& step : steps) {
      const auto text = filled("elsewhere", step, language, known);
      const auto date = language == "ja" ? "12月8日(火) 24:00まで" : "by Tuesday, 8 December, 24:00.";
      CHECK((text.find(date) != std::string::npos) == (step == "final"));
    }
  }
}

TEST_CASE("The built-in messages are short, and every one has its other language") {
  for (const auto& file : messages::embedded_files()) {
    INFO(file.name);
    CHECK(characters(file.content) < 400);
    CHECK(file.content.ends_with("\n"));
    auto other = std::string(file.name);
    const auto place = other.find("/ja/") != std::string::npos ? other.find("/ja/") : other.find("/en/");
    REQUIRE(place != std::string::npos);
    other.replace(place + 1, 2, other.substr(place + 1, 2) == "ja" ? "en" : "ja");
    CHECK(std::ranges::find(messages::embedded_files(), other, &EmbeddedFile::name) !=
          messages::embedded_files().end());
  }
}

TEST_CASE("The Japanese messages are polite once, and blame nobody") {
  const auto count = [](std::string_view text, std::string_view word) {
    int times = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++times;
    return times;
  };
  for (const auto& file : messages::embedded_files()) {
    if (file.name.find("/ja/") == std::string_view::npos) continue;
    INFO(file.name);
    CHECK(file.content.starts_with("{buyer}さま\n"));
    CHECK(file.content.ends_with("どうぞよろしくお願いいたします。\n"));
    CHECK(count(file.content, "させていただ") <= 1);
    CHECK(count(file.content, "お願いいたします") <= 2);
    for (const std::string_view word : {"お客様", "様", "ますでしょうか", "拝見させて", "おられ", "されていただ",
                                        "期限は{pay_by}まで", "至急", "早急", "法的", "悪い", "通報"}) {
      INFO(word);
      CHECK(count(file.content, word) == 0);
    }
    const bool asks = file.name.find("thanks") == std::string_view::npos;
    CHECK(count(file.content, "行き違いですでにお手続きがお済みでしたら、ご容赦ください。") == (asks ? 1 : 0));
  }
}

}  // namespace ordertrack::tests
