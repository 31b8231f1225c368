"""A buyer who is forgotten leaves no trace, whatever the book held, and nothing brings one back."""

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor

from undo_test import random_command
from world import World, contents

# The letters of these stand in no other word.
NAME, ELSEWHERE, MISTYPED, EARLIER = "canary-namae", "カナリア花子", "canary-mistyped", "canary-earlier"
CANARIES = ("canary", "カナリア")
LATER = "2026-12-09 08:05"
AFTER_HALF_A_YEAR = "2027-06-20 08:05"
SETTLED = ("pay", "ship", "receive")
FAULTS = [("pwrite64", "error=ENOSPC"), ("pwrite64", "error=EIO"), ("pwrite64", "signal=KILL"),
          ("fdatasync", "error=EIO"), ("fdatasync", "signal=KILL"), ("unlink", "error=EIO"), ("unlink", "signal=KILL")]
MONTHS = ("SELECT market, strftime('%Y-%m', ordered_at, 'unixepoch', '+9 hours'), phase, left_unpaid, currency, count(*), "
          "sum(price), count(pay_by) FROM orders WHERE removed_by IS NULL GROUP BY 1, 2, 3, 4, 5")
# Every table whose rows tell of a buyer, by the numbers of the buyers; what `rows_about` has to give.
THEIRS = "SELECT number FROM orders WHERE buyer IN ({0})"
ROWS = {
    "buyer": "SELECT count(*) FROM buyer WHERE number IN ({0})",
    "buyer_change": "SELECT count(*) FROM buyer_change WHERE buyer IN ({0})",
    "buyer_block": "SELECT count(*) FROM buyer_block WHERE buyer IN ({0})",
    "buyer_link": "SELECT count(*) FROM buyer_link WHERE first IN ({0}) OR second IN ({0})",
    "orders": "SELECT count(*) FROM orders WHERE buyer IN ({0})",
    "alias": f"SELECT count(*) FROM alias WHERE order_number IN ({THEIRS})",
    "correction": f"SELECT count(*) FROM correction WHERE buyer IN ({{0}}) OR order_number IN ({THEIRS})",
    "event": f"SELECT count(*) FROM event WHERE order_number IN ({THEIRS})",
}


