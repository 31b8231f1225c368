#include "commands/backup/backup.hpp"

#include "commands/answers.hpp"
#include "commands/backup/backup_cli.hpp"

#include <catch2/catch.hpp>

namespace backup_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using story::at;

namespace {

std::string shown(output::Format format) {
  output::Streams streams;
  streams.format = format;
  show(backup::Report{.now = at("2026-12-07 10:00"), .file = "copy.db", .copy = {.orders = 2, .bytes = 4096}}, streams);
  return streams.out;
}

}  // namespace

TEST_CASE("backup reads a file, and whether it may be replaced") {
  const auto plain = fake::options_of<backup::Options>(backup::command, fake::words({{"FILE", {"copy.db"}}}));
  CHECK(plain.file == "copy.db");
  CHECK(plain.replace == store::Replace::no);
  const auto forced = fake::options_of<backup::Options>(backup::command, fake::words({{"FILE", {"c"}}, {"force", {}}}));
  CHECK(forced.replace == store::Replace::yes);
  CHECK(fake::refusal(backup::command, fake::words({{"FILE", {""}}})) == "usage: the name of the copy is empty");
}

TEST_CASE("backup tells what was copied, and where it is") {
  CHECK(shown(output::Format::text) == "copied 2 orders to copy.db, and checked the copy\n");
  CHECK(shown(output::Format::json) ==
        "{\"schema\":1,\"now\":\"2026-12-07T01:00:00Z\",\"file\":\"copy.db\",\"orders\":2,\"bytes\":4096}\n");
}

}  // namespace backup_test
