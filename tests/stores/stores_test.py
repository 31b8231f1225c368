"""A store of every schema there was is read as it is, and brought up to date with a copy kept before, or not at all.

NNNN.sql is such a store, NNNN.json what `status --all --json` says of it. UPDATE_STORES=1 writes the latter anew.
"""

import collections
import json
import os
import re
import shutil
import signal
import sqlite3
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from thorough import FEWER, part_of
from world import World, contents

HERE = os.path.dirname(os.path.abspath(__file__))
MIGRATIONS = os.path.join(HERE, "../../src/store/migrations")
NOW = "2026-12-10 08:05"
WRITING_CALLS = ("pwrite64", "write", "fdatasync", "fsync", "renameat2", "rename", "linkat", "unlink", "ftruncate", "fchmod")
EVERY = 15 if FEWER else 3
COPY = "orders.schema-1.{}-2026-12-09T230500Z.db"
READING = (["due"], ["due", "--json"], ["status"], ["status", "--all"], ["status", "m123", "--json"], ["log"],
           ["log", "m123"], ["buyer"], ["buyer", "--blocked"], ["remind", "--dry-run"], ["undo", "--dry-run"],
           ["note", "m123", "text", "--dry-run"], ["status", "--search", "茶碗"], ["__complete", "ordertrack", "pay", "m"])


def fixtures():
    return sorted(name[:4] for name in os.listdir(HERE) if re.fullmatch(r"\d{4}\.sql", name))


def migrations():
    return sorted(name[:4] for name in os.listdir(MIGRATIONS))


class OldStore(World):
    def setUp(self):
        super().setUp()
        self.environment["ORDERTRACK_NOW"] = NOW

    def put_store(self, number, store=None):
        """Makes the store of that number; its path."""
        store = store or self.store
        os.makedirs(os.path.dirname(store), mode=0o700, exist_ok=True)
        with open(os.path.join(HERE, number + ".sql"), encoding="utf-8") as file:
            script = file.read()
        with sqlite3.connect(store) as database:
            database.executescript(script)
        database.close()
        os.chmod(store, 0o600)
        return store

    def status(self, store=None):
        """What stands in the book, in a form that can be compared and read."""
        answer = json.loads(self.succeed("status", "--all", "--json", "--store", store or self.store))
        return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"

    def log(self):
        return json.loads(self.succeed("log", "--json"))["events"]

    def version(self, store=None):
        with sqlite3.connect(store or self.store) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
        database.close()
        return version

    def files(self):
        return sorted(os.listdir(self.folder))


class EveryMigration(unittest.TestCase):
    def test_but_the_last_has_a_store_here(self):
        self.assertEqual([number for number in fixtures() if number != migrations()[-1]], migrations()[:-1])


class EveryStore(OldStore):
    def test_is_read_as_it_is(self):
        for number in fixtures():
            with self.subTest(store=number):
                self.put_store(number)
                before = self.digest()
                golden = os.path.join(HERE, number + ".json")
                status = self.status()
                if os.environ.get("UPDATE_STORES") == "1":
                    with open(golden, "w", encoding="utf-8") as file:
                        file.write(status)
                with open(golden, encoding="utf-8") as file:
                    self.assertEqual(status, file.read())
                for command in READING:
                    done = self.run_program(*command)
                    self.assertEqual((done.returncode, done.stderr if "--dry-run" not in command else ""), (0, ""), command)
                self.assertEqual(self.digest(), before)
                self.assertEqual(self.files(), ["orders.db"])
                os.remove(self.store)

    def test_gives_the_same_answers_once_it_is_up_to_date(self):
        latest = 1000 + int(migrations()[-1])
        for number in fixtures():
            with self.subTest(store=number):
                self.put_store(number)
                before, rows, log = self.status(), contents(self.store)[0], self.log()
                done = self.run_program("note", "m12345678901", "up to date")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(self.status(), before)
                self.assertEqual(self.log()[1:], log)
                self.assertEqual(self.version(), latest)
                self.assertEqual(contents(self.store)[1], "ok")
                self.succeed("undo", "--yes")
                self.assertEqual(self.log()[1:], log)  # the note is told as taken back
                if number == migrations()[-1]:
                    self.assertEqual((self.files(), done.stderr), (["orders.db"], ""))
                else:
                    self.expect_copy(number, rows, done.stderr)
                shutil.rmtree(self.folder)

    def expect_copy(self, number, rows, told):
        copy = os.path.join(self.folder, COPY.format(int(number)))
        self.assertEqual(told, f"the order book was brought up to date; as it was it is kept as {copy}\n")
        self.assertEqual(contents(copy), (rows, "ok"))
        self.assertEqual(os.stat(copy).st_mode & 0o777, 0o600)
        self.assertEqual(self.files(), ["orders.db", os.path.basename(copy)])
        self.succeed("restore", copy, "--yes")
        self.assertEqual(contents(self.store)[0], rows)


