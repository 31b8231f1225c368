"""Every write, sync, rename and deletion of every writing command fails once, or is its last: the store is as before the
command or as after it. Walks every seventh of them; with --all, every one."""

import collections
import os
import re
import shutil
import signal
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from command_lines import READERS, WRITERS, Line, make_book, of_the_tree
from thorough import ALL, part_of
from world import World, contents

FULL, BROKEN, KILLED = "error=ENOSPC", "error=EIO", "signal=KILL"
FAULTS = {
    "pwrite64": (FULL, BROKEN, KILLED), "write": (FULL, BROKEN, KILLED), "ftruncate": (FULL, BROKEN, KILLED),
    "fdatasync": (FULL, BROKEN, KILLED), "fsync": (FULL, BROKEN, KILLED),
    "unlink": (BROKEN, KILLED), "rename": (FULL, BROKEN, KILLED), "renameat": (FULL, BROKEN, KILLED),
    "renameat2": (FULL, BROKEN, KILLED), "linkat": (FULL, BROKEN, KILLED), "mkdir": (FULL, KILLED),
    "fchmod": (BROKEN, KILLED), "chmod": (BROKEN, KILLED), "fallocate": (FULL, KILLED),
}
KEPT = re.compile(r"orders\.before-restore-.*Z(-\d+)?\.db")
EVERY = 7
BULK = 500 if ALL else 50

Point = collections.namedtuple("Point", "line call fault number")
Outcome = collections.namedtuple("Outcome", "before after")


def rows_of(store):
    """Every row of a store and whether SQLite finds it sound; of one that is not there, none."""
    if not os.path.exists(store):
        return (), "ok"
    statements, sound = contents(store)
    return tuple(row for row in statements if row.startswith("INSERT INTO") and "sqlite_" not in row), sound


