#include "commands/doctor/doctor.hpp"

#include "commands/answers.hpp"
#include "commands/doctor/doctor_cli.hpp"
#include "commands/doctor/findings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace doctor_test {

using namespace ordertrack;
using namespace ordertrack::commands;
using doctor::Facts;
using doctor::Verdict;
using fake::check_rows;
using fake::findings;
using fake::line_of;
using story::at;

namespace {

const Error damaged{ErrorKind::damaged, msg("it is torn"), {msg("mend it")}};

}  // namespace

TEST_CASE("doctor reads whether a bug report is asked for") {
  CHECK(fake::options_of<doctor::Options>(doctor::command, fake::words({})).form == doctor::Form::checks);
  CHECK(fake::options_of<doctor::Options>(doctor::command, fake::words({{"report", {}}})).form ==
        doctor::Form::bug_report);
}

TEST_CASE("where nothing is wrong every check says so") {
  i18n::set_reference(at("2026-12-07 12:00"));
  std::vector<std::string> lines;
  for (const auto& check : doctor::run(fake::healthy()).checks) lines.push_back(line_of(check));
  i18n::set_reference({});
  CHECK(lines ==
        std::vector<std::string>{
            "store fine: /home/h/.local/share/ordertrack/orders.db holds 12 orders, 3 open; schema 1.2",
            "damage fine: every page and every row is sound",
            "journal fine: rollback journal; no command left anything half done",
            "settings fine: /home/h/.config/ordertrack/config.toml has no mistake",
            "markets fine: the markets are the built-in ones",
            "permissions fine: only you can look into the order book, or change what is yours",
            "place fine: /home/h/.local/share/ordertrack lies on a disk of this machine (ext4)",
            "space fine: 80.0 GB free",
            "clock fine: Mon 7 Dec 12:00, and nothing was recorded later",
            "zones fine: known: Asia/Tokyo",
            "language fine: English and Japanese are there; English is spoken",
            "schedule fine: due ran last on Mon 7 Dec 08:05 | whether your crontab runs it cannot be seen from "
            "here; look yourself: crontab -l",
        });
  CHECK(doctor::run(fake::healthy()).worst() == Verdict::fine);
}

TEST_CASE("without an order book it says so, and judges the rest") {
  Facts facts = fake::healthy();
  facts.check_up = {};
  facts.places.book.rights = {};
  const auto report = doctor::run(facts);
  CHECK(line_of(report.checks.front()) ==
        "store fine: there is no order book /home/h/.local/share/ordertrack/orders.db yet | the first `ordertrack add` "
        "makes it");
  CHECK(report.worst() == Verdict::fine);
  CHECK(std::ranges::none_of(report.checks, [](const auto& check) {
    return check.subject == doctor::Subject::damage || check.subject == doctor::Subject::journal;
  }));
  CHECK(std::ranges::any_of(report.checks, [](const auto& check) { return check.subject == doctor::Subject::clock; }));
}