class Forgetting(World):
    def rows(self, sql, store=None):
        with sqlite3.connect(store or self.store) as database:
            rows = database.execute(sql).fetchall()
        database.close()
        return rows

    def traces(self, folder=None, words=CANARIES):
        """The files below the data folder that hold one of the words, however it is written."""
        found = []
        for path, _, names in os.walk(folder or self.folder):
            for name in names:
                with open(os.path.join(path, name), "rb") as file:
                    content = file.read().lower()
                found += [(name, word) for word in words if word.lower().encode() in content]
        return found

    def settle(self, order):
        for command in SETTLED:
            self.succeed(command, order, "--now", LATER)
        if "rate" in self.succeed("status", order, "--now", LATER):
            self.run_program("done", order, "rate", "--now", LATER)

    def add_of(self, order, buyer, *words):
        self.succeed("add", order, "--market", "mercari", "--buyer", buyer, "--ordered", "2026-12-05 14:00", "--price",
                     "3200", *words)

    def fill_with_canaries(self):
        """Everything that can hold a text, of one person on two markets, among orders of others."""
        self.add_of("m10000000001", NAME, "--buyer-id", "canary-id", "--item", "canary-item", "--note", "canary-note")
        self.add_of("m10000000002", MISTYPED, "--item", "a cup")
        self.succeed("edit", "m10000000002", "--buyer", NAME, "--buyer-id", "canary-id", "--item", "カナリアの皿")
        self.succeed("edit", "m10000000002", "--item", "カナリアの茶碗", "--payment", "canary-money")
        self.succeed("remind", "m10000000001", "--yes")
        self.succeed("reply", "m10000000001")
        self.succeed("note", "m10000000001", "カナリアの電話番号")
        self.succeed("note", "m10000000001", "canary-undone-note")
        self.succeed("undo", "--yes")
        self.add_of("m10000000003", NAME, "--buyer-id", "canary-id", "--item", "canary-undone-item")
        self.succeed("undo", "--yes")
        self.add_of("m10000000004", EARLIER, "--buyer-id", "canary-id", "--item", "canary-removed")
        self.succeed("remove", "m10000000004")
        self.add_of("m10000000005", NAME, "--buyer-id", "canary-id")
        self.succeed("edit", "m10000000005", "--buyer", "suzuki", "--buyer-id", "")
        self.succeed("add", "--market", "rakuma", "12345678901", "--buyer", ELSEWHERE, "--ordered", "2026-12-05 14:00")
        self.succeed("cancel", "rakuma:12345678901", "--by", "buyer", "--reason", "カナリアの都合", "--now", LATER)
        self.run_program("done", "rakuma:12345678901", "relist", "--now", LATER)
        self.succeed("buyer", "link", NAME, ELSEWHERE)
        self.succeed("block", "--buyer", NAME, "--market", "mercari", "--reason", "canary-reason", "--yes")
        for order in ("m10000000001", "m10000000002"):
            self.settle(order)
        self.assertGreater(len(self.traces()), 1)

    def forget(self, *words):
        return self.run_program("forget", NAME, "--confirm", NAME, "--now", LATER, *words)

    def assert_sound(self, store=None):
        self.assertEqual(self.rows("PRAGMA integrity_check", store), [("ok",)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check", store), [])


class NoTrace(Forgetting):
    def test_is_left_in_any_file_and_the_sums_stay(self):
        self.fill_with_canaries()
        months = self.rows(MONTHS)
        skeleton = self.rows("SELECT number, market, id, page_id, price, currency, ordered_at, phase, removed_by FROM orders")
        history = self.rows("SELECT order_number, sequence, command, at, kind, step, until, deadline, undone_by FROM event")
        done = self.forget()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("is blocked on mercari", done.stderr)
        self.assertEqual(self.traces(), [])
        self.assertEqual(self.rows(MONTHS), months)
        self.assertEqual(
            self.rows("SELECT number, market, id, page_id, price, currency, ordered_at, phase, removed_by FROM orders"),
            skeleton)
        self.assertLessEqual(set(history), set(self.rows(
            "SELECT order_number, sequence, command, at, kind, step, until, deadline, undone_by FROM event")))
        self.assert_sound()
        self.assertIn("(forgotten)", self.succeed("status", "m10000000001"))
        self.assertIn("（消去済み）", self.succeed("status", "--all", "--lang", "ja"))
        self.assertEqual(self.run_program("buyer", NAME).returncode, 3)
        self.assertEqual(self.forget().returncode, 3)
        self.assertIn("suzuki", self.succeed("status", "m10000000005"))

    def test_is_left_in_the_gaps_of_a_large_book(self):
        dice = random.Random(7)
        for number in range(60):
            self.add_of(f"m2{number:010}", f"{NAME}-{dice.randint(1, 3)}", "--item", "カナリア" * dice.randint(1, 60),
                        "--note", "canary " * dice.randint(1, 90))
            self.add_of(f"m3{number:010}", f"other-{dice.randint(1, 9)}", "--item", "x" * dice.randint(1, 900))
            self.succeed("remove", f"m2{number:010}")
        for number in range(1, 4):
            name = f"{NAME}-{number}"
            self.succeed("forget", name, "--confirm", name)
        self.assertEqual(self.traces(), [])
        self.assert_sound()
        self.assertEqual(len(json.loads(self.succeed("status", "--all", "--json"))["orders"]), 60)

    def test_is_brought_back(self):
        self.fill_with_canaries()
        self.succeed("add", "m40000000001", "--buyer", "sato", "--ordered", "2026-12-05 14:00")
        self.assertEqual(self.forget().returncode, 0)
        for words in (["undo"], ["undo", "2"], ["undo", "m10000000001"], ["undo", "m10000000005"]):
            done = self.run_program(*words, "--yes")
            self.assertEqual(done.returncode, 4, words)
            self.assertIn("cannot be taken back", done.stderr)
        self.assertEqual(self.run_program("redo").returncode, 1)
        self.succeed("undo", "m40000000001", "--yes")
        self.succeed("redo")
        self.assertEqual(self.traces(), [])

    def test_the_same_person_is_a_new_buyer_later(self):
        self.add_of("m10000000001", NAME)
        self.succeed("cancel", "m10000000001", "--force", "--yes", "--now", LATER)
        for step in ("relist", "report", "rate"):
            self.run_program("skip", "m10000000001", step, "--now", LATER)
        self.assertEqual(self.forget("--now", AFTER_HALF_A_YEAR).returncode, 0)
        done = self.run_program("add", "m20000000001", "--buyer", NAME, "--now", AFTER_HALF_A_YEAR)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        buyer = json.loads(self.succeed("buyer", NAME, "--json"))["buyers"][0]
        self.assertEqual((buyer["order_count"], buyer["unpaid_count"]), (1, 0))
        done = self.run_program("add", "m20000000002", "--buyer", "somebody", "--now", AFTER_HALF_A_YEAR)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


class Confirmed(Forgetting):
    def test_by_the_name_alone_and_refused_while_an_order_is_open(self):
        self.add_of("m10000000001", NAME, "--item", "canary-item")
        done = self.forget()
        self.assertEqual(done.returncode, 4)
        self.assertIn("m10000000001", done.stderr)
        self.settle("m10000000001")
        before = self.digest()
        for words in (["forget", NAME], ["forget", NAME, "--yes"], ["forget", NAME, "--confirm", "canary"],
                      ["forget", NAME, "--yes", "--json"], ["forget", NAME, "--yes", "--force"]):
            done = self.run_program(*words, "--now", LATER)
            self.assertEqual(done.returncode, 2 if "--force" in words else 4, words)
            if "--force" not in words:
                self.assertIn("m10000000001", done.stdout, words)
        self.assertIn("m10000000001", self.succeed("forget", NAME, "--dry-run", "--now", LATER))
        self.assertEqual(self.digest(), before)

    def test_with_the_copies_named_that_still_hold_it(self):
        self.add_of("m10000000001", NAME, "--item", "canary-item")
        self.settle("m10000000001")
        self.add_of("m10000000002", "suzuki")
        kept = os.path.join(self.folder, "orders.db.before")
        self.succeed("backup", kept)
        other = os.path.join(self.folder, "another.db")
        self.succeed("add", "m50000000001", "--buyer", "sato", "--store", other)
        self.assertEqual(self.forget().returncode, 0)
        self.assertEqual({name for name, _ in self.traces()}, {"orders.db.before"})
        os.rename(kept, self.store)
        os.rename(other, kept)
        told = json.loads(self.succeed("forget", NAME, "--dry-run", "--json", "--now", LATER))
        self.assertEqual(told["copies"], [])
        shutil.copy(self.store, os.path.join(self.folder, ".hidden"))
        told = json.loads(self.succeed("forget", NAME, "--dry-run", "--json", "--now", LATER))
        self.assertEqual(told["copies"], [os.path.join(self.folder, ".hidden")])

    def test_with_what_a_restore_kept_named(self):
        self.add_of("m10000000001", NAME, "--item", "canary-item")
        self.settle("m10000000001")
        copy = os.path.join(self.home, "copy.db")
        self.succeed("backup", copy)
        self.succeed("restore", copy, "--yes", "--now", LATER)
        kept = os.path.join(self.folder, "orders.before-restore-2026-12-08T230500Z.db")
        self.assertIn(kept, self.succeed("doctor"))
        done = self.forget()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(kept, done.stdout + done.stderr)
        self.assertEqual({name for name, _ in self.traces()}, {os.path.basename(kept)})


class Expired(Forgetting):
    def test_is_what_rested_for_the_days_of_the_settings(self):
        self.fill_with_canaries()
        self.add_of("m40000000001", "young", "--item", "young-item", "--now", AFTER_HALF_A_YEAR)
        self.add_of("m40000000002", "never-ended", "--item", "never-ended-item")
        self.assertIn("older than", self.run_program("forget", "--expired", "--now", LATER).stderr)
        self.assertEqual(self.run_program("forget", "--expired", "--yes", "--now", LATER).returncode, 0)
        before = self.digest()
        done = self.run_program("forget", "--expired", "--now", AFTER_HALF_A_YEAR)
        self.assertEqual(done.returncode, 4)
        self.assertIn("m10000000001", done.stdout)
        self.succeed("forget", "--expired", "--dry-run", "--now", AFTER_HALF_A_YEAR)
        self.assertEqual(self.digest(), before)
        months = self.rows(MONTHS)
        self.succeed("forget", "--expired", "--yes", "--now", AFTER_HALF_A_YEAR)
        self.assertEqual(self.traces(), [])
        self.assertEqual(self.rows(MONTHS), months)
        self.assert_sound()
        kept = self.traces(words=("young-item", "never-ended-item"))
        self.assertEqual({word for _, word in kept}, {"young-item", "never-ended-item"})
        told = json.loads(self.succeed("forget", "--expired", "--dry-run", "--json", "--now", AFTER_HALF_A_YEAR))
        self.assertEqual((told["buyers"], told["orders"]), ([], []))

    def test_keeps_a_young_block_of_somebody_without_young_orders(self):
        self.add_of("m10000000001", "old", "--item", "canary-item")
        self.settle("m10000000001")
        self.succeed("block", "--buyer", "old", "--market", "mercari", "--yes", "--now", "2027-03-01 08:00")
        self.succeed("forget", "--expired", "--yes", "--now", AFTER_HALF_A_YEAR)
        self.assertEqual(self.traces(), [])
        self.assertIn("old", self.succeed("buyer", "--blocked"))
        self.succeed("forget", "--expired", "--yes", "--now", "2027-12-01 08:00")
        self.assertEqual(self.rows("SELECT count(*) FROM buyer"), [(0,)])


class Interrupted(Forgetting):
    """Every write, sync and deletion fails once, or is the last: the book is as before, or as after without a trace."""

    def strace(self, name, *options):
        return ["strace", "-f", "-o", os.path.join(self.home, name), *options]

    def own_copy(self, name):
        os.makedirs(os.path.join(self.home, name))
        return shutil.copy(self.store, os.path.join(self.home, name, "orders.db"))

    def fail_once(self, call, fault, number, before, after):
        name = f"{call}-{fault}-{number}"
        store = self.own_copy(name)
        done = self.forget_in(store, self.strace(name + ".trace", "-e", f"inject={call}:{fault}:when={number}"))
        self.run_program("log", "--store", store)
        rows, sound = contents(store)
        wrong = []
        if sound != "ok" or rows not in (before, after):
            wrong.append(f"half a command: {sound}")
        if rows == after and self.traces(os.path.dirname(store)):
            wrong.append("erased, but with traces")
        if fault != "signal=KILL" and rows != (after if done.returncode == 0 else before) and "ordertrack log" not in done.stderr:
            wrong.append(f"status {done.returncode} does not tell what happened: {done.stderr}")
        shutil.rmtree(os.path.dirname(store))
        return f"{name}: {wrong}" if wrong else None

    def forget_in(self, store, before=()):
        return self.run_program("forget", NAME, "--confirm", NAME, "--now", LATER, "--store", store, before=before)

    def test_leaves_the_old_book_or_the_new_one(self):
        self.fill_with_canaries()
        before, store = contents(self.store)[0], self.own_copy("whole")
        done = self.forget_in(store, self.strace("trace", "-e", "trace=pwrite64,fdatasync,unlink"))
        self.assertEqual(done.returncode, 0, done.stderr)
        after = contents(store)[0]
        with open(os.path.join(self.home, "trace"), encoding="utf-8") as file:
            calls = re.findall(r"^\d+ +(\w+)\(", file.read(), re.MULTILINE)
        cases = [(call, fault, number, before, after)
                 for call, fault in FAULTS for number in range(1, calls.count(call) + 1)]
        self.assertGreater(len(cases), 60)
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            wrong = [line for line in pool.map(lambda case: self.fail_once(*case), cases) if line]
        self.assertEqual(wrong, [])


class Together(Forgetting):
    def test_with_readers_and_writers_it_works_or_says_that_the_book_is_busy(self):
        self.fill_with_canaries()
        before = self.digest()  # to close the file afterwards would give up the lock of this process
        reader = sqlite3.connect(self.store, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM orders").fetchone()
        done = self.forget()
        self.assertEqual(done.returncode, 5)
        done.stderr = "".join(line for line in done.stderr.splitlines(True) if not line.startswith("warning: "))
        self.assert_one_line_and_hint(done)
        reader.execute("ROLLBACK")
        reader.close()
        self.assertEqual(self.digest(), before)
        others = [self.start_program(*words) for words in
                  [["status", "--all"], ["add", "m60000000001", "--buyer", "sato"], ["due"], ["log"],
                   ["add", "m60000000002", "--buyer", "ito"], ["buyer"]]]
        self.assertEqual(self.forget().returncode, 0)
        for other in others:
            _, told = other.communicate(timeout=60)
            self.assertEqual(other.returncode, 0, told)
        self.assertEqual(self.traces(), [])
        self.assertIn("m60000000002", self.succeed("status"))
        self.assert_sound()


class AfterAnything(Forgetting):
    """Whatever happened before, a buyer can be forgotten, and then nothing fails and nothing of the text comes back."""

    def random_book(self, dice):
        self.add("m99999999999")
        for step in range(24):
            words = [NAME if word == "tanaka" else word for word in random_command(dice, step)]
            words = ["canary mug" if word == "mug" else "canary remark" if word == "a remark" else word for word in words]
            done = self.run_program(*words)
            self.assertIn(done.returncode, (0, 1, 3, 4), f"{words}: {done.stderr}")
            if dice.random() < 0.2:
                self.run_program("undo", "--yes", "--now", LATER)
            if dice.random() < 0.1:
                self.run_program("redo", "--now", LATER)

    def forget_all_who_were_called_so(self):
        """The orders in the way are removed, which keeps their texts. Who had another's name once has one of their own."""
        forgotten = 0
        for _ in range(40):
            told = self.run_program("forget", NAME, "--dry-run", "--json", "--now", LATER)
            if told.returncode == 3:
                return forgotten
            if told.returncode == 4:
                order = re.search(r"\bm\d{11}(?:-\d)?\b", told.stderr).group()
                self.succeed("remove", order, "--now", LATER)
                continue
            words = NAME
            if told.returncode == 1:
                words = re.search(r"write the market before the name, as ([^\"\\]+)", told.stderr).group(1)
                told = self.run_program("forget", words, "--dry-run", "--json", "--now", LATER)
            buyers = json.loads(told.stdout)["buyers"]
            done = self.run_program("forget", words, "--now", LATER)
            name = re.search(r'--confirm \"(.*)\"', done.stderr).group(1)
            self.assertIn(name, [buyer["buyer"] or buyer["buyer_id"] for buyer in buyers])
            self.succeed("forget", words, "--confirm", name, "--now", LATER)
            forgotten += 1
        self.fail("there is no end to it")

    def test_holds_for_random_commands(self):
        forgotten = 0
        for seed in range(12):
            with self.subTest(seed=seed):
                self.setUp()
                dice = random.Random(seed)
                self.random_book(dice)
                forgotten += self.forget_all_who_were_called_so()
                names = (NAME,)  # what the orders of others say is theirs
                self.assertEqual(self.traces(words=names), [])
                self.assert_sound()
                ids = [order["id"] for order in json.loads(self.succeed("status", "--all", "--json"))["orders"]]
                for words in [["due"], ["status", "--all"], ["log"], ["buyer"], ["buyer", "--blocked"],
                              ["remind", "--dry-run", "--all"], *(["status", order] for order in ids),
                              *(["undo", order, "--yes"] for order in ids), ["undo", "--yes"], ["redo"], ["undo", "3", "--yes"]]:
                    told = self.run_program(*words, "--now", LATER)
                    self.assertIn(told.returncode, (0, 1, 3, 4), f"{words}: {told.stderr}")
                    self.assertFalse(any(name in told.stdout for name in names), words)
                    self.assertEqual(self.traces(words=names), [], words)
                self.assert_sound()
        self.assertGreater(forgotten, 6)


class Disclosed(Forgetting):
    def test_is_every_row_of_the_person(self):
        self.fill_with_canaries()
        numbers = "SELECT number FROM buyer WHERE name_key LIKE 'canary-n%' OR name LIKE 'カナリア%' OR buyer_id = 'canary-id'"
        file = os.path.join(self.home, "told.json")
        self.assertEqual(self.succeed("buyer", NAME, "--export", "-o", file), "")
        self.assertEqual(os.stat(file).st_mode & 0o777, 0o600)
        with open(file, encoding="utf-8") as opened:
            told = json.load(opened)
        self.assertEqual(self.succeed("buyer", ELSEWHERE, "--export").split('"tables"')[1],
                         json.dumps(told, ensure_ascii=False, separators=(",", ":")).split('"tables"')[1] + "\n")
        counts = {table: self.rows(sql.format(numbers))[0][0] for table, sql in ROWS.items()}
        self.assertEqual({table: len(told["tables"].get(table, [])) for table in ROWS}, counts)
        self.assertTrue(all(counts[table] > 0 for table in ROWS if table not in ("alias",)), counts)
        for table, rows in told["tables"].items():
            columns = [row[1] for row in self.rows(f"PRAGMA table_info({table})")]
            self.assertTrue(all(list(row) == columns for row in rows), table)
        text = json.dumps(told, ensure_ascii=False)
        for canary in ("canary-note", "カナリアの皿", "canary-undone-note", "canary-removed", "canary-reason", "カナリアの都合"):
            self.assertIn(canary, text)
        self.assertNotIn("suzuki", json.dumps(told["tables"]["buyer"]))
        self.assertEqual(self.run_program("buyer", "nobody", "--export").returncode, 3)

    def test_never_goes_through_a_symbolic_link(self):
        self.add_of("m10000000001", NAME)
        link = os.path.join(self.home, "link")
        os.symlink(os.path.join(self.home, "elsewhere"), link)
        done = self.run_program("buyer", NAME, "--export", "-o", link)
        self.assertEqual(done.returncode, 4)
        self.assert_one_line_and_hint(done)
        self.assertFalse(os.path.exists(os.path.join(self.home, "elsewhere")))


if __name__ == "__main__":
    unittest.main()
