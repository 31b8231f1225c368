"""A long id that a list cuts on a terminal still means its order, whatever else is in the book."""

import re
import unittest

from terminal import SellerAtATerminal

LISTED = "0123456789abcdef0123456789abcdef"
LISTS = (["due", "--market", "rakuma"], ["status", "--market", "rakuma"])


class ShortIds(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add(f"rakuma:{LISTED}")

    def assert_shown(self, expected):
        """Every list shows the order's id so, and a command takes it for the order."""
        for command in LISTS:
            with self.subTest(command=command):
                status, text = self.start(*command, "--color", "never", columns=80).end()
                self.assertEqual(status, 0)
                shown = {word for word in re.findall(r"[0-9a-f]{12,}", text) if LISTED.startswith(word)}
                self.assertEqual(shown, {expected}, text)
                self.assertLessEqual(max(len(line) for line in text.splitlines()), 80, text)
        self.assertTrue(self.run_aside("status", expected).startswith(f"{LISTED}  "))

    def test_alone(self):
        self.assert_shown(LISTED[:12])

    def test_beside_an_ended_order_whose_whole_id_the_beginning_is(self):
        order = f"own-shop:{LISTED[:12]}"
        self.add(order)
        self.run_aside("cancel", order, "--by", "buyer", "-q")
        self.run_aside("done", order, "restock", "-q")
        self.assert_shown(LISTED[:13])

    def test_beside_an_open_order_that_the_list_leaves_out(self):
        self.add(f"own-shop:{LISTED[:20]}-x")
        self.assert_shown(LISTED[:21])

    def test_whole_away_from_a_terminal(self):
        for command in LISTS:
            self.assertIn(LISTED, self.run_aside(*command))


if __name__ == "__main__":
    unittest.main()
