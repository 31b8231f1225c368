#include "exchange/page.hpp"

#include "exchange/page_parts.hpp"
#include "output/terminal_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ordertrack::exchange {
namespace {

using output::TerminalText;

std::string without_markup(const TerminalText& text) {
  std::string escaped;
  escaped.reserve(text.str().size());
  for (const char c : text.str()) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string html(std::string_view text) { return without_markup(TerminalText(text)); }

/// Text whose own direction must not reach beyond it.
std::string isolated(std::string_view text) { return "<bdi>" + html(text) + "</bdi>"; }

std::string paragraph(std::string_view kind, std::string_view text) {
  if (text.empty()) return {};
  return "<p class=\"" + std::string(kind) + "\">" + html(text) + "</p>\n";
}

std::string facts(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& fact : all) {
    if (!fact.empty()) text += "<span class=\"fact\">" + isolated(fact) + "</span>";
  }
  return text.empty() ? text : "<p class=\"facts\">" + text + "</p>\n";
}

std::string buttons(const Card& card, const PageWords& words) {
  std::string text;
  if (!card.letter.text.empty()) {
    text += "<button type=\"button\" class=\"button copy\" data-copied=\"" + html(words.copied) + "\" data-failed=\"" +
            html(words.copy_failed) + "\" hidden>" + html(words.copy) + "</button>\n";
  }
  if (is_page_address(card.address)) {
    text += "<a class=\"button open\" href=\"" + html(card.address) +
            "\" target=\"_blank\" rel=\"noreferrer noopener\">" + html(words.open_page) + "</a>\n";
  }
  return text.empty() ? text : "<div class=\"buttons\">\n" + text + "</div>\n";
}

std::string letter(const Letter& written, const PageWords& words) {
  if (written.text.empty()) return {};
  return "<details><summary>" + html(words.text) + "</summary>\n<pre lang=\"" + html(written.language) + "\">\n" +
         without_markup(TerminalText::lines(written.text)) + "</pre></details>\n";
}

std::string guide(const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string text = "<ol class=\"guide\">\n";
  for (const std::string& line : lines) text += "<li>" + html(line) + "</li>\n";
  return text + "</ol>\n";
}

std::string card(const Card& shown, const PageWords& words) {
  std::string text = "<article>\n<div class=\"top\"><h3>" + isolated(shown.title) + "</h3>";
  if (!shown.price.empty()) text += "<span class=\"price\">" + html(shown.price) + "</span>";
  text += "</div>\n" + facts(shown.facts) + paragraph("since", shown.since) + paragraph("until", shown.until);
  for (const std::string& warning : shown.warnings) text += paragraph("warning", warning);
  text += guide(shown.guide) + buttons(shown, words) + letter(shown.letter, words);
  if (!shown.command.empty()) {
    text += "<p class=\"afterwards\">" + html(words.afterwards) + " <code>" + html(shown.command) + "</code></p>\n";
  }
  return text + "</article>\n";
}

std::string section(const Section& shown, const PageWords& words) {
  std::string text = "<section>\n<h2>" + html(shown.heading);
  if (!shown.remark.empty()) text += " <span class=\"remark\">" + html(shown.remark) + "</span>";
  text += "</h2>\n";
  for (const Card& one : shown.cards) text += card(one, words);
  return text + "</section>\n";
}

std::string later(const std::vector<LaterLine>& lines, const PageWords& words) {
  if (lines.empty()) return {};
  std::string text = "<section>\n<h2>" + html(words.later) + "</h2>\n<ul class=\"later\">\n";
  for (const LaterLine& line : lines) {
    text += "<li><p><span class=\"time\">" + html(line.time) + "</span> " + html(line.what) + "</p>\n" +
            facts(line.facts) + paragraph("until", line.until) + "</li>\n";
  }
  return text + "</ul>\n</section>\n";
}

std::string head(const Page& page) {
  return "<!doctype html>\n<html lang=\"" + html(page.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" +
         std::string(page_style_hash()) + "'; script-src '" + std::string(page_script_hash()) +
         "'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<meta name=\"format-detection\" content=\"telephone=no\">\n"
         "<title>" +
         html(page.headline) + "</title>\n<style>" + std::string(page_style()) + "</style>\n</head>\n";
}

}  // namespace

bool is_page_address(std::string_view address) {
  constexpr std::string_view also = "-._~:/?#[]@!$&()*+,;=%";
  return address.starts_with("https://") && std::ranges::all_of(address, [&](char c) {
           const bool is_letter_or_digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           return is_letter_or_digit || also.find(c) != std::string_view::npos;
         });
}

std::string to_html(const Page& page) {
  std::string text = head(page) + "<body>\n<header>\n<h1>" + html(page.title) + "</h1>\n" +
                     paragraph("headline", page.headline) + "</header>\n<main>\n";
  for (const Section& one : page.sections) text += section(one, page.words);
  text += later(page.later, page.words) + "</main>\n";
  if (!page.remarks.empty()) {
    text += "<footer>\n";
    for (const std::string& remark : page.remarks) text += "<p>" + html(remark) + "</p>\n";
    text += "</footer>\n";
  }
  return text + "<p id=\"said\" role=\"status\" aria-live=\"polite\"></p>\n<script>" + std::string(page_script()) +
         "</script>\n</body>\n</html>\n";
}

}  // namespace ordertrack::exchange
