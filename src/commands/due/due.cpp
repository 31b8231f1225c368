#include "commands/due/due.hpp"

#include "commands/known_market.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace ordertrack::commands::due {
namespace {

constexpr auto a_day = std::chrono::hours{24};

bool is_pressing(const Row& row, Instant now) {
  const Assessment& assessment = row.order.assessment;
  if (row.to_decide && assessment.decide_from) return true;
  if (row.due.empty()) return false;
  if (assessment.phase() == Phase::unpaid && assessment.pay_by && *assessment.pay_by <= now) return true;
  return std::any_of(row.due.begin(), row.due.end(), [&](std::size_t position) {
    const auto end = row.end_of(position);
    return end && *end <= now + a_day;
  });
}

void keep_only(std::vector<std::size_t>& positions, const Assessment& assessment, const std::string& step) {
  if (step.empty()) return;
  std::erase_if(positions, [&](std::size_t position) { return assessment.steps[position].step->name != step; });
}

std::vector<std::size_t> coming(const AssessedOrder& order, const Options& options, Instant now) {
  std::vector<std::size_t> later = later_today(*order.market, order.assessment, now);
  if (!options.within) return later;
  for (const std::size_t position : opening_within(order.assessment, now, *options.within)) {
    if (std::find(later.begin(), later.end(), position) == later.end()) later.push_back(position);
  }
  std::sort(later.begin(), later.end());
  return later;
}

/// What sorts a list: what closes soonest, then what is past its pay-by, then what has been due longest.
auto urgency_key(const Row& row, Instant now) {
  const Assessment& assessment = row.order.assessment;
  Instant closes = Instant::max();
  Instant opens = Instant::max();
  for (const std::size_t position : row.due.empty() ? row.later : row.due) {
    const StepState& state = assessment.steps[position];
    closes = std::min(closes, row.end_of(position).value_or(closes));
    if (state.opens) opens = std::min(opens, state.opens->at);
  }
  const bool closes_soon = closes <= now + a_day;
  return std::tuple(row.due.empty() && !row.to_decide, closes_soon ? closes : Instant::max(), !is_pressing(row, now),
                    opens, row.order.order.number);
}

/// Whether no step says what to do, and yet something must be done.
bool needs_a_decision(const AssessedOrder& order, Instant now) {
  const Assessment& assessment = order.assessment;
  if (assessment.decide_from && *assessment.decide_from <= now) return true;
  return assessment.warns_of(WarningKind::market_unknown) || assessment.warns_of(WarningKind::paid_after_cancel) ||
         assessment.warns_of(WarningKind::nothing_comes);
}

/// Lets go of the history and of the steps that no list shows: thousands of rows may be held.
void keep_what_is_shown(Row& row) {
  row.order.order.events = {};
  Assessment& assessment = row.order.assessment;
  std::vector<StepState> kept;
  std::vector<std::optional<std::size_t>> places(assessment.steps.size());
  kept.reserve(assessment.steps.size());
  const auto keep = [&](std::size_t position) {
    auto& place = places[position];
    if (!place) {
      place = kept.size();
      kept.push_back(assessment.steps[position]);
    }
    return *place;
  };
  if (assessment.next) assessment.next = keep(*assessment.next);
  for (auto* positions : {&row.due, &row.later, &assessment.due})
    std::ranges::transform(*positions, positions->begin(), keep);
  for (const Warning& warning : assessment.warnings) {
    const StepState* named = assessment.find(warning.step);
    if (named != nullptr) keep(static_cast<std::size_t>(named - assessment.steps.data()));
  }
  kept.shrink_to_fit();
  assessment.steps = std::move(kept);
}

/// The row of an order, if it has something to say.
bool complete(Row& row, const Options& options, Instant now) {
  row.due = row.order.assessment.due;
  row.later = coming(row.order, options, now);
  keep_only(row.due, row.order.assessment, options.step);
  keep_only(row.later, row.order.assessment, options.step);
  row.to_decide = row.due.empty() && options.step.empty() && needs_a_decision(row.order, now);
  if (row.due.empty() && row.later.empty() && !row.to_decide) return false;
  keep_what_is_shown(row);
  return true;
}

/// Sorts by keys worked out once, and moves each row at most twice: a row is large, and thousands may be due.
void sort_most_urgent_first(std::deque<Row>& rows, Instant now) {
  using Place = std::pair<decltype(urgency_key(rows.front(), now)), std::size_t>;
  std::vector<Place> places;
  places.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) places.emplace_back(urgency_key(rows[i], now), i);
  std::ranges::sort(places);
  for (std::size_t begin = 0; begin < rows.size(); ++begin) {
    for (std::size_t here = begin; places[here].second != here;) {
      const std::size_t from = std::exchange(places[here].second, here);
      if (from == begin) break;
      std::swap(rows[here], rows[from]);
      here = from;
    }
  }
}

Urgency urgency_of(const std::deque<Row>& rows, Instant now) {
  Urgency urgency = Urgency::nothing;
  for (const Row& row : rows) {
    if (is_pressing(row, now)) return Urgency::pressing;
    if (!row.due.empty() || row.to_decide) urgency = Urgency::something;
  }
  return urgency;
}

bool has_step(const Market& market, const std::string& name) {
  return std::ranges::any_of(market.ladders, [&](const Ladder& ladder) {
    return std::ranges::any_of(ladder.steps, [&](const Step& step) { return step.name == name; });
  });
}

/// A name that fits nothing would leave the list empty for ever.
Result<void> check_names(const Options& options, const Markets& markets) {
  if (!options.market.empty()) {
    if (const auto market = known_market(options.market, markets); !market) return fail(market.error());
  }
  if (options.step.empty()) return {};
  const std::vector<std::string> names = options.market.empty() ? markets.names() : std::vector{options.market};
  const bool known = std::ranges::any_of(names, [&](const std::string& name) {
    const Market* market = markets.find(name);
    return market != nullptr && has_step(*market, options.step);
  });
  if (known) return {};
  return fail(ErrorKind::not_found, msg("no ladder has a step \"{step}\"", arg("step", options.step)),
              {msg("see ordertrack market NAME")});
}

}  // namespace

std::optional<Instant> Row::end_of(std::size_t position) const {
  const StepState& state = order.assessment.steps[position];
  if (state.closes) return state.closes->at;
  return state.step->action == Action::ship ? order.assessment.ship_by : std::nullopt;
}

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  if (const auto known = check_names(options, markets); !known) return fail(known.error());
  const Instant horizon = std::max(later_today_horizon(now), now + options.within.value_or(std::chrono::seconds{0}));
  Report report{.now = now, .rows = {}, .left_out = 0, .urgency = Urgency::nothing};
  const auto read = orders.each_due({now, horizon}, markets, [&](Order&& order) {
    if (!options.market.empty() && order.market != options.market) return;
    Row& row = report.rows.emplace_back(Row{assess_order(std::move(order), markets, now)});
    if (!complete(row, options, now)) report.rows.pop_back();
  });
  if (!read) return fail(read.error());
  sort_most_urgent_first(report.rows, now);
  report.urgency = urgency_of(report.rows, now);
  if (options.limit != 0 && report.rows.size() > options.limit) {
    report.left_out = report.rows.size() - options.limit;
    report.rows.erase(report.rows.begin() + static_cast<std::ptrdiff_t>(options.limit), report.rows.end());
  }
  return report;
}

std::vector<const Order*> listed(const Report& report) {
  std::vector<const Order*> orders;
  orders.reserve(report.rows.size());
  for (const Row& row : report.rows) orders.push_back(&row.order.order);
  return orders;
}

}  // namespace ordertrack::commands::due