class Walk(World):
    """A book to which one command is done again and again, each time in a copy and with another call that goes wrong."""

    def setUp(self):
        super().setUp()
        self.walked = collections.Counter()

    def strace(self, name, *options):
        return ["strace", "-f", "-qq", "-o", os.path.join(self.home, name), *options]

    def own_copy(self, name):
        """A folder of its own with a copy of the book."""
        folder = os.path.join(self.home, name)
        os.makedirs(folder, mode=0o700)
        if os.path.exists(self.store):
            shutil.copy(self.store, folder)
        return folder

    def perform(self, folder, words, **how):
        words = [word.replace("{copy}", os.path.join(folder, "copy.db")) for word in words]
        return self.run_program(*words, "--store", os.path.join(folder, "orders.db"), **how)

    def prepared(self, line, name):
        folder = self.own_copy(name)
        for words in line.before:
            self.assertEqual(self.perform(folder, words).returncode, 0)
        return folder

    def state(self, folder):
        book, sound = rows_of(os.path.join(folder, "orders.db"))
        copy, copy_sound = rows_of(os.path.join(folder, "copy.db"))
        return (book, copy), (sound, copy_sound)

    def calls_of(self, line):
        """How often the command makes each call, and the states before and after it."""
        name = "-".join(line.words[:1]) + "-as-it-is"
        folder = self.prepared(line, name)
        before, _ = self.state(folder)
        trace = self.strace(name + ".trace", "-e", f"trace={','.join(FAULTS)}")
        done = self.perform(folder, line.words, before=trace)
        self.assertEqual(done.returncode, 0, f"{line.words}: {done.stderr}")
        with open(os.path.join(self.home, name + ".trace"), encoding="utf-8") as file:
            calls = collections.Counter(re.findall(r"^\d+ +(\w+)\(", file.read(), re.MULTILINE))
        after, sound = self.state(folder)
        self.assertNotEqual(after, before, f"{line.words} writes nothing")
        self.assertEqual(sound, ("ok", "ok"))
        shutil.rmtree(folder)
        return calls, Outcome(before, after)

    def what_is_wrong(self, point, outcome):
        """After the command whose so-manieth call went wrong: a list of complaints, empty where all is well."""
        name = f"{point.line.words[0]}-{point.call}-{point.fault}-{point.number}-{id(point)}"
        folder = self.prepared(point.line, name)
        trace = self.strace(name + ".trace", "-e", f"trace={point.call}", "-e",
                            f"inject={point.call}:{point.fault}:when={point.number}")
        done = self.perform(folder, point.line.words, before=trace)
        wrong = self.injected(point, done, name)
        seen = self.perform(folder, ["log"])
        state, sound = self.state(folder)
        if seen.returncode != 0 or sound != ("ok", "ok"):
            wrong.append(f"not sound: {sound} {seen.stderr}")
        if state not in outcome:
            wrong.append("half of a command")
        if point.fault != KILLED:
            wrong += self.told_wrong(done, state, outcome, folder)
        wrong += self.kept_wrong(point, done, folder, state, outcome)
        wrong += self.left_behind(point, folder, state, outcome)
        shutil.rmtree(folder)
        return [f"{' '.join(point.line.words)}, {point.call} {point.number} {point.fault}: {line}" for line in wrong]

    def injected(self, point, done, name):
        with open(os.path.join(self.home, name + ".trace"), encoding="utf-8") as file:
            trace = file.read()
        os.remove(os.path.join(self.home, name + ".trace"))
        if point.fault == KILLED:
            return [] if done.returncode == -signal.SIGKILL else [f"not killed, but status {done.returncode}"]
        return [] if "(INJECTED)" in trace else ["nothing went wrong"]

    def told_wrong(self, done, state, outcome, folder):
        """The exit status and the message must be those of what happened."""
        wrong = []
        if done.returncode not in (0, 1):
            wrong.append(f"status {done.returncode}")
        unsure = "could not be written to the disk" in done.stderr
        if state != (outcome.after if done.returncode == 0 else outcome.before) and not unsure:
            wrong.append(f"status {done.returncode} does not tell what happened: {done.stderr}")
        self.walked["told that it may not last"] += unsure
        if done.returncode == 1:
            # What was to be pasted or pressed, and what speaks against it, was shown before.
            lines = [line for line in done.stderr.splitlines() if not line.startswith("warning: ")]
            one_line = len(lines) > 1 and lines[0].startswith("ordertrack: ") and all(
                line.startswith("hint: ") for line in lines[1:])
            if not one_line:
                wrong.append(f"not one line and a hint: {done.stderr}")
            elif folder not in done.stderr and "could not be shown" not in done.stderr:
                wrong.append(f"the folder is not named: {done.stderr}")
        return wrong

    def kept_wrong(self, point, done, folder, state, outcome):
        """A restore keeps the whole book as it was; one that fails does not, or says so; one that is killed may have."""
        kept = [name for name in os.listdir(folder) if KEPT.fullmatch(name)]
        whole = [rows_of(os.path.join(folder, name)) == (outcome.before[0], "ok") for name in kept]
        wrong = [] if all(whole) else [f"kept, but not as it was: {kept}"]
        expected = 1 if point.line.words[0] == "restore" and state == outcome.after else 0
        may_be_more = point.fault == KILLED or all(name in done.stderr for name in kept)
        if len(kept) != expected and not (may_be_more and expected == 0 and len(kept) == 1):
            wrong.append(f"{len(kept)} kept")
        return wrong

    def left_behind(self, point, folder, state, outcome):
        """What is left must not be in the way: the same command succeeds now, and leaves what it leaves elsewhere."""
        wrong = []
        if state == outcome.before:
            again = self.perform(folder, point.line.words)
            if again.returncode != 0:
                wrong.append(f"fails the next time: {again.stderr}")
            elif self.state(folder)[0] != outcome.after:
                wrong.append("does something else the next time")
        strange = {name for name in os.listdir(folder) if not KEPT.fullmatch(name)} - {"orders.db", "copy.db"}
        # What is killed, or cannot delete, cannot clear away its draft, which nobody else can read.
        if point.fault == KILLED or point.call == "unlink":
            strange = {name for name in strange if not (name.startswith(".") and name.endswith(".draft"))}
        if strange:
            wrong.append(f"left behind: {strange}")
        open_to_others = [name for name in os.listdir(folder) if os.stat(os.path.join(folder, name)).st_mode & 0o077]
        if open_to_others:
            wrong.append(f"open to others: {open_to_others}")
        return wrong

    def points_of(self, line, calls, faults=FAULTS):
        return [Point(line, call, fault, number)
                for call, kinds in faults.items() for fault in kinds for number in range(1, calls[call] + 1)]

    def walk(self, cases):
        """`cases` are pairs of a point and its outcome."""
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            wrong = sum(pool.map(lambda case: self.what_is_wrong(*case), cases), [])
        self.walked["points"] += len(cases)
        self.assertEqual(wrong, [], "\n".join(wrong))


