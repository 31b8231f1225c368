"""`doctor` on stores and set-ups of every kind of trouble: it says what is wrong, and touches nothing."""

import json
import os
import shutil
import sqlite3
import subprocess
import unittest

from world import PROGRAM, World

ORDER = "m12345678901"


def everything_below(folder):
    """Every path with what tells whether it was touched."""
    return {path: (status.st_mode, status.st_size, status.st_mtime_ns)
            for at, folders, files in os.walk(folder)
            for path in (os.path.join(at, name) for name in folders + files)
            for status in [os.lstat(path)]}


class Doctor(World):
    def setUp(self):
        super().setUp()
        self.config = os.path.join(self.home, ".config", "ordertrack")

    def examine(self, *words, **how):
        """The checks by name, the worst verdict of each; whatever they find, nothing is touched."""
        before = everything_below(self.home)
        done = self.run_program("doctor", "--json", *words, **how)
        self.assertEqual(everything_below(self.home), before)
        document = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if document["worst"] == "failed" else 0, done.stdout)
        grades = ("fine", "warning", "failed")
        worst = {}
        for check in document["checks"]:
            worst[check["check"]] = max(worst.get(check["check"], "fine"), check["verdict"], key=grades.index)
        return worst, " ".join(check["message"] for check in document["checks"])

    def assert_verdict(self, check, verdict, says, **how):
        worst, said = self.examine(**how)
        self.assertEqual(worst[check], verdict, said)
        self.assertIn(says, said)

    def configure(self, name, text):
        path = os.path.join(self.config, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_without_a_store(self):
        self.assert_verdict("store", "fine", "there is no order book")
        self.assertEqual(os.listdir(self.home), [])

    def test_a_sound_one(self):
        self.add()
        worst, said = self.examine()
        for check in ("store", "damage", "journal", "settings", "markets", "permissions", "zones"):
            self.assertEqual(worst[check], "fine", said)
        self.assertIn("holds 1 order, 1 open", said)

    def test_the_clock_is_the_machines_unless_one_is_given(self):
        self.add()
        self.assert_verdict("clock", "warning", "ORDERTRACK_NOW is set")
        del self.environment["ORDERTRACK_NOW"]
        self.succeed("pay", ORDER, "--now", "2090-01-01")
        self.assert_verdict("clock", "warning", "but something was recorded at")

    def test_a_file_of_another_kind(self):
        self.put(b"m12345678901 tanaka 3200\n" * 100)
        self.assert_verdict("store", "failed", "no order book of ordertrack")

    def test_a_newer_version(self):
        self.add()
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA user_version = 9001")
        database.close()
        self.assert_verdict("store", "failed", "needs an ordertrack that reads store version 9")

    def test_damage(self):
        for number in range(40):
            self.succeed("add", f"m1234567{number:04}", "--note", "x" * 500)
        with open(self.store, "r+b") as file:
            file.seek(os.path.getsize(self.store) // 2)
            file.write(b"\xa5" * 4096)
        worst, said = self.examine()
        self.assertIn("failed", (worst["store"], worst.get("damage")))
        self.assertIn("damaged", said)

    def test_a_writer_that_was_killed(self):
        self.add()
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA cache_size = 1")
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT INTO setting VALUES (?, 'half written')", [[str(n)] for n in range(2000)])
            killed = os.path.join(self.home, "killed")
            shutil.copytree(self.folder, killed)
            database.rollback()
        database.close()
        store = os.path.join(killed, "orders.db")
        self.assertTrue(os.path.exists(store + "-journal"))
        self.environment["ORDERTRACK_STORE"] = store
        self.assert_verdict("journal", "warning", "killed while it wrote")
        self.succeed("status")
        self.assert_verdict("journal", "fine", "left anything half done")

    def test_write_ahead_logging(self):
        self.add()
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA journal_mode = WAL")
        database.close()
        self.assert_verdict("journal", "failed", "WAL mode")
        self.succeed("pay", ORDER)
        self.assert_verdict("journal", "fine", "rollback journal")

    def test_a_copy_that_was_never_finished(self):
        self.add()
        self.put(b"", os.path.join(self.folder, ".copy.db.77.draft"))
        self.assert_verdict("journal", "warning", ".copy.db.77.draft")

    def test_several_names(self):
        self.add()
        os.link(self.store, os.path.join(self.home, "other.db"))
        self.assert_verdict("journal", "failed", "2 names")

    def test_rights(self):
        self.add()
        os.chmod(self.store, 0o644)
        self.assert_verdict("permissions", "warning", "others may look into")
        os.chmod(self.folder, 0o777)
        self.assert_verdict("permissions", "failed", "others may change")

    def test_settings_that_cannot_be_read(self):
        self.add()
        self.configure("config.toml", "language = \"ja\"\nshop = 3\n")
        self.assert_verdict("settings", "failed", "config.toml:2")
        self.assertEqual(self.run_program("due").returncode, 1)

    def test_a_market_file_with_a_mistake(self):
        self.add()
        self.configure("markets/rakuma.toml", "[market]\nnmae = \"rakuma\"\n")
        self.assert_verdict("markets", "failed", "rakuma.toml:2")

    def test_orders_of_a_market_that_went_away(self):
        file = self.configure("markets/shop.toml", "[market]\ntimezone = 'UTC'\ncurrency = 'USD'\n"
                                                   "[[step]]\nname = 'ask'\ndo = 'message'\ntemplate = 'thanks'\n")
        self.succeed("add", "a1", "--market", "shop")
        self.assert_verdict("markets", "fine", "shop")
        os.remove(file)
        self.assert_verdict("markets", "failed", "open orders of shop")

    def test_a_machine_without_time_zones(self):
        self.add()
        self.succeed("add", "12-34567-89012", "--market", "ebay")
        bare = {**self.environment, "TZDIR": "/nowhere"}
        self.assert_verdict("markets", "failed", "America/Los_Angeles is not known", env=bare)
        for words in (["due"], ["status"], ["market"]):
            done = self.run_program(*words, env=bare)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("America/Los_Angeles is not known", done.stderr)
        self.assertEqual(self.run_program("add", "1", "--market", "ebay", env=bare).returncode, 3)

    def test_a_catalogue_that_was_left_behind(self):
        alone = shutil.copy(PROGRAM, self.home)
        done = subprocess.run([alone, "--lang", "ja", "doctor", "--json"], env=self.environment, capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, 1, done.stderr)
        language = [check for check in json.loads(done.stdout)["checks"] if check["check"] == "language"]
        self.assertIn("ordertrack.mo is not there", language[0]["message"])

    def test_a_synchronised_folder(self):
        synced = os.path.join(self.home, "Dropbox")
        os.makedirs(synced)
        os.symlink(synced, os.path.join(self.home, "books"))
        self.environment["ORDERTRACK_STORE"] = os.path.join(self.home, "books", "orders.db")
        self.add()
        self.assert_verdict("place", "warning", "synchronised by Dropbox")

    def test_a_timer_of_ones_own(self):
        self.add()
        units = os.path.join(self.home, ".config", "systemd", "user")
        os.makedirs(os.path.join(units, "timers.target.wants"))
        for name, text in (("ordertrack-due.service", "[Service]\nExecStart=/usr/bin/ordertrack due\n"),
                           ("ordertrack-due.timer", "[Timer]\n")):
            with open(os.path.join(units, name), "w", encoding="utf-8") as file:
                file.write(text)
        done = self.run_program("doctor")
        self.assertIn("ordertrack-due.service has no timer that is switched on", done.stdout)
        os.symlink(os.path.join(units, "ordertrack-due.timer"),
                   os.path.join(units, "timers.target.wants", "ordertrack-due.timer"))
        done = self.run_program("doctor")
        self.assertIn("ordertrack-due.timer runs ordertrack", done.stdout)

    def test_it_opens_nothing_for_writing_and_starts_nothing(self):
        self.add()
        trace = os.path.join(self.home, "trace")
        for words in ([], ["--report"]):
            done = self.run_program("doctor", *words,
                                    before=["strace", "-f", "-o", trace, "-e", "trace=%file,%process,%network"])
            self.assertIn(done.returncode, (0, 1), done.stderr)
            with open(trace, encoding="utf-8", errors="replace") as file:
                calls = [line.split(maxsplit=1)[1] for line in file if "(" in line]
            self.assertTrue(any(self.store in call for call in calls))
            self.assertTrue(calls[0].startswith("execve("))
            self.assertEqual([call for call in calls[1:] if self.changes_something(call)], [])

    @staticmethod
    def changes_something(call):
        name = call.split("(")[0]
        looks = ("access", "exit", "get", "read", "stat", "wait")
        if name.startswith("open"):
            return any(flag in call for flag in ("O_WRONLY", "O_RDWR", "O_CREAT")) and "/dev/null" not in call
        return not any(word in name for word in looks)

    def test_for_people(self):
        self.add()
        done = self.run_program("doctor")
        self.assertRegex(done.stdout, r"(?m)^fine +order book +.*orders\.db holds 1 order, 1 open")
        done = self.run_program("--lang", "ja", "doctor")
        self.assertRegex(done.stdout, r"(?m)^正常")
        self.assertEqual(done.stderr, "")


class BugReport(World):
    """A canary in every place that may hold what is personal."""

    CANARY = "canary花子"
    ID = "m77777777777"

    def setUp(self):
        super().setUp()
        config = os.path.join(self.home, ".config", "ordertrack")
        os.makedirs(os.path.join(config, "markets"))
        with open(os.path.join(config, "config.toml"), "w", encoding="utf-8") as file:
            file.write(f'shop = "{self.CANARY}"\n')
        with open(os.path.join(config, "markets", "canary-shop.toml"), "w", encoding="utf-8") as file:
            file.write("[market]\ntimezone = 'UTC'\ncurrency = 'USD'\n"
                       "[[step]]\nname = 'canary'\ndo = 'message'\ntemplate = 'thanks'\n")
        words = ("--buyer", self.CANARY, "--item", self.CANARY, "--note", self.CANARY, "--ordered", "2026-12-05 14:00")
        self.succeed("add", self.ID, *words, "--buyer-id", "canary-id")
        self.succeed("add", "canary-1", "--market", "canary-shop", *words)
        self.succeed("edit", self.ID, "--alias", "canary-alias")
        self.succeed("note", self.ID, self.CANARY)
        self.succeed("cancel", "canary-1", "--by", "buyer", "--reason", self.CANARY, "--yes")
        self.succeed("block", "--buyer", self.CANARY, "--market", "mercari", "--yes")

    def assert_no_canary(self, text, but=()):
        for word in but:
            text = text.replace(word, "")
        for secret in ("canary", "花子", self.ID):
            self.assertNotIn(secret, text)

    def test_none_is_in_the_report(self):
        for words in ([], ["--json"], ["--lang", "ja"], ["--verbose"]):
            self.assert_no_canary(self.succeed("doctor", "--report", *words))

    def test_none_is_in_the_report_of_what_is_broken(self):
        self.succeed("backup", os.path.join(self.folder, "canary.db"))
        os.rename(os.path.join(self.folder, "canary.db"), os.path.join(self.folder, ".canary.db.7.draft"))
        with open(os.path.join(self.home, ".config/ordertrack/config.toml"), "a", encoding="utf-8") as file:
            file.write(f'timezone = "{self.CANARY}"\n"{self.CANARY}" = "{self.CANARY}"\n')
        with open(os.path.join(self.home, ".config/ordertrack/markets/canary-shop.toml"), "a", encoding="utf-8") as file:
            file.write(f"{self.CANARY} = 3\n")
        self.assert_no_canary(self.succeed("doctor", "--report"))
        self.environment["ORDERTRACK_STORE"] = os.path.join(self.home, self.CANARY, "canary.db")
        shutil.copytree(self.folder, os.path.dirname(self.environment["ORDERTRACK_STORE"]))
        shutil.move(os.path.join(self.home, self.CANARY, "orders.db"), self.environment["ORDERTRACK_STORE"])
        self.assert_no_canary(self.succeed("doctor", "--report"))

    def test_none_is_in_errors_about_something_else(self):
        self.succeed("add", "m11111111111", "--buyer", "tanaka", "--ordered", "2026-12-05 14:00")
        commands = (["pay", "m99"], ["cancel", "m111"], ["ship", "m111"], ["add", "m11111111111"], ["done", "m111"],
                    ["due", "--market", "nowhere"], ["buyer", "nobody"], ["remind", "m111", "--step", "none"],
                    ["redo"], ["promise", "m111", "--until", "yesterday"], ["policy", "check", "/nowhere"])
        for words in commands:
            done = self.run_program(*words)
            self.assertNotEqual(done.returncode, 0, words)
            self.assert_no_canary(done.stderr, but=["canary-shop"])  # a market's name among those that are known
        self.assert_no_canary(self.run_program("doctor").stderr)


if __name__ == "__main__":
    unittest.main()
