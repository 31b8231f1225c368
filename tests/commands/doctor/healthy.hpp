#pragma once

#include "commands/doctor/facts.hpp"
#include "policy/story.hpp"
#include "store/version.hpp"

namespace ordertrack::fake {

/// The facts of a machine on which nothing is wrong, at noon of the 7th of December.
inline commands::doctor::Facts healthy() {
  commands::doctor::Facts facts{.now = story::at("2026-12-07 12:00")};
  facts.zone = Zone::fixed("Asia/Tokyo", std::chrono::hours{9});
  facts.check_up.header = store::FileHeader{store::Content::order_book, store::user_version(1, 2)};
  facts.check_up.book = store::BookState{.newest_command = story::at("2026-12-07 09:00"),
                                         .markets = {"mercari"},
                                         .counts = {.orders = 12, .open = 3, .buyers = 9, .events = 40, .commands = 30},
                                         .pragmas = {{"journal_mode", "delete"}}};
  facts.places = {.book = {"/home/h/.local/share/ordertrack/orders.db", Rights{.mode = 0600}},
                  .book_folder = {"/home/h/.local/share/ordertrack", Rights{.mode = 0700}},
                  .settings = {"/home/h/.config/ordertrack/config.toml", Rights{.mode = 0644}},
                  .config_folder = {"/home/h/.config/ordertrack", Rights{.mode = 0755}},
                  .real_book = "/home/h/.local/share/ordertrack/orders.db",
                  .file_system = FileSystem{FileSystemKind::local, "ext4", 80'000'000'000}};
  facts.configuration = {.timezone = "Asia/Tokyo", .zones = {"Asia/Tokyo"}};
  facts.languages = {.spoken = "en", .catalogue = "/home/h/.local/share/locale/ja/LC_MESSAGES/ordertrack.mo"};
  facts.schedules = {.own_crontab = Seen::not_permitted};
  facts.last_due = story::at("2026-12-07 08:05");
  facts.about = {.version = "0.1.0",
                 .compiler = "12.2.0",
                 .program = "/home/h/.local/bin/ordertrack",
                 .home = "/home/h",
                 .machine = {"Debian GNU/Linux 12 (bookworm)", "Linux 6.1.0", "x86_64"},
                 .variables = {{"LANG", "ja_JP.UTF-8"}}};
  return facts;
}

}  // namespace ordertrack::fake
