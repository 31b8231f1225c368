"""200 copies of a store (30 under the sanitizers), each with one bit turned: none crashes the program, and none gives wrong rows in silence.

SQLite keeps no checksums: a bit turned within a value gives another value, which nobody can know. So this holds: a command
refuses the copy with one line, or answers as from the whole store; where it answers otherwise, `doctor` calls the store
damaged and `restore` refuses it, or nothing but values of one row differ. The bits are drawn from a fixed seed.
"""

import collections
import os
import random
import sqlite3
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from command_lines import make_book
from thorough import ALL, FEWER
from world import World

SEED = 20261206
COPIES = 2000 if ALL else 30 if FEWER else 200
LOOKS = (["status", "--all", "--json"], ["due", "--json"])
SAME, REFUSED, OTHER = "the same", "refused", "other"


def rows_of(store):
    """Every row of every table; nothing where SQLite finds a fault in the store."""
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    database.text_factory = bytes
    try:
        if database.execute("PRAGMA integrity_check").fetchone()[0] != b"ok":
            return None
        names = [name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return collections.Counter((name, row) for name in names
                                   for row in database.execute(f'SELECT * FROM "{name.decode()}"'))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    finally:
        database.close()


class TurnedBits(World):
    def make_store(self):
        make_book(self)
        for number in range(30):
            self.succeed("add", f"m5{number:010}", "--buyer", f"buyer {number}", "--ordered", "2026-12-05 14:00", "--item",
                         "青い茶碗 " * 4, "--price", str(1000 + number), "--note", "a remark " * 8)
        self.succeed("undo", "--yes")
        with open(self.store, "rb") as file:
            self.whole = file.read()
        self.answers = {tuple(words): self.succeed(*words) for words in LOOKS}
        self.rows = rows_of(self.store)

    def places(self):
        """Every second bit lies anywhere, the others where the file is not empty."""
        dice = random.Random(SEED)
        used = [place for place, byte in enumerate(self.whole) if byte]
        return [(dice.choice(used) if number % 2 else dice.randrange(len(self.whole)), dice.randrange(8))
                for number in range(COPIES)]

    def answer(self, store, words, wrong):
        done = self.run_program(*words, "--store", store, text=False)
        if done.returncode == 0:
            return SAME if done.stdout.decode("utf-8") == self.answers[tuple(words)] else OTHER
        lines = done.stderr.decode("utf-8").splitlines()
        if done.returncode not in (1, 4) or not lines or '"error"' not in lines[-1] or done.stdout:
            wrong.append(f"{words[0]}: status {done.returncode}, {lines}")
        return REFUSED

    def look_into(self, place, bit):
        """What the commands make of one copy, and what is wrong with that."""
        store = os.path.join(self.home, f"{place}-{bit}.db")
        turned = bytearray(self.whole)
        turned[place] ^= 1 << bit
        with open(store, "wb") as file:
            file.write(turned)
        wrong = []
        answers = {self.answer(store, words, wrong) for words in LOOKS}
        doctor = self.run_program("doctor", "--json", "--store", store)
        if doctor.returncode not in (0, 1) or doctor.stderr:
            wrong.append(f"doctor: status {doctor.returncode}, {doctor.stderr}")
        book = os.path.join(self.home, f"{place}-{bit}", "orders.db")
        restore = self.run_program("restore", store, "--dry-run", "--store", book)
        if restore.returncode == 4:
            self.assert_one_line_and_hint(restore)
        elif restore.returncode != 0:
            wrong.append(f"restore: status {restore.returncode}, {restore.stderr}")
        rows = rows_of(store)
        if doctor.returncode == 1 and restore.returncode == 0:
            wrong.append("restored, although doctor calls it damaged")
        if OTHER in answers and restore.returncode == 0:
            lost, new = self.rows - rows, rows - self.rows
            if lost.total() > 1 or new.total() > 1:
                wrong.append(f"rows were lost or made up in silence: {lost} {new}")
        with open(store, "rb") as file:
            if file.read() != turned:
                wrong.append("it was written to")
        os.remove(store)
        what = max(answers, key=(SAME, REFUSED, OTHER).index)
        return (what, doctor.returncode == 1, restore.returncode == 4), [f"byte {place}, bit {bit}: {line}" for line in wrong]

    def test_crash_nothing_and_change_no_answer_in_silence(self):
        began = time.monotonic()
        self.make_store()
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            found = list(pool.map(lambda place: self.look_into(*place), self.places()))
        wrong = sum((lines for _, lines in found), [])
        self.assertEqual(wrong, [], "\n".join(wrong))
        counts = collections.Counter(what for what, _ in found)
        print(f"{COPIES} copies of {len(self.whole)} bytes, {time.monotonic() - began:.0f} s")
        for (what, by_doctor, by_restore), count in sorted(counts.items()):
            print(f"{count}: the answers are {what}; doctor {'fails' if by_doctor else 'finds nothing'}, "
                  f"restore {'refuses' if by_restore else 'takes it'}")
        self.assertGreater(counts[(REFUSED, True, True)], 0)


if __name__ == "__main__":
    unittest.main()
