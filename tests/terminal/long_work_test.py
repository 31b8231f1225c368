"""Long work tells how far it has come, and Ctrl-C leaves nothing of it."""

import os
import sqlite3
import unittest

from terminal import SellerAtATerminal

FIRST_BOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../stores/0001.sql")


class LongWork(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")
        self.folder = os.path.join(self.home, ".local/share/ordertrack")
        self.slow = ["strace", "-f", "-o", "/dev/null", "-e", "trace=pwrite64", "-e",
                     "inject=pwrite64:delay_enter=2ms"]

    def grow(self, pages):
        with sqlite3.connect(os.path.join(self.folder, "orders.db")) as database:
            database.executemany("INSERT INTO setting VALUES (?, ?)", ((str(i), "x" * 4000) for i in range(pages)))
        database.close()

    def copy(self):
        return os.path.join(self.home, "copy.db")

    def files(self):
        return sorted(name for name in os.listdir(self.home) if name != ".local")

    def test_quick_work_shows_nothing_of_it(self):
        status, shown = self.start("backup", self.copy()).end()
        self.assertEqual(status, 0)
        self.assertEqual(shown, f"copied 1 order to {self.copy()}, and checked the copy\n")

    def test_slow_work_tells_how_far_it_has_come_and_takes_the_line_away(self):
        self.grow(2500)
        status, shown = self.start("backup", self.copy(), before=self.slow).end()
        self.assertEqual(status, 0, shown)
        self.assertRegex(shown, r"\rcopying the order book: \d\d %")
        self.assertTrue(shown.endswith(f"\r{' ' * 28}\rcopied 1 order to {self.copy()}, and checked the copy\n"), shown)

    def test_quiet_work_tells_nothing(self):
        self.grow(1000)
        status, shown = self.start("backup", self.copy(), "--quiet", before=self.slow).end()
        self.assertEqual((status, shown), (0, ""))

    def test_an_interrupt_leaves_nothing_behind(self):
        self.grow(4000)
        session = self.start("backup", self.copy(), before=self.slow)
        session.wait_for("copying the order book")
        session.type("\x03")
        status, shown = session.end()
        self.assertEqual(status, 130)
        self.assertIn("interrupted; nothing was changed", shown)
        self.assertEqual(self.files(), [])

    def slow_at(self, writes):
        """Slow enough that 500 pages, after which is told how far it has come, take a second."""
        return ["strace", "-f", "-o", "/dev/null", "-e", "trace=pwrite64", "-e",
                f"inject=pwrite64:delay_enter=2ms:when={writes}"]

    def book(self):
        with open(os.path.join(self.folder, "orders.db"), "rb") as file:
            return file.read()

    def test_a_restore_tells_what_it_is_at(self):
        self.grow(1100)
        self.run_aside("backup", self.copy())
        status, shown = self.start("restore", self.copy(), "--yes", before=self.slow_at("1..2400")).end()
        self.assertEqual(status, 0, shown)
        for stage in (f"copying {self.copy()}", "keeping the order book as it is", "putting the copy in place"):
            self.assertRegex(shown, rf"\r{stage}: \d+ %")

    def test_an_interrupted_restore_leaves_the_book_as_it_was(self):
        self.grow(1100)
        self.run_aside("backup", self.copy())
        self.run_aside("pay", "m12345678901")
        before = self.book()
        for stage, writes in (("copying", "1+"), ("keeping the order book", "1200+"), ("putting the copy in place", "2400+")):
            with self.subTest(stage=stage):
                session = self.start("restore", self.copy(), "--yes", before=self.slow_at(writes))
                session.wait_for(stage)
                session.type("\x03")
                status, shown = session.end()
                self.assertEqual(status, 130, shown)
                self.assertIn("interrupted; nothing was changed", shown)
                self.assertEqual(self.book(), before)
                self.assertEqual(os.listdir(self.folder), ["orders.db"])

    def fill(self, rows):
        """Rows so small that reading them is work, but copying them is not."""
        with sqlite3.connect(os.path.join(self.folder, "orders.db")) as database:
            database.executemany("INSERT INTO setting VALUES (?, ?)", ((str(i), "x") for i in range(rows)))
        database.close()

    def doctor(self):
        self.fill(150000)
        slow = ["strace", "-f", "-o", "/dev/null", "-e", "trace=pread64", "-e", "inject=pread64:delay_enter=2ms"]
        return self.start("doctor", before=slow)

    def test_a_check_tells_that_it_is_at_work(self):
        status, shown = self.doctor().end()
        self.assertEqual(status, 0, shown)
        self.assertRegex(shown, r"\rchecking the order book: \d+ s so far")
        self.assertIn("every page and every row is sound", shown)

    def test_a_check_can_be_interrupted(self):
        session = self.doctor()
        session.wait_for("checking the order book")
        session.type("\x03")
        status, shown = session.end()
        self.assertEqual(status, 130, shown)
        self.assertIn("interrupted; nothing was changed", shown)

    def test_an_interrupted_upgrade_leaves_the_book_as_it_was(self):
        with open(FIRST_BOOK, encoding="utf-8") as file:
            script = file.read()
        os.remove(os.path.join(self.folder, "orders.db"))
        with sqlite3.connect(os.path.join(self.folder, "orders.db")) as database:
            database.executescript(script)
        database.close()
        self.grow(1100)
        before = self.book()
        session = self.start("pay", "m123", before=self.slow)
        session.wait_for("keeping the order book as it is")
        session.type("\x03")
        status, shown = session.end()
        self.assertEqual(status, 130, shown)
        self.assertIn("interrupted; nothing was changed", shown)
        self.assertEqual(self.book(), before)
        self.assertEqual(os.listdir(self.folder), ["orders.db"])

    def test_a_restore_is_asked_for_after_both_books_were_told(self):
        self.run_aside("backup", self.copy())
        self.run_aside("pay", "m12345678901")
        before = self.book()
        session = self.start("restore", self.copy())
        session.wait_for("put the copy in the place of the order book?")
        session.type("n\n")
        status, shown = session.end()
        self.assertEqual(status, 4, shown)
        self.assertIn("nothing was restored", shown)
        self.assertEqual(self.book(), before)
        session = self.start("restore", self.copy())
        session.wait_for("put the copy in the place of the order book?")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("m12345678901"), [])


if __name__ == "__main__":
    unittest.main()
