"""Several commands at the same time."""

import sqlite3
import threading
import unittest

from world import World, contents


class Together(World):
    def test_four_sellers_add_without_a_failure(self):
        failed = []

        def add_many(seller):
            for number in range(25):
                done = self.run_program("add", f"m{seller}{number:010}")
                if done.returncode != 0:
                    failed.append(done.stderr)

        sellers = [threading.Thread(target=add_many, args=(seller,)) for seller in range(1, 5)]
        for seller in sellers:
            seller.start()
        for seller in sellers:
            seller.join()
        self.assertEqual(failed, [])
        with sqlite3.connect(self.store) as database:
            self.assertEqual(database.execute("SELECT count(*) FROM orders").fetchone()[0], 100)
        database.close()
        self.assertEqual(contents(self.store)[1], "ok")

    def test_readers_do_not_wait_for_a_writer(self):
        self.add()
        writer = sqlite3.connect(self.store, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        runs = [self.start_program(*words) for words in (["due"], ["__complete", "ordertrack", "pay", "m1"]) * 10]
        for run in runs:
            shown, told = run.communicate(timeout=30)
            self.assertEqual((run.returncode, told), (0, ""))
            self.assertIn("m12345678901", shown)
        writer.execute("ROLLBACK")
        writer.close()

    def test_a_writer_waits_for_another_then_says_that_it_is_busy(self):
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


if __name__ == "__main__":
    unittest.main()
