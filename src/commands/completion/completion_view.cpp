#include "commands/completion/completion.hpp"
#include "output/json.hpp"

namespace ordertrack::commands::completion {

void show(const Options& options, output::Streams& streams) {
  if (streams.format == output::Format::text) {
    streams.out += script(options.shell);
    return;
  }
  output::Json json = output::Json::object();
  json.set("schema", 1).set("shell", to_string(options.shell)).set("script", script(options.shell));
  streams.out += json.dump();
}

}  // namespace ordertrack::commands::completion