class AnUpgrade(OldStore):
    """The steps from the oldest store to the newest."""

    COMMAND = ("note", "m12345678901", "up to date")

    def setUp(self):
        super().setUp()
        self.put_store(fixtures()[0])
        self.old = contents(self.store)[0]

    def expect_as_before(self, done, status):
        self.assertEqual(done.returncode, status, done.stderr)
        self.assert_one_line_and_hint(done)
        self.assertEqual(contents(self.store), (self.old, "ok"))
        self.assertEqual(self.files(), ["orders.db"])

    def fail(self, *injections):
        trace = ["strace", "-f", "-o", "/dev/null"]
        for injection in injections:
            trace += ["-e", "inject=" + injection]
        return self.run_program(*self.COMMAND, before=trace)

    def test_does_not_happen_where_the_copy_cannot_be_kept(self):
        for injection in ("renameat2:error=EACCES", "fsync:error=EIO", "pwrite64:error=ENOSPC"):
            with self.subTest(injection=injection):
                self.expect_as_before(self.fail(injection), 1)

    def test_does_not_happen_to_a_damaged_store(self):
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA ignore_check_constraints = ON")
            database.execute("UPDATE orders SET phase = 'lost' WHERE number = 1")
        database.close()
        self.old = contents(self.store)[0]
        done = self.run_program(*self.COMMAND)
        self.assertEqual(done.returncode, 1)
        self.assertIn("is damaged: CHECK constraint failed in orders", done.stderr)
        self.assertEqual(contents(self.store)[0], self.old)
        self.assertEqual(self.files(), ["orders.db"])

    def test_does_not_happen_in_a_dry_run(self):
        self.succeed(*self.COMMAND, "--dry-run")
        self.assertEqual(contents(self.store)[0], self.old)

    def calls(self):
        """How often the upgrade makes each call that writes."""
        trace = os.path.join(self.home, "trace")
        store = self.put_store(fixtures()[0], os.path.join(self.home, "as-it-is", "orders.db"))
        self.run_program(*self.COMMAND, "--store", store,
                         before=["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + ",".join(WRITING_CALLS)])
        with open(trace, encoding="utf-8") as file:
            return collections.Counter(re.findall(r"^\d+ +(\w+)\(", file.read(), re.MULTILINE))

    def what_is_wrong(self, call, number):
        """After an upgrade that was killed at a call: a list of complaints, empty where all is well."""
        store = self.put_store(fixtures()[0], os.path.join(self.home, call, str(number), "orders.db"))
        trace = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
        killed = self.run_program(*self.COMMAND, "--store", store, before=trace)
        wrong = [] if killed.returncode == -signal.SIGKILL else [f"not killed, but status {killed.returncode}"]
        if self.status(store) != self.said:
            wrong.append("another answer")
        rows, sound = contents(store)
        version = self.version(store)
        if sound != "ok" or version not in (1000 + int(number) for number in migrations()):
            wrong.append(f"not sound: {sound}, version {version}")
        if version == 1001 and rows != self.old:
            wrong.append("the old version, but other rows")
        again = self.run_program(*self.COMMAND, "--store", store)
        if again.returncode != 0 or contents(store)[1] != "ok" or self.version(store) != 1000 + int(migrations()[-1]):
            wrong.append(f"fails the next time: {again.stderr}")
        return [f"{call} {number}: {line}" for line in wrong]

    def test_killed_at_any_write_leaves_the_old_store_or_the_new(self):
        began = time.monotonic()
        self.said = self.status()
        calls = self.calls()
        points = [(call, number + 1) for call in WRITING_CALLS for number in range(calls[call])]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            wrong = sum(pool.map(lambda point: self.what_is_wrong(*point), part_of(points, EVERY)), [])
        self.assertEqual(wrong, [], "\n".join(wrong))
        print(f"an upgrade from {fixtures()[0]} to {migrations()[-1]}: {len(points)} points, "
              f"{len(part_of(points, EVERY))} walked, {time.monotonic() - began:.0f} s")


class AStoreOfANewerMajorVersion(OldStore):
    def setUp(self):
        super().setUp()
        self.put_store(fixtures()[-1])
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA user_version = 2001")
        database.close()

    def test_is_refused_only_where_it_is_needed(self):
        before = self.digest()
        for command in (["--version"], ["--version", "--verbose"], ["--help"], ["add", "--help"], ["completion", "bash"], ["market"],
                        ["market", "mercari"], ["policy", "check", "none"], ["schedule", "cron"]):
            done = self.run_program(*command)
            self.assertNotIn("needs an ordertrack", done.stderr, command)
        for command in (["due"], ["status"], ["add", "m77777777777"], ["undo", "--yes"], ["backup", os.path.join(self.home, "copy.db")]):
            with self.subTest(command=command):
                done = self.run_program(*command)
                self.assertEqual(done.returncode, 4)
                self.assertIn("needs an ordertrack that reads store version 2; this one reads 1", done.stderr)
                self.assert_one_line_and_hint(done)
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.files(), ["orders.db"])

    def test_is_refused_with_the_last_copy_that_can_be_read(self):
        copies = ("orders.schema-1.1-2026-12-01T000000Z.db", "orders.schema-1.2-2027-01-02T000000Z.db",
                  "orders.schema-2.1-2027-02-01T000000Z.db")
        for copy in copies:
            shutil.copy(self.store, os.path.join(self.folder, copy))
        for copy in copies[:2]:
            os.remove(os.path.join(self.folder, copy))
            self.put_store(fixtures()[-1], os.path.join(self.folder, copy))
        done = self.run_program("due")
        self.assertIn(f"ordertrack restore {os.path.join(self.folder, copies[1])}", done.stderr)
        self.succeed("restore", os.path.join(self.folder, copies[1]), "--yes")
        self.assertEqual(self.version(), 1000 + int(fixtures()[-1]))
        self.succeed("due")


if __name__ == "__main__":
    unittest.main()
