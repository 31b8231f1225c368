"""Several commands at the same time: nothing is lost, nothing is done twice, and readers neither wait nor write.

60 writes of each of four sellers; with --all, 250.
"""

import collections
import os
import signal
import sqlite3
import threading
import time
import unittest

from thorough import ALL
from world import World, contents

SELLERS = 4
WRITES = 250 if ALL else 60
SHARED = WRITES // 10
LONGEST_WAIT = 1.0  # seconds beyond what a command takes where nobody else writes


def life_of(order):
    """What one seller does with an order of his own: ten writes that succeed whatever the others do."""
    return [["add", order, "--buyer", f"buyer of {order}", "--ordered", "2026-12-05 14:00", "--price", "3200"],
            ["remind", order, "--yes"], ["note", order, "asked"], ["edit", order, "--item", "mug"],
            ["reply", order], ["promise", order, "--until", "2026-12-07"], ["skip", order, "final"],
            ["pay", order], ["ship", order], ["receive", order]]


def own_writes(seller):
    return [words for number in range(WRITES // 10) for words in life_of(f"m{seller}{number:010}")][:WRITES]


class Seller(threading.Thread):
    """Does one command after the other, each a process of its own, and keeps how each ended and how long it took."""

    def __init__(self, world, store, lines):
        super().__init__()
        self.world = world
        self.store = store
        self.lines = lines
        self.done = []
        self.longest = 0.0

    def run(self):
        for words in self.lines:
            began = time.monotonic()
            self.done.append(self.world.run_program(*words, "--store", self.store))
            self.longest = max(self.longest, time.monotonic() - began)


def let_work(sellers):
    for seller in sellers:
        seller.start()
    for seller in sellers:
        seller.join()


class Writers(World):
    def longest_alone(self):
        """How long a command takes on this machine, as busy as it is, where each seller has a book of his own."""
        sellers = [Seller(self, os.path.join(self.home, f"alone-{number}.db"), own_writes(number)[:20])
                   for number in range(SELLERS)]
        let_work(sellers)
        return max(seller.longest for seller in sellers)

    def test_lose_nothing_repeat_nothing_and_never_wait_long(self):
        alone = self.longest_alone()
        began = time.monotonic()
        sellers = [Seller(self, self.store, own_writes(number)) for number in range(SELLERS)]
        let_work(sellers)
        longest = max(seller.longest for seller in sellers)
        print(f"{SELLERS} x {WRITES} writes in {time.monotonic() - began:.0f} s, the longest took {longest:.2f} s; "
              f"the longest where nobody else writes {alone:.2f} s")
        self.assertEqual([done.stderr for seller in sellers for done in seller.done if done.returncode != 0], [])
        self.assertLess(longest, alone + LONGEST_WAIT)
        self.assert_all_is_there(sum(map(len, map(own_writes, range(SELLERS)))))

    def assert_all_is_there(self, writes):
        with sqlite3.connect(self.store) as book:
            numbers = [number for (number,) in book.execute("SELECT number FROM command ORDER BY number")]
            events = book.execute("SELECT count(*) FROM event").fetchone()[0]
            phases = book.execute("SELECT phase, count(*) FROM orders GROUP BY phase").fetchall()
        book.close()
        self.assertEqual(numbers, list(range(1, writes + 1)))
        self.assertGreaterEqual(events, writes)
        self.assertEqual(phases, [("closed", writes // 10)])
        self.assertEqual(contents(self.store)[1], "ok")

    def test_do_each_step_once_where_all_want_to_do_it(self):
        orders = [f"m{number:011}" for number in range(SHARED)]
        for order in orders:
            self.add(order)
        wanted = [words for order in orders for words in (["remind", order, "--yes"], ["pay", order])]
        sellers = [Seller(self, self.store, wanted) for _ in range(SELLERS)]
        let_work(sellers)
        for position, words in enumerate(wanted):
            ends = collections.Counter(seller.done[position].returncode for seller in sellers)
            told = [seller.done[position].stderr for seller in sellers]
            self.assertEqual(ends.keys() - {0, 1, 4}, set(), (words, told))
            self.assertTrue(words[0] != "pay" or ends[0] == 1, (words, told))
        with sqlite3.connect(self.store) as book:
            often = book.execute("SELECT order_number, kind, step, count(*) FROM event WHERE kind IN ('message', 'pay') "
                                 "GROUP BY order_number, kind, step HAVING count(*) > 1").fetchall()
            paid = book.execute("SELECT count(*) FROM event WHERE kind = 'pay'").fetchone()[0]
        book.close()
        self.assertEqual(often, [])
        self.assertEqual(paid, SHARED)

    def test_that_wait_in_vain_say_that_the_book_is_busy(self):
        self.add()
        writer = sqlite3.connect(self.store, isolation_level=None, check_same_thread=False)
        writer.execute("BEGIN IMMEDIATE")
        done = self.run_program("pay", "m123")
        self.assertEqual(done.returncode, 5)
        self.assert_one_line_and_hint(done)
        let_go = threading.Timer(1, writer.execute, ["ROLLBACK"])
        let_go.start()
        self.succeed("pay", "m123")
        let_go.join()
        writer.close()

    def test_that_wait_are_ended_by_an_interrupt(self):
        self.add()
        before = contents(self.store)
        writer = sqlite3.connect(self.store, isolation_level=None)
        for words in (["pay", "m123"], ["cancel", "m123", "--yes", "--force"]):
            with self.subTest(words=words):
                writer.execute("BEGIN IMMEDIATE")
                run = self.start_program(*words)
                time.sleep(0.3)
                run.send_signal(signal.SIGINT)
                time.sleep(0.1)
                writer.execute("ROLLBACK")
                run.communicate(timeout=30)
                self.assertEqual(run.returncode, -signal.SIGINT)
                self.assertEqual(contents(self.store), before)
        writer.close()


class Readers(World):
    QUESTIONS = (["due"], ["status"], ["__complete", "ordertrack", "pay", "m1"]) * 20

    def ask_all_at_once(self):
        """Sixty readers; how long the last one took."""
        began = time.monotonic()
        runs = [self.start_program(*words) for words in self.QUESTIONS]
        for run in runs:
            shown, told = run.communicate(timeout=30)
            self.assertEqual((run.returncode, told), (0, ""))
            self.assertIn("m12345678901", shown)
        return time.monotonic() - began

    def test_neither_wait_for_a_writer_nor_write(self):
        self.add()
        alone = self.ask_all_at_once()
        writer = sqlite3.connect(self.store, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE orders SET item = 'not committed'")
        before, files = self.digest(), sorted(os.listdir(self.folder))
        self.assertEqual(files, ["orders.db", "orders.db-journal"])
        beside_a_writer = self.ask_all_at_once()
        self.assertEqual((self.digest(), sorted(os.listdir(self.folder))), (before, files))
        writer.execute("ROLLBACK")
        writer.close()
        print(f"{len(self.QUESTIONS)} readers at once: {beside_a_writer:.2f} s beside a writer, {alone:.2f} s without")
        self.assertLess(beside_a_writer, alone + 1.0)
        self.assertEqual(os.listdir(self.folder), ["orders.db"])


if __name__ == "__main__":
    unittest.main()
