#include "commands/backup/backup.hpp"
#include "commands/order_json.hpp"

namespace ordertrack::commands::backup {

void show(const Report& report, output::Streams& streams) {
  if (streams.format == output::Format::json) {
    output::Json json = document(report.now);
    json.set("file", report.file).set("orders", report.copy.orders).set("bytes", report.copy.bytes);
    streams.out += json.dump();
    return;
  }
  if (streams.quiet) return;
  streams.say(msg_n("copied {n} order to {file}, and checked the copy",
                    "copied {n} orders to {file}, and checked the copy", report.copy.orders, arg("file", report.file)));
}

}  // namespace ordertrack::commands::backup
