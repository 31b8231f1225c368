#include "app/interview.hpp"

#include "app/ask.hpp"
#include "platform/interrupts.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace ordertrack::app {
namespace {

using commands::Alternative;
using commands::Part;
using output::Streams;

/// The answers to the question of a part with alternatives: yes and no first, quit last.
std::vector<Answer> answers_to(const Part& part) {
  std::vector<Answer> answers{{"y", "yes はい", msg("yes")}, {"n", "no いいえ まだ", msg("not yet")}};
  for (const Alternative& other : part.alternatives) answers.push_back({other.key, other.words, other.says});
  answers.push_back({"q", "quit 終了 終わる やめる", msg("quit")});
  return answers;
}

class Interview {
 public:
  Interview(const Proposal& proposal, Streams& streams) : proposal_(proposal), streams_(streams) {}

  std::vector<Chosen> run() {
    for (std::size_t i = 0; i < proposal_.parts.size(); ++i) {
      if (passed_.contains(i)) continue;
      if (i > 0 && !streams_.quiet) streams_.line();
      if (ask_about(i) == Next::end || platform::Interrupts::came()) break;
    }
    return std::move(chosen_);
  }

 private:
  enum class Next { part, end };

  Next ask_about(std::size_t position) {
    const Part& part = proposal_.parts[position];
    if (!part.offer.empty()) {
      if (!ask(part.offer, streams_)) return Next::part;
      passed_.insert(part.instead_of.begin(), part.instead_of.end());
    }
    const auto goes_on = [&](const Message& caution) { return goes_on_despite(caution); };
    if (!std::ranges::all_of(part.cautions, goes_on) || !std::ranges::all_of(part.doubts, goes_on)) return Next::part;
    for (const Message& caution : part.overruled) streams_.warn(caution);
    proposal_.show(position, streams_);
    if (!part.alternatives.empty()) return choose_for(position);
    if (ask(part.question, streams_)) chosen_.push_back({.part = position});
    return Next::part;
  }

  bool goes_on_despite(const Message& caution) {
    const auto before = std::ranges::find(cautions_, caution, [](const auto& answered) { return answered.first; });
    if (before != cautions_.end()) return before->second;
    streams_.warn(caution);
    return cautions_.emplace_back(caution, ask(msg("go on all the same?"), streams_)).second;
  }

  bool goes_on_despite_all(const std::vector<Message>& losses) {
    for (const Message& loss : losses) streams_.warn(loss);
    return losses.empty() || ask(msg("go on all the same?"), streams_);
  }

  Next choose_for(std::size_t position) {
    const Part& part = proposal_.parts[position];
    const std::vector<Answer> answers = answers_to(part);
    if (!std::exchange(keys_are_told_, true)) tell_keys(answers, streams_);
    while (const auto choice = choose(part.question, answers, streams_)) {
      if (*choice + 1 == answers.size()) return Next::end;
      if (*choice == 1) return Next::part;
      if (*choice == 0) {
        chosen_.push_back({.part = position});
        return Next::part;
      }
      Chosen other{.part = position, .alternative = *choice - 2};
      if (!complete(part, other)) continue;
      chosen_.push_back(std::move(other));
      return Next::part;
    }
    return Next::end;
  }

  /// Asks for what has to be told with an alternative, until it can be done. An empty line takes it back.
  bool complete(const Part& part, Chosen& chosen) {
    const Message& asks = part.alternatives[*chosen.alternative].asks;
    while (true) {
      if (!asks.empty()) {
        auto told = ask_for_line(asks, streams_);
        if (!told || told->empty()) return false;
        chosen.told = *std::move(told);
      }
      const auto outcome = outcome_of(part, chosen);
      if (outcome && goes_on_despite_all(outcome->warnings)) return true;
      if (!outcome) streams_.warn(outcome.error().what);
      if (asks.empty()) return false;
    }
  }

  const Proposal& proposal_;
  Streams& streams_;
  std::vector<Chosen> chosen_;
  std::set<std::size_t> passed_;
  std::vector<std::pair<Message, bool>> cautions_;  ///< that were answered
  bool keys_are_told_ = false;
};

}  // namespace

Result<commands::ChangeReport> outcome_of(const Part& part, const Chosen& chosen) {
  if (!chosen.alternative) return part.outcome;
  return part.alternatives.at(*chosen.alternative).outcome(chosen.told);
}

std::vector<Chosen> interview(const Proposal& proposal, Streams& streams) { return Interview(proposal, streams).run(); }

void show_part(const Proposal& proposal, std::size_t position, Streams& streams) {
  for (const Message& doubt : proposal.parts[position].doubts) streams.warn(doubt);
  for (const Message& caution : proposal.parts[position].overruled) streams.warn(caution);
  proposal.show(position, streams);
}

}  // namespace ordertrack::app
