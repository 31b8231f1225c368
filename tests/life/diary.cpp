#include "life/diary.hpp"

#include "policy/story.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ordertrack::life {
namespace {

using namespace std::chrono_literals;

/// A step that leaves less than this between being seen and being over is told at the end of a diary.
constexpr auto short_notice = 6h;
/// A message that follows upon another before this is told, too.
constexpr auto short_pause = 10h;
constexpr int days_watched = 45;
constexpr std::string_view nothing_is_due = "nothing is due";

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string hours_and_minutes(std::chrono::seconds length) {
  const std::chrono::hh_mm_ss time{length};
  return std::to_string(time.hours().count()) + " h " + std::to_string(time.minutes().count()) + " min";
}

std::string usual_payment(const Market& market) {
  for (const auto& method : market.payments)
    if (std::ranges::find(market.paid_at_once, method) == market.paid_at_once.end()) return method;
  return {};
}

/// The order of a life: of the fifth of December 2026, a Saturday.
Order order_of(const Market& market, const Life& life, const Moment& ordered) {
  Order order;
  order.market = market.name;
  order.id = order.page_id = "1";
  order.ladder = life.ladder;
  order.payment = life.payment.empty() ? usual_payment(market) : life.payment;
  order.ordered_at = story::at("2026-12-05 00:00", market.zone);
  order.ordered_at = instant_of(market, order, ordered);
  if (life.pay_by) order.pay_by = instant_of(market, order, *life.pay_by);
  if (life.ship_by) order.ship_by = instant_of(market, order, *life.ship_by);
  return order;
}

class Living {
 public:
  Living(const Market& market, const Life& life, const Moment& ordered, const Rhythm& rhythm)
      : market_(market), life_(life), order_(order_of(market, life, ordered)) {
    const auto day = civil_day(market.zone, order_.ordered_at);
    for (int i = 0; i <= days_watched; ++i)
      for (const auto clock : rhythm.looks) looks_.insert(instant_at(market.zone, day + std::chrono::days{i}, clock));
    looks_.erase(looks_.begin(), looks_.upper_bound(order_.ordered_at));
    for (const auto& happening : life.happenings)
      if (holds(happening.where, market)) happenings_.emplace(instant_of(market, order_, happening.at), &happening);
    const auto limit = pay_by(market, order_);
    must(market.ladder(life.ladder).name == life.ladder, "there is no such ladder", order_.ordered_at);
    write("ordered " + told(order_.ordered_at) + ", " + order_.payment + ", pay by " + (limit ? told(*limit) : "?") +
          ", the seller looks " + std::string{rhythm.name});
  }

  Lived run() {
    while (!looks_.empty()) {
      const auto now = *looks_.begin();
      while (!happenings_.empty() && happenings_.begin()->first <= now) happen();
      looks_.erase(looks_.begin());
      look(now);
      if (happenings_.empty() && !assess(market_, order_, now).open) break;
    }
    write("in the end: " + std::string{to_string(phase_of(order_).phase)});
    for (const auto& notice : notices_) write(notice);
    return std::move(lived_);
  }

 private:
  void happen() {
    const auto [at, happening] = *happenings_.begin();
    happenings_.erase(happenings_.begin());
    write(stamp(at) + "* " + happening->words);
    auto event = story::event(happening->kind, at);
    if (happening->until) event.until = instant_of(market_, order_, *happening->until);
    event.by = happening->by;
    // As the command records it: the buyer's time was not up.
    const auto limit = pay_by(market_, order_);
    if (event.by && event.by != Party::buyer && limit && *limit > at) event.until = limit;
    record(std::move(event));
  }

  void look(Instant now) {
    const auto before = assess(market_, order_, now);
    hold_what_must_be(before, now);
    notice(before, now);
    tell_what_is_unconfirmed(before);
    const auto says = what_is_said(before, now);
    if (says != said_) write(stamp(now) + says);
    said_ = says;
    if (life_.seller == Seller::only_looks) return;
    come_back_for(before, now);
    const auto did = do_what_is_due(now);
    if (did.empty()) return;
    write(stamp(now) + "  does " + joined(did, ", "));
    said_ = nothing_is_due;
  }

  std::vector<std::string> do_what_is_due(Instant now) {
    std::vector<std::string> did;
    for (auto now_due = assess(market_, order_, now); !now_due.due.empty(); now_due = assess(market_, order_, now)) {
      const auto& step = *now_due.steps[now_due.due.front()].step;
      const auto deadline = deadline_of(market_, order_, step, now);
      did.push_back(step.name + (deadline ? " naming " + told(*deadline) : ""));
      if (!done_.insert(step.name).second) {
        must(false, step.name + " is asked for a second time", now);
        break;
      }
      if (step.action == Action::message) notice_message(step, now);
      record(deed(step, now));
    }
    return did;
  }

  /// What a seller records who did the step: one who looks at a page sees what the market did meanwhile.
  Event deed(const Step& step, Instant now) const {
    const auto over = [&](const std::optional<DayRule>& rule) {
      const auto at = rule ? ordertrack::instant_of(market_, order_, *rule) : std::nullopt;
      return at && *at <= now;
    };
    if (step.action == Action::ship) return story::event(EventKind::ship, now);
    if (step.action == Action::check && step.phase == Phase::unpaid && over(market_.auto_cancel))
      return story::cancelled(Party::market, now);
    const bool may_complete = life_.seller != Seller::sees_no_completion;
    if (may_complete && step.action == Action::check && step.phase == Phase::shipped && over(market_.auto_complete))
      return story::event(EventKind::receive, now);
    return story::deed(market_, order_, step, now);
  }

