#pragma once

#include <ordertrack/civil_time.hpp>
#include <ordertrack/event.hpp>
#include <ordertrack/order.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack {

/// A text in both languages.
struct Bilingual {
  std::string en;
  std::string ja;
};

/// What to press on a market's pages, a line an action, in both languages.
struct Guide {
  std::vector<std::string> en{};
  std::vector<std::string> ja{};
};

/// Where a market's rule comes from and how sure it is.
struct Source {
  std::string address{};   ///< the page
  std::string read{};      ///< the day it was read, as 2026-10-10
  std::string sureness{};  ///< A, A', B: confirmed; anything else is not
  bool own = false;        ///< our choice, or the seller's: needs no source

  [[nodiscard]] bool confirmed() const;
};

/// How days are counted.
enum class DayCount : std::uint8_t { calendar, business };

/// What `day` counts from.
enum class Anchor : std::uint8_t { begin, ordered, paid, shipped, pay_by, ship_by, last_date };

/// "D+n hh:mm" from an anchor, in the market's zone.
struct DayRule {
  int day = 0;
  ClockTime at{0};
  DayCount count = DayCount::calendar;
  Anchor from = Anchor::ordered;
  Source source{};
  Bilingual then{};  ///< where it ends what the seller can do: what is lost then, as "the fee is charged"
};

/// No message opens between `from` and `to` (which may lie on the next day).
struct QuietHours {
  ClockTime from{0};
  ClockTime to{0};
  Source source{};
};

/// Whether a market lets the seller cancel an unpaid order at all, and what to press there.
struct SellerCancels {
  bool allowed = true;
  Guide guide{};  ///< where no step of the ladder tells it
  Source source{};
};

/// What a step asks the seller to do.
enum class Action : std::uint8_t { message, consult, block, cancel, check, ship, report, rate, relist };

/// What becomes of a message whose time has passed when a later one opens.
enum class Late : std::uint8_t { merge, send };

/// A date that a message tells the buyer: the first `at` that is at least `notice` after sending and not before the
/// pay-by; or the pay-by itself, after which nothing can be paid.
struct DeadlineRule {
  std::chrono::seconds notice{0};
  ClockTime at{std::chrono::hours{24}};
  bool is_pay_by = false;  ///< the other two mean nothing then
};

/// One step of a ladder. The keys are described in ordertrack-policy(5).
struct Step {
  std::string name{};
  Phase phase = Phase::unpaid;
  Action action = Action::message;
  std::vector<std::string> payments{};  ///< the methods it is for; empty: all
  std::vector<std::string> except{};    ///< the methods it is not for
  std::optional<int> day{};
  ClockTime at{0};
  DayCount count = DayCount::calendar;
  Anchor from = Anchor::begin;
  std::string after{};  ///< the step that must be done or skipped first; empty: none
  std::optional<std::chrono::seconds> wait{};
  std::optional<int> until_day{};
  ClockTime until_at{std::chrono::hours{24}};
  std::optional<DeadlineRule> deadline{};
  bool optional = false;
  Late late = Late::merge;
  bool quiet = true;  ///< false: may open in the quiet hours
  std::vector<Phase> was = {Phase::unpaid};
  std::vector<Party> by = {Party::seller, Party::market};
  std::string template_name{};  ///< messages: the text; empty: the step's name
  Guide guide{};
};

/// Whether a step is for orders that are paid so.
[[nodiscard]] bool is_for(const Step& step, std::string_view payment);

/// A named sequence of steps. The default one has an empty name.
struct Ladder {
  std::string name{};
  std::vector<Step> steps{};
};

/// A marketplace: what it allows when, and the ladders that a seller climbs there.
struct Market {
  std::string name;
  Bilingual title;
  Zone zone;
  std::string currency;
  std::string language;                   ///< of its buyers: "ja" or "en"
  std::vector<std::string> ids;           ///< RE2 patterns, matched against a whole id
  std::vector<std::string> named_ids;     ///< RE2 patterns of ids that count only where the market is named
  std::vector<std::string> urls;          ///< RE2 patterns, matched against a whole host and path; group 1 is the id
  std::vector<std::string> order_urls;    ///< of an order's page; {id}, {digits}, {hex32}, {alnum} tell which ids
  std::vector<std::string> paid_at_once;  ///< payment methods that `add` records as paid
  std::vector<std::string> payments;      ///< methods offered by completion
  bool block_before_cancel = false;
  std::map<std::string, DayRule, std::less<>> pay_by;  ///< by payment method, and "default"
  std::optional<SellerCancels> seller_cancels;         ///< nothing where it is not known
  std::optional<DayRule> cancellable_from;
  std::optional<DayRule> cancellable_until;
  std::optional<DayRule> auto_cancel;
  std::optional<DayRule> ship_by;
  std::optional<DayRule> auto_complete;
  std::chrono::seconds closing_soon{std::chrono::hours{24}};
  std::optional<QuietHours> quiet;
  std::set<std::chrono::local_days> holidays;  ///< no business days
  std::vector<Ladder> ladders;                 ///< the default one first
  std::string origin;                          ///< "built-in", or the path of the file in force

  /// Whether the market is known to have no way for the seller to cancel an unpaid order.
  [[nodiscard]] bool forbids_cancelling() const { return seller_cancels && !seller_cancels->allowed; }

  /// The ladder of that name, else the default one.
  [[nodiscard]] const Ladder& ladder(std::string_view wanted) const;

  /// Whether there is a ladder of that name. The default one is called by an empty name.
  [[nodiscard]] bool has_ladder(std::string_view wanted) const;
};

/// Whether the date that a message tells is the pay-by itself: its rule says so, or the market cancels by itself then.
[[nodiscard]] bool tells_pay_by(const Market& market, const Step& step);

/// Whether a step is the look that ends with the market's last day to cancel: it must be decided on what is seen there.
[[nodiscard]] bool is_last_look(const Market& market, const Step& step);

/// The markets that are known, read when first asked for.
class Markets {
 public:
  Markets() = default;
  Markets(const Markets&) = delete;
  Markets& operator=(const Markets&) = delete;
  virtual ~Markets() = default;

  /// The market of that name, or nullptr. The pointer stays good as long as this object.
  [[nodiscard]] virtual const Market* find(std::string_view name) const = 0;

  /// The names of all known markets, sorted.
  [[nodiscard]] virtual std::vector<std::string> names() const = 0;

  /// Whether the market stands in for a file of the seller's that cannot be used.
  [[nodiscard]] virtual bool is_stand_in(std::string_view /*name*/) const { return false; }

  /// Changes when any rule changes: what was computed under another fingerprint must be computed again.
  [[nodiscard]] virtual const std::string& fingerprint() const = 0;
};

/// The words of the policy files and of the JSON, and back: nothing where a word is none of them.
[[nodiscard]] std::string_view to_string(Action action);
[[nodiscard]] std::optional<Action> action(std::string_view word);
[[nodiscard]] std::string_view to_string(Anchor anchor);
[[nodiscard]] std::optional<Anchor> anchor(std::string_view word);

}  // namespace ordertrack