TEST_CASE("what is wrong with the order book") {
  const std::string file = "/home/h/.local/share/ordertrack/orders.db";
  check_rows({
      {[](Facts& facts) { facts.check_up = {.header = tl::unexpected(damaged)}; },
       {"store failed: it is torn | mend it"}},
      {[](Facts& facts) {
         facts.check_up.unreadable = damaged;
         facts.check_up.book.reset();
       },
       {"store failed: it is torn | mend it"}},
      {[](Facts& facts) {
         facts.check_up.book->damage = {"row 3 missing from index orders_id", "and more"};
       },
       {"store fine: " + file + " is an order book; schema 1.2",
        "damage failed: the order book is damaged: row 3 missing from index orders_id",
        "damage failed: the order book is damaged: and more | put a backup in its place, which keeps this one "
        "beside it: ordertrack restore FILE"}},
      {[](Facts& facts) { facts.check_up.book->lost_references = 2; },
       {"damage failed: 2 rows of the order book refer to some that are not there | put a backup in its place, "
        "which keeps this one beside it: ordertrack restore FILE"}},
      {[](Facts& facts) {
         facts.check_up.killed_writer = true;
         facts.check_up.book.reset();
       },
       {"store fine: " + file + " is an order book; schema 1.2",
        "journal warning: a command was killed while it wrote; the order book was not looked into | the next command "
        "takes back what was half written: ordertrack status; then ordertrack doctor"}},
      {[](Facts& facts) { facts.check_up.drafts = {"/home/h/.copy.db.7.draft"}; },
       {"journal warning: /home/h/.copy.db.7.draft is a copy that was never finished | where no backup is running, "
        "delete it"}},
      {[](Facts& facts) { facts.check_up.kept = {"/home/h/orders.before-restore-2026-12-05T230500Z.db"}; },
       {"store fine: 1 copy of it as it was before an upgrade or a restore is kept: "
        "/home/h/orders.before-restore-2026-12-05T230500Z.db | they hold what the order book held then; delete those "
        "that you no longer need"}},
      {[](Facts& facts) { facts.places.book.rights->names = 2; },
       {"journal failed: the store " + file +
        " has 2 names (hard links), and writing through one of them can destroy it | copy it to a file of its own, or "
        "use a symbolic link"}},
      {[](Facts& facts) { facts.check_up.book->assessed = false; },
       {"markets fine: the markets are the built-in ones | what is due is worked out anew until the next command that "
        "writes"}},
  });
  Facts facts = fake::healthy();
  facts.check_up.header->journal = store::Journal::wal;
  facts.check_up.book.reset();
  const auto report = doctor::run(facts);
  CHECK(report.worst() == Verdict::failed);
  CHECK(line_of(report.checks[1]).starts_with("journal failed: another program has switched the order book to WAL"));
}

TEST_CASE("what is wrong with the settings and the market files") {
  check_rows({
      {[](Facts& facts) { facts.configuration.settings_problem = damaged; }, {"settings failed: it is torn | mend it"}},
      {[](Facts& facts) { facts.places.settings.rights.reset(); },
       {"settings fine: there is no /home/h/.config/ordertrack/config.toml; every setting has its default"}},
      {[](Facts& facts) {
         facts.configuration.own_markets = {"mercari", "shop"};
       },
       {"markets fine: your own market files have no mistake: mercari, shop"}},
      {[](Facts& facts) {
         facts.configuration.market_problems = {damaged, damaged};
       },
       {"markets failed: it is torn | mend it", "markets failed: it is torn | mend it"}},
      {[](Facts& facts) {
         facts.configuration.own_markets = {"shop"};
         facts.configuration.market_warnings = {damaged};
       },
       {"markets warning: it is torn | mend it"}},
      {[](Facts& facts) { facts.configuration.unknown_markets = {"shop"}; },
       {"markets failed: there are open orders of shop, a market that is not known | put its file back into "
        "/home/h/.config/ordertrack/markets; see ordertrack market"}},
      {[](Facts& facts) {
         facts.configuration.zones = {"America/Los_Angeles", "Asia/Tokyo"};
       },
       {"zones fine: known: America/Los_Angeles, Asia/Tokyo"}},
      {[](Facts& facts) {
         facts.configuration.timezone = "Moon/Base";
         facts.configuration.timezone_known = false;
       },
       {"zones failed: config.toml: timezone \"Moon/Base\" is not known | use a name such as Asia/Tokyo | "
        "install the list of time zones: sudo apt-get install tzdata"}},
      {[](Facts& facts) { facts.languages.spoken = "ja"; },
       {"language fine: English and Japanese are there; Japanese is spoken"}},
      {[](Facts& facts) { facts.languages.japanese_is_possible = facts.languages.catalogue_is_there = false; },
       {"language warning: Japanese is not possible: /home/h/.local/share/locale/ja/LC_MESSAGES/ordertrack.mo is not "
        "there | move the program together with the folder share beside its own, or install it again"}},
      {[](Facts& facts) {
         facts.languages.spoken = "ja";
         facts.languages.japanese_is_possible = false;
       },
       {"language failed: Japanese is not possible: this machine has no locale for UTF-8 | C.UTF-8 or ja_JP.UTF-8 will "
        "do; those that are there: locale -a"}},
  });
}