  /// What ends before the next look is done when it opens: the list told of it.
  void come_back_for(const Assessment& assessment, Instant now) {
    const auto next_look = looks_.empty() ? now : *looks_.begin();
    for (const auto position : later_today(market_, assessment, now)) {
      const auto& state = assessment.steps[position];
      if (state.closes && state.closes->at <= next_look) looks_.insert(state.opens->at);
    }
  }

  /// Remembers messages that follow upon each other on one day: a buyer takes them for pressure.
  void notice_message(const Step& step, Instant now) {
    if (last_message_ && now - *last_message_ < short_pause)
      notices_.push_back("soon after another: " + step.name + ", " + hours_and_minutes(now - *last_message_));
    last_message_ = now;
  }

  void hold_what_must_be(const Assessment& assessment, Instant now) {
    must(assessment.open || assessment.due.empty(), "something is due for an order that is over", now);
    for (const auto position : assessment.due) {
      const auto& step = *assessment.steps[position].step;
      must(step.phase == assessment.phase(), step.name + " is due in another phase", now);
      if (step.action != Action::cancel) continue;
      for (const auto& event : order_.events) {
        must(!event.deadline || *event.deadline <= now, "cancel is due before the date that was told", now);
        must(!event.until || *event.until <= now, "cancel is due before the date that was promised", now);
      }
      const auto allowed =
          market_.cancellable_from ? ordertrack::instant_of(market_, order_, *market_.cancellable_from) : std::nullopt;
      must(!allowed || *allowed <= now, "cancel is due before the market allows it", now);
    }
  }

  void tell_what_is_unconfirmed(const Assessment& assessment) {
    for (const auto& warning : assessment.warnings)
      if (warning.kind == WarningKind::rule_unconfirmed && unconfirmed_.insert(warning.rule).second)
        write("unconfirmed: " + warning.rule);
  }

  /// Remembers the steps that are seen for the first time shortly before they are over, or too late.
  void notice(const Assessment& assessment, Instant now) {
    auto shown = later_today(market_, assessment, now);
    shown.insert(shown.end(), assessment.due.begin(), assessment.due.end());
    for (const auto position : shown) {
      const auto& state = assessment.steps[position];
      if (!seen_.insert(state.step->name).second || !state.closes) continue;
      const auto from = std::max(now, state.opens->at);
      if (const auto left = state.closes->at - from; left < short_notice)
        notices_.push_back("short notice: " + state.step->name + ", " + hours_and_minutes(left) + " from " +
                           told(from));
    }
    for (const auto& state : assessment.steps)
      if (state.status == StepStatus::missed && seen_.insert(state.step->name).second)
        notices_.push_back("short notice: " + state.step->name + ", over before it was ever shown, at " +
                           told(state.closes->at));
  }

  std::string what_is_said(const Assessment& assessment, Instant now) const {
    std::vector<std::string> due;
    for (const auto position : assessment.due) due.push_back(step_told(assessment.steps[position]));
    std::vector<std::string> later;
    for (const auto position : later_today(market_, assessment, now)) {
      const auto& state = assessment.steps[position];
      later.push_back(step_told(state) + " from " + told(state.opens->at));
    }
    std::vector<std::string> parts;
    parts.push_back(due.empty() ? std::string{nothing_is_due} : joined(due, ", "));
    if (due.empty() && assessment.decide_from && *assessment.decide_from <= now) parts.emplace_back("to be decided");
    if (!later.empty()) parts.push_back("later: " + joined(later, ", "));
    for (const auto& warning : assessment.warnings)
      if (warning.kind != WarningKind::rule_unconfirmed)
        parts.push_back("! " + std::string{to_string(warning.kind)} + (warning.step.empty() ? "" : " " + warning.step));
    return joined(parts, "; ");
  }

  std::string step_told(const StepState& state) const {
    return state.step->name + (state.step->optional ? "?" : "") +
           (state.closes ? " until " + told(state.closes->at) : "");
  }

  std::string told(Instant instant) const {
    const auto local = market_.zone.to_local(instant);
    const bool ends_a_day = local == std::chrono::floor<std::chrono::days>(local) && instant > order_.ordered_at;
    const auto day = std::chrono::floor<std::chrono::days>(ends_a_day ? local - 1s : local);
    const std::chrono::hh_mm_ss time{local - day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "D%+d %02d:%02d",
                  static_cast<int>((day - civil_day(market_.zone, order_.ordered_at)).count()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return text.data();
  }

  std::string stamp(Instant instant) const {
    static constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    auto text = told(instant);
    text.resize(11, ' ');
    return text + names.at(std::chrono::weekday{civil_day(market_.zone, instant)}.c_encoding()) + "  ";
  }

  void must(bool holds, const std::string& otherwise, Instant now) {
    if (!holds) lived_.broken.push_back(told(now) + ": " + otherwise);
  }

  void record(Event event) { story::happens(order_, std::move(event)); }
  void write(const std::string& line) { lived_.diary += line + "\n"; }

  const Market& market_;
  const Life& life_;
  Order order_;
  std::set<Instant> looks_;
  std::multimap<Instant, const Happening*> happenings_;
  std::string said_{nothing_is_due};
  std::set<std::string> done_;
  std::set<std::string> seen_;
  std::set<std::string> unconfirmed_;
  std::optional<Instant> last_message_;
  std::vector<std::string> notices_;
  Lived lived_;
};

}  // namespace

Lived live(const Market& market, const Life& life, const Moment& ordered, const Rhythm& rhythm) {
  return Living{market, life, ordered, rhythm}.run();
}

}  // namespace ordertrack::life
