#include "config/packed_market.hpp"

#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace ordertrack::config {
namespace {

template <typename T, typename Struct>
concept Some = std::same_as<std::remove_const_t<T>, Struct>;

// Naming every member makes a new one a compile error here.

auto members(Some<Bilingual> auto& text) {
  auto& [en, ja] = text;
  return std::tie(en, ja);
}

auto members(Some<Source> auto& source) {
  auto& [address, read, sureness, own] = source;
  return std::tie(address, read, sureness, own);
}

auto members(Some<DayRule> auto& rule) {
  auto& [day, at, count, from, source, then] = rule;
  return std::tie(day, at, count, from, source, then);
}

auto members(Some<QuietHours> auto& quiet) {
  auto& [from, to, source] = quiet;
  return std::tie(from, to, source);
}

auto members(Some<Guide> auto& guide) {
  auto& [en, ja] = guide;
  return std::tie(en, ja);
}

auto members(Some<SellerCancels> auto& cancels) {
  auto& [allowed, guide, source] = cancels;
  return std::tie(allowed, guide, source);
}

auto members(Some<DeadlineRule> auto& rule) {
  auto& [notice, at, is_pay_by] = rule;
  return std::tie(notice, at, is_pay_by);
}

auto members(Some<Step> auto& step) {
  auto& [name, phase, action, payments, except, day, at, count, from, after, wait, until_day, until_at, deadline,
         optional, late, quiet, was, by, template_name, guide] = step;
  return std::tie(name, phase, action, payments, except, day, at, count, from, after, wait, until_day, until_at,
                  deadline, optional, late, quiet, was, by, template_name, guide);
}

auto members(Some<Ladder> auto& ladder) {
  auto& [name, steps] = ladder;
  return std::tie(name, steps);
}

auto members(Some<Market> auto& market) {
  auto& [name, title, zone, currency, language, ids, named_ids, urls, order_urls, paid_at_once, payments,
         block_before_cancel, pay_by, seller_cancels, cancellable_from, cancellable_until, auto_cancel, ship_by,
         auto_complete, closing_soon, quiet, holidays, ladders, origin] = market;
  return std::tie(name, title, zone, currency, language, ids, named_ids, urls, order_urls, paid_at_once, payments,
                  block_before_cancel, pay_by, seller_cancels, cancellable_from, cancellable_until, auto_cancel,
                  ship_by, auto_complete, closing_soon, quiet, holidays, ladders, origin);
}

template <typename T>
concept Whole = std::integral<T> || std::is_enum_v<T>;

class Packer {
 public:
  void put(Whole auto value) {
    const auto wide = static_cast<std::int64_t>(value);
    bytes_.append(reinterpret_cast<const char*>(&wide), sizeof wide);
  }

  template <typename Count, typename Period>
  void put(std::chrono::duration<Count, Period> length) {
    put(length.count());
  }

  void put(std::chrono::local_days day) { put(day.time_since_epoch()); }

  void put(const std::string& text) {
    put(text.size());
    bytes_.append(text);
  }

  void put(const Zone& zone) { put(zone.name()); }

  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }

  template <typename T>
  void put(const std::vector<T>& list) {
    put_each(list);
  }

  template <typename T>
  void put(const std::set<T>& items) {
    put_each(items);
  }

  template <typename T, typename Less>
  void put(const std::map<std::string, T, Less>& entries) {
    put(entries.size());
    for (const auto& [key, value] : entries) {
      put(key);
      put(value);
    }
  }

  template <typename T>
  requires requires(const T& value) { members(value); }
  void put(const T& value) {
    std::apply([this](const auto&... member) { (put(member), ...); }, members(value));
  }

  [[nodiscard]] std::string bytes() && { return std::move(bytes_); }

 private:
  void put_each(const auto& items) {
    put(items.size());
    for (const auto& item : items) put(item);
  }

  std::string bytes_;
};

class Unpacker {
 public:
  Unpacker(std::string_view bytes, const FindZone& find_zone) : rest_(bytes), find_zone_(find_zone) {}

  template <Whole T>
  void take(T& value) {
    std::int64_t wide = 0;
    std::memcpy(&wide, bytes(sizeof wide).data(), sizeof wide);
    value = static_cast<T>(wide);
  }

  template <typename Count, typename Period>
  void take(std::chrono::duration<Count, Period>& length) {
    length = std::chrono::duration<Count, Period>(taken<Count>());
  }

  void take(std::chrono::local_days& day) { day = std::chrono::local_days(taken<std::chrono::days>()); }

  void take(std::string& text) { text = bytes(taken<std::size_t>()); }

  void take(Zone& zone) {
    auto name = taken<std::string>();
    if (auto known = find_zone_(name)) {
      zone = *std::move(known);
    } else {
      unknown_zone_ = std::move(name);
    }
  }

  template <typename T>
  void take(std::optional<T>& value) {
    value.reset();
    if (taken<bool>()) take(value.emplace());
  }

  template <typename T>
  void take(std::vector<T>& list) {
    list.resize(taken<std::size_t>());
    for (T& item : list) take(item);
  }

  template <typename T>
  void take(std::set<T>& items) {
    items.clear();
    for (auto left = taken<std::size_t>(); left > 0; --left) items.insert(items.end(), taken<T>());
  }

  template <typename T, typename Less>
  void take(std::map<std::string, T, Less>& entries) {
    entries.clear();
    for (auto left = taken<std::size_t>(); left > 0; --left) take(entries[taken<std::string>()]);
  }

  template <typename T>
  requires requires(T& value) { members(value); }
  void take(T& value) {
    std::apply([this](auto&... member) { (take(member), ...); }, members(value));
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  /// Of the market that was taken; empty where its zone is known.
  [[nodiscard]] const std::string& unknown_zone() const { return unknown_zone_; }

 private:
  template <typename T>
  [[nodiscard]] T taken() {
    T value{};
    take(value);
    return value;
  }

  [[nodiscard]] std::string_view bytes(std::size_t count) {
    if (count > rest_.size()) throw std::logic_error("a packed market ends too early");
    const auto taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
  const FindZone& find_zone_;
  std::string unknown_zone_;
};

}  // namespace

std::string pack(const Market& market) {
  Packer packer;
  packer.put(market);
  return std::move(packer).bytes();
}

Result<Market> unpack(std::string_view bytes, const FindZone& find_zone) {
  Unpacker unpacker(bytes, find_zone);
  Market market;
  unpacker.take(market);
  if (!unpacker.at_end()) throw std::logic_error("a packed market goes on behind its end");
  if (!unpacker.unknown_zone().empty()) {
    return fail(ErrorKind::failed,
                msg("{market} has no rules on this machine: the time zone {zone} is not known",
                    arg("market", market.name), arg("zone", unpacker.unknown_zone())),
                {msg("install the list of time zones: sudo apt-get install tzdata")});
  }
  return market;
}

}  // namespace ordertrack::config
