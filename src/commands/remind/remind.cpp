#include "commands/remind/remind.hpp"

#include "commands/remind/alternatives.hpp"
#include "commands/remind/letter.hpp"
#include "commands/remind/together.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <tuple>
#include <utility>

namespace ordertrack::commands::remind {
namespace {

/// What sorts the letters as `due` sorts orders: what closes within a day by its end, then what has been due longest.
auto urgency_key(const Letter& letter, Instant now) {
  const StepState& state = *letter.order.assessment.find(letter.step->name);
  const bool closes_soon = state.closes && state.closes->at <= now + std::chrono::hours{24};
  return std::tuple(closes_soon ? state.closes->at : Instant::max(), state.opens->at, letter.order.order.number);
}

Result<Report> every_due_letter(const store::Orders& orders, const Occasion& occasion) {
  auto found = orders.due({occasion.now, occasion.now}, occasion.markets);
  if (!found) return fail(found.error());
  Report report{.now = occasion.now, .letters = {}};
  for (Order& order : *found) {
    AssessedOrder assessed = assess_order(std::move(order), occasion.markets, occasion.now);
    if (due_message(assessed.assessment) == nullptr) continue;
    auto letter = letter_for(std::move(assessed), occasion);
    if (letter) {
      report.letters.push_back(std::move(*letter));
    } else if (letter.error().kind == ErrorKind::bad_file) {
      report.left_out.push_back(std::move(letter.error()));
    } else {
      return fail(letter.error());
    }
  }
  std::ranges::stable_sort(report.letters, {}, [&](const Letter& letter) { return urgency_key(letter, occasion.now); });
  return report;
}

/// Says where `--together` changed nothing.
Report with_remark_of_none(Report report, const Options& options) {
  const bool joined = std::ranges::any_of(report.letters, [](const Letter& letter) { return !letter.others.empty(); });
  if (options.together && !joined) {
    report.remarks.push_back(
        msg("nothing is joined: no buyer has several orders with the same message due, and a text for several"));
  }
  return report;
}

Result<Report> put_together(Report report, const Occasion& occasion) {
  auto letters = with_letters_together(std::move(report.letters), occasion);
  if (!letters) return fail(letters.error());
  report.letters = *std::move(letters);
  return with_remark_of_none(std::move(report), occasion.options);
}

/// What else may become of each message where one walks through all that are due.
Result<Report> with_alternatives(Result<Report> report, const Occasion& occasion) {
  if (!report) return report;
  for (Letter& letter : report->letters) {
    std::vector<AssessedOrder> orders = letter.others;
    orders.insert(orders.begin(), letter.order);
    letter.part.alternatives = alternatives_for(orders, *letter.step, occasion.markets, occasion.now);
  }
  return report;
}

/// The step that opens first among those still to come; of the messages where one comes, else of all.
class FirstToCome {
 public:
  void consider(const AssessedOrder& order) {
    for (const StepState& state : order.assessment.steps) {
      if (!state.will_be_due()) continue;
      const bool is_message = state.step->action == Action::message;
      if (opens_ && std::pair(!is_message, state.opens->at) >= std::pair(!is_message_, *opens_)) continue;
      is_message_ = is_message;
      opens_ = state.opens->at;
      hint_ = msg("the next: {step} for {id}, {time}", arg("step", i18n::render(step_title(*state.step))),
                  arg("id", order.order.id), arg("time", shown_in(order, *opens_)));
    }
  }
  [[nodiscard]] const Message& hint() const { return hint_; }

 private:
  bool is_message_ = false;
  std::optional<Instant> opens_;
  Message hint_;
};

/// Says what else is due, and what comes next.
Result<Report> no_letters(const store::Orders& orders, const Occasion& occasion) {
  auto open = orders.search({});
  if (!open) return fail(open.error());
  bool something_is_due = false;
  FirstToCome first;
  for (Order& order : *open) {
    const AssessedOrder assessed = assess_order(std::move(order), occasion.markets, occasion.now);
    something_is_due = something_is_due || !assessed.assessment.due.empty();
    first.consider(assessed);
  }
  Error error{ErrorKind::nothing_due, msg("no message is due"), {}};
  if (something_is_due) error.hints.push_back(msg("other steps are due: ordertrack due"));
  if (!first.hint().empty()) error.hints.push_back(first.hint());
  if (error.hints.empty()) error.hints.push_back(msg("see ordertrack status"));
  return fail(std::move(error));
}

/// The letter of an order that was named.
Result<void> add_letter(Report& report, AssessedOrder order, const Occasion& occasion) {
  const auto same = [&](const Letter& letter) { return letter.order.order.number == order.order.number; };
  if (std::any_of(report.letters.begin(), report.letters.end(), same)) return {};
  auto letter = letter_for(std::move(order), occasion);
  if (!letter) return fail(letter.error());
  report.letters.push_back(std::move(*letter));
  return {};
}

Result<Report> every_named_letter(const store::Orders& orders, const Occasion& occasion) {
  Report report{.now = occasion.now, .letters = {}};
  for (const std::string& word : occasion.options.orders) {
    auto order = orders.find(word, {});
    if (!order) return fail(order.error());
    const auto added = add_letter(report, assess_order(std::move(*order), occasion.markets, occasion.now), occasion);
    if (!added) return fail(added.error());
  }
  return report;
}

Message more_to_join(const Letter& letter, const std::vector<AssessedOrder>& others) {
  return msg_n(
      "{buyer} has {n} more order with the same message due ({ids}); one message for all: ordertrack remind "
      "{id} --together",
      "{buyer} has {n} more orders with the same message due ({ids}); one message for all: ordertrack remind "
      "{id} --together",
      std::ssize(others), arg("buyer", shown_buyer(letter.order.order)), arg("ids", joined_ids(others)),
      arg("id", letter.order.order.id));
}

/// Adds the letters of the buyers' other orders, or says that there are some.
Result<Report> with_other_orders(Report report, const store::Orders& orders, const Occasion& occasion) {
  const bool joins = occasion.options.together;
  const std::size_t named = report.letters.size();
  if (!joins && named != 1) return report;
  for (std::size_t i = 0; i < named; ++i) {
    auto others = orders_to_join(report.letters[i], orders, occasion);
    if (!others) return fail(others.error());
    if (!joins) {
      if (!others->empty()) report.remarks.push_back(more_to_join(report.letters[i], *others));
      return report;
    }
    for (AssessedOrder& other : *others) {
      if (const auto added = add_letter(report, std::move(other), occasion); !added) return fail(added.error());
    }
  }
  return report;
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets,
                   const messages::TemplateBook& templates, Instant now) {
  const Occasion occasion{options, markets, templates, now};
  if (options.orders.empty()) {
    if (options.step || options.at || options.deadline) {
      return fail(ErrorKind::usage, msg("--step, --at and --deadline need an ID"), {msg("name the order")});
    }
    auto report = every_due_letter(orders, occasion);
    if (!report) return report;
    if (report->letters.empty()) {
      return report->left_out.empty() ? no_letters(orders, occasion) : fail(std::move(report->left_out.front()));
    }
    return with_alternatives(put_together(*std::move(report), occasion), occasion);
  }
  return every_named_letter(orders, occasion)
      .and_then([&](Report report) { return with_other_orders(std::move(report), orders, occasion); })
      .and_then([&](Report report) { return put_together(std::move(report), occasion); });
}

}  // namespace ordertrack::commands::remind