TEST_CASE("who may look at what") {
  const std::string folder = "/home/h/.local/share/ordertrack";
  check_rows({
      {[](Facts& facts) { facts.places.book.rights->mode = 0644; },
       {"permissions warning: others may look into " + folder + "/orders.db | chmod 600 " + folder + "/orders.db"}},
      {[](Facts& facts) { facts.places.book.rights->mode = 0620; },
       {"permissions failed: others may change " + folder + "/orders.db | chmod 600 " + folder + "/orders.db"}},
      {[](Facts& facts) { facts.places.book.rights->ours = false; },
       {"permissions failed: " + folder + "/orders.db belongs to another user | look whose it is: ls -ld " + folder +
        "/orders.db"}},
      {[](Facts& facts) { facts.places.book_folder.rights->mode = 0755; },
       {"permissions warning: others may look into " + folder + " | chmod 700 " + folder}},
      {[](Facts& facts) {
         facts.places.book_folder.rights->mode = 0755;
         facts.places.folder_is_ours = false;
       },
       {}},
      {[](Facts& facts) {
         facts.places.book_folder.rights->mode = 0777;
         facts.places.folder_is_ours = false;
       },
       {"permissions failed: others may change " + folder + " | chmod go-w " + folder}},
      {[](Facts& facts) {
         facts.places.book_folder.rights->mode = 01777;
         facts.places.folder_is_ours = false;
       },
       {}},
      {[](Facts& facts) { facts.places.settings.rights->mode = 0664; },
       {"permissions failed: others may change /home/h/.config/ordertrack/config.toml | chmod 600 "
        "/home/h/.config/ordertrack/config.toml"}},
      {[](Facts& facts) { facts.places.config_folder.rights->mode = 0777; },
       {"permissions failed: others may change /home/h/.config/ordertrack | chmod 700 /home/h/.config/ordertrack"}},
  });
}

TEST_CASE("where the order book lies") {
  const std::string folder = "/home/h/.local/share/ordertrack";
  const std::string keep = " | keep the order book on a disk of this machine, with --store or ORDERTRACK_STORE";
  check_rows({
      {[](Facts& facts) {
         facts.places.file_system = FileSystem{FileSystemKind::network, "nfs", 80'000'000'000};
       },
       {"place warning: " + folder +
        " lies on a network file system (nfs): where its locks fail, two commands at once can destroy the order book" +
        keep}},
      {[](Facts& facts) {
         facts.places.file_system = FileSystem{FileSystemKind::fuse, "fuse", 80'000'000'000};
       },
       {"place warning: " + folder +
        " lies on a file system made by a program (fuse), often a network behind it: where its locks fail, two "
        "commands "
        "at once can destroy the order book" +
        keep}},
      {[](Facts& facts) {
         facts.places.file_system = FileSystem{FileSystemKind::memory, "tmpfs", 80'000'000'000};
       },
       {"place warning: " + folder + " lies in memory (tmpfs): it is gone when the machine is switched off" + keep}},
      {[](Facts& facts) { facts.places.file_system->free_bytes = 20'000'000; },
       {"space warning: only 20.0 MB free | make room: what cannot be written is not recorded"}},
      {[](Facts& facts) { facts.places.file_system->free_bytes = 900'000; },
       {"space failed: only 0.9 MB free | make room: what cannot be written is not recorded"}},
  });
}

TEST_CASE("folders that a service synchronises are known by their names") {
  struct {
    std::string book;
    std::string service;
  } const rows[] = {
      {"/home/h/Dropbox/orders.db", "Dropbox"},
      {"/home/h/Dropbox (Shop)/books/orders.db", "Dropbox"},
      {"/mnt/c/Users/h/OneDrive - Shop/orders.db", "OneDrive"},
      {"/mnt/c/Users/h/iCloudDrive/orders.db", "iCloud"},
      {"/Users/h/Library/Mobile Documents/orders.db", "iCloud"},
      {"/home/h/Google Drive/orders.db", "Google Drive"},
      {"/home/h/Nextcloud/orders.db", "Nextcloud"},
      {"/home/h/my/Dropboxes/orders.db", ""},
      {"/home/h/orders/Dropbox", ""},
      {"/home/dropbox/orders.db", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.book);
    Facts facts = fake::healthy();
    facts.places.real_book = row.book;
    const auto said = findings(facts);
    CHECK(said.size() == (row.service.empty() ? 0 : 1));
    const std::string begin = "place warning: /home/h/.local/share/ordertrack is synchronised by " + row.service + ", ";
    if (!row.service.empty() && !said.empty()) CHECK(said.front().starts_with(begin));
  }
}

}  // namespace doctor_test
