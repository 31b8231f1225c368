#include <ordertrack/market.hpp>

#include "policy/words.hpp"

#include <algorithm>

namespace ordertrack {
namespace {

using policy::Word;

constexpr auto actions = std::to_array<Word<Action>>({
    {Action::message, "message"},
    {Action::consult, "consult"},
    {Action::block, "block"},
    {Action::cancel, "cancel"},
    {Action::check, "check"},
    {Action::ship, "ship"},
    {Action::report, "report"},
    {Action::rate, "rate"},
    {Action::relist, "relist"},
});

constexpr auto anchors = std::to_array<Word<Anchor>>({
    {Anchor::begin, "begin"},
    {Anchor::ordered, "ordered"},
    {Anchor::paid, "paid"},
    {Anchor::shipped, "shipped"},
    {Anchor::pay_by, "pay_by"},
    {Anchor::ship_by, "ship_by"},
    {Anchor::last_date, "last_date"},
});

}  // namespace

bool is_for(const Step& step, std::string_view payment) {
  const auto names = [&](const std::vector<std::string>& methods) {
    return std::ranges::find(methods, payment) != methods.end();
  };
  return (step.payments.empty() || names(step.payments)) && !names(step.except);
}

bool Source::confirmed() const { return own || sureness == "A" || sureness == "A'" || sureness == "B"; }

const Ladder& Market::ladder(std::string_view wanted) const {
  static const Ladder none;
  const auto found = std::ranges::find(ladders, wanted, &Ladder::name);
  if (found != ladders.end()) return *found;
  return ladders.empty() ? none : ladders.front();
}

bool Market::has_ladder(std::string_view wanted) const {
  return wanted.empty() || std::ranges::find(ladders, wanted, &Ladder::name) != ladders.end();
}

bool tells_pay_by(const Market& market, const Step& step) {
  return step.deadline && (market.auto_cancel || step.deadline->is_pay_by);
}

bool is_last_look(const Market& market, const Step& step) {
  const auto& last = market.cancellable_until;
  if (!last || step.action != Action::check || step.phase != Phase::unpaid || !step.until_day) return false;
  const Anchor from = step.from == Anchor::begin ? Anchor::ordered : step.from;
  const auto end = std::chrono::days{*step.until_day} + step.until_at;
  return from == last->from && step.count == last->count && end == std::chrono::days{last->day} + last->at;
}

std::string_view to_string(Action action) { return policy::word_of(actions, action); }

std::optional<Action> action(std::string_view word) { return policy::value_of(actions, word); }

std::string_view to_string(Anchor anchor) { return policy::word_of(anchors, anchor); }

std::optional<Anchor> anchor(std::string_view word) { return policy::value_of(anchors, word); }

}  // namespace ordertrack