class EveryCommand(Walk):
    def test_that_writes_is_walked(self):
        self.assertEqual(of_the_tree(self), READERS | WRITERS.keys())

    def test_leaves_the_state_before_or_after(self):
        began = time.monotonic()
        make_book(self)
        cases = []
        for line in sum(WRITERS.values(), []):
            calls, outcome = self.calls_of(line)
            self.assertLessEqual(calls["fdatasync"], 5, line.words)
            cases += [(point, outcome) for point in self.points_of(line, calls)]
        everywhere = len(cases)
        self.walk(part_of(cases, EVERY))
        print(f"{sum(map(len, WRITERS.values()))} command lines of {len(WRITERS)} commands, {everywhere} points, "
              f"{self.walked['points']} walked, {self.walked['told that it may not last']} told that it may not last, "
              f"{time.monotonic() - began:.0f} s")

    def test_that_makes_the_book_leaves_none_or_one(self):
        line = Line("add", "m99999999999", "--buyer", "tanaka", "--ordered", "2026-12-05 14:00")
        calls, outcome = self.calls_of(line)
        cases = [(point, outcome) for point in self.points_of(line, calls)]
        self.walk(part_of(cases, EVERY))
        print(f"the first add: {len(cases)} points, {self.walked['points']} walked")


class TheLargestCommand(Walk):
    def test_is_whole_or_not_at_all_wherever_it_is_killed(self):
        began = time.monotonic()
        for number in range(BULK):
            self.add(f"m{number:011}", "--item", "mug", "--price", "3200")
        line = Line("remind", "--all", "--yes")
        calls, outcome = self.calls_of(line)
        points = self.points_of(line, calls, {call: (KILLED,) for call in FAULTS})
        self.walk([(point, outcome) for point in part_of(points, EVERY)])
        print(f"remind --all --yes over {BULK} orders: {len(points)} points, {self.walked['points']} walked, "
              f"{time.monotonic() - began:.0f} s")


class Readers(World):
    def test_open_the_store_for_reading_only(self):
        self.add()
        for command in (["due"], ["status"], ["status", "m123"], ["log"], ["buyer"], ["remind"], ["cancel", "m123", "-n"],
                        ["add", "m22222222222", "--dry-run"], ["__complete", "ordertrack", "pay", "m"]):
            with self.subTest(command=command):
                trace = os.path.join(self.home, "trace")
                self.run_program(*command, before=["strace", "-f", "-o", trace, "-e", "trace=%file,pwrite64,ftruncate"])
                with open(trace, encoding="utf-8") as file:
                    calls = file.read()
                opened = [line for line in calls.splitlines() if self.folder in line and "openat" in line]
                self.assertTrue(opened)
                for word in ("O_RDWR", "O_WRONLY", "O_CREAT", "pwrite64", "ftruncate", "unlink", "mkdir"):
                    self.assertFalse([line for line in calls.splitlines() if word in line and "/dev/" not in line])


if __name__ == "__main__":
    unittest.main()
