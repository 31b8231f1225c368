#include "life/life.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ordertrack::life {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view waits = "where the market waits: ";
constexpr std::string_view cancels = "where the market cancels: ";

std::invalid_argument unreadable(std::string_view text) {
  return std::invalid_argument{"cannot be read: " + std::string{text}};
}

/// Takes a moment off the front of a line.
Moment take_moment(std::string_view& line) {
  Moment moment;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int length = 0;
  const std::string text{line};
  if (std::sscanf(text.c_str(), "%c%d %d:%d%n:%d%n", &moment.anchor, &moment.day, &hour, &minute, &length, &second,
                  &length) < 4)
    throw unreadable(line);
  if (moment.anchor != 'D' && moment.anchor != 'P') throw unreadable(line);
  moment.clock = std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
  line.remove_prefix(static_cast<std::size_t>(length));
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return moment;
}

Moment moment_of(std::string_view text) {
  const auto moment = take_moment(text);
  if (!text.empty()) throw unreadable(text);
  return moment;
}

bool take(std::string_view& line, std::string_view words) {
  if (!line.starts_with(words)) return false;
  line.remove_prefix(words.size());
  return true;
}

Happening happening_of(std::string_view line) {
  Happening happening;
  if (take(line, waits)) happening.where = Where::market_waits;
  if (take(line, cancels)) happening.where = Where::market_cancels;
  happening.at = take_moment(line);
  happening.words = line;
  const auto word = line.substr(0, line.find(' '));
  const auto kind = event_kind(word);
  if (!kind) throw unreadable(line);
  happening.kind = *kind;
  line.remove_prefix(word.size());
  if (take(line, " until ")) return happening.until = moment_of(line), happening;
  if (take(line, " by ")) {
    happening.by = party(line);
    if (!happening.by) throw unreadable(line);
  } else if (!line.empty()) {
    throw unreadable(line);
  }
  return happening;
}

Seller seller_of(std::string_view words) {
  if (words == "does what is due") return Seller::does_what_is_due;
  if (words == "sees no completion") return Seller::sees_no_completion;
  if (words == "only looks") return Seller::only_looks;
  throw unreadable(words);
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

void read_line(Life& life, std::string_view line) {
  if (line.empty() || line.starts_with('#')) return;
  if (take(line, "markets ")) {
    life.markets = words_of(line);
  } else if (take(line, "payment ")) {
    life.payment = line;
  } else if (take(line, "ladder ")) {
    life.ladder = line;
  } else if (take(line, "pay-by ")) {
    life.pay_by = moment_of(line);
  } else if (take(line, "ship-by ")) {
    life.ship_by = moment_of(line);
  } else if (take(line, "order ")) {
    life.ordered.push_back(moment_of(line));
  } else if (take(line, "seller ")) {
    life.seller = seller_of(line);
  } else {
    life.happenings.push_back(happening_of(line));
  }
}

std::chrono::local_days anchor_day(const Market& market, const Order& order, char anchor) {
  const auto ordered = civil_day(market.zone, order.ordered_at);
  if (anchor == 'D') return ordered;
  const auto limit = pay_by(market, order);
  return limit ? civil_day(market.zone, *limit - 1s) : ordered + std::chrono::days{2};
}

}  // namespace

Instant instant_of(const Market& market, const Order& order, const Moment& moment) {
  return market.zone.to_instant(anchor_day(market, order, moment.anchor) + std::chrono::days{moment.day} +
                                moment.clock);
}

bool holds(Where where, const Market& market) {
  return where == Where::everywhere || (where == Where::market_cancels) == market.auto_cancel.has_value();
}

bool Life::is_for(std::string_view market) const {
  return markets.empty() || std::ranges::find(markets, market) != markets.end();
}

Life read_life(const std::filesystem::path& script) {
  Life life;
  life.name = script.stem();
  std::ifstream file{script};
  for (std::string line; std::getline(file, line);) {
    try {
      read_line(life, line);
    } catch (const std::invalid_argument& problem) {
      throw std::runtime_error{script.string() + ": \"" + line + "\" " + problem.what()};
    }
  }
  if (life.ordered.empty()) throw std::runtime_error{script.string() + " orders nothing"};
  return life;
}

}  // namespace ordertrack::life
