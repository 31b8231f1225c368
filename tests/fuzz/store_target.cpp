// A store file that somebody else made: opened, read by due and status and more, and written to.

#include "commands/buyer/buyer.hpp"
#include "commands/due/due.hpp"
#include "commands/log/log.hpp"
#include "commands/status/status.hpp"
#include "config/market_book.hpp"
#include "fuzz/property.hpp"
#include "input/made_zones.hpp"
#include "platform/zones.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

using namespace ordertrack;
using fuzz::hold;

namespace {

const Instant now = tests::utc(2026, 12, 8, std::chrono::hours{1});

const config::MarketBook& book() {
  static const config::MarketBook markets("/nowhere", platform::find_zone);
  return markets;
}

/// A file in memory where there is such a folder: a disk would be asked to sync thousands of times a second.
class StoreFile {
 public:
  explicit StoreFile(std::string_view bytes) : file_(folder() / ("ordertrack-fuzz-" + std::to_string(getpid()))) {
    std::ofstream(file_, std::ios::binary) << bytes;
  }
  ~StoreFile() {
    for (const char* const end : {"", "-journal"}) std::filesystem::remove(file_.string() + end);
  }
  StoreFile(const StoreFile&) = delete;
  StoreFile& operator=(const StoreFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return file_; }
  [[nodiscard]] std::string bytes() const {
    std::ifstream stream(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  static std::filesystem::path folder() {
    return std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
  }

  std::filesystem::path file_;
};

template <typename Report>
void hold_shown(const Result<Report>& report) {
  if (!report) return fuzz::hold_told(report.error());
  for (const auto format : {output::Format::text, output::Format::json}) {
    output::Streams streams;
    streams.format = format;
    show(*report, streams);
    if (format == output::Format::json) {
      fuzz::hold_document(streams.out);
    } else {
      fuzz::hold_clean(streams.out, fuzz::LineEnds::allowed);
    }
    fuzz::hold_clean(streams.err, fuzz::LineEnds::allowed);
  }
}

void read_from(const StoreFile& file) {
  const auto store = store::Store::open_for_reading(file.path());
  if (!store) return fuzz::hold_told(store.error());
  const store::Orders& orders = store->orders();
  hold_shown(commands::due::run({.within = std::chrono::days{30}}, orders, book(), now));
  hold_shown(commands::status::run({.filter = {.all = true}}, orders, book(), now));
  hold_shown(commands::status::run({.orders = {"m12345678901"}}, orders, book(), now));
  hold_shown(commands::log::run({.order = std::nullopt}, orders, book(), now));
  hold_shown(commands::buyer::run({}, orders, book(), now));
  static_cast<void>(orders.complete("m", store::Offer::all, 200));
}

void write_to(const StoreFile& file) {
  auto store = store::Store::open_for_writing(file.path(), {.now = now});
  if (!store) return fuzz::hold_told(store.error());
  const auto order = store->orders().find("m12345678901", "");
  if (!order) return fuzz::hold_told(order.error());
  store::Changes changes{.command = "note", .at = now};
  Event event;
  event.kind = EventKind::note;
  event.at = now;
  event.text = "a remark";
  changes.events.push_back({order->number, event});
  if (const auto number = store->commit(changes, book()); !number) fuzz::hold_told(number.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::text_of(data, size);
  const StoreFile file(bytes);
  read_from(file);
  hold(file.bytes() == bytes, "who reads writes nothing");
  write_to(file);
  return 0;
}
