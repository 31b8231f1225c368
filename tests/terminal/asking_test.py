"""What only the seller can confirm is asked on a terminal, and recorded only on a yes."""

import unittest

from terminal import SellerAtATerminal


class Remind(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")

    def ask(self, *words):
        session = self.start("remind", *words)
        session.wait_for("[y/N]")
        return session

    def test_records_on_a_yes(self):
        for number, answer in enumerate(["y\n", "Y\n", "yes\n", "はい\n", "ｙ\n", " y \n"]):
            with self.subTest(answer=answer):
                order = f"m2000000000{number}"
                self.add(order, "--buyer", "suzuki")
                session = self.ask(order)
                session.type(answer)
                status, shown = session.end()
                self.assertEqual(status, 0)
                self.assertIn(f"recorded for {order}: asked about the payment", shown)
                self.assertEqual(self.history(order), ["asked about the payment"])

    def test_records_nothing_on_anything_else(self):
        for answer in ["n\n", "\n", "no\n", "いいえ\n", "yesterday\n", "\x04"]:
            with self.subTest(answer=answer):
                session = self.ask("m123")
                session.type(answer)
                status, shown = session.end()
                self.assertEqual(status, 4)
                self.assertIn("nothing was recorded", shown)
                self.assertEqual(self.history("m123"), [])

    def test_an_interrupt_records_nothing(self):
        session = self.ask("m123")
        session.type("\x03")
        status, _ = session.end()
        self.assertEqual(status, 130)
        self.assertEqual(self.history("m123"), [])

    def test_shows_the_text_before_it_asks(self):
        session = self.ask("m123")
        self.assertIn("tanakaさま", session.shown)
        session.type("n\n")
        session.end()


class NoLockIsHeldWhileItAsks(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")
        self.add("m22222222222", "--buyer", "suzuki")

    def test_another_order_may_change(self):
        session = self.start("remind", "m123")
        session.wait_for("[y/N]")
        self.run_aside("pay", "m222")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("m123"), ["asked about the payment"])

    def test_another_order_may_come_while_all_are_gone_through(self):
        session = self.start("remind")
        session.wait_for("[y/n/s/z/q]")
        self.add("m11111111111", "--buyer", "sato")
        session.type("y\n")
        session.wait_for("[y/n/s/z/q]", 2)
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("m123"), ["asked about the payment"])
        self.assertEqual(self.history("m222"), ["asked about the payment"])
        self.assertEqual(self.history("m111"), [])

    def test_one_of_several_that_changed_is_left_out(self):
        session = self.start("remind")
        session.wait_for("[y/n/s/z/q]")
        session.type("y\n")
        session.wait_for("[y/n/s/z/q]", 2)
        self.run_aside("pay", "m123")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertIn("left out: m12345678901 changed meanwhile", shown)
        self.assertEqual(self.history("m123"), ["paid"])
        self.assertEqual(self.history("m222"), ["asked about the payment"])

    def test_the_same_order_may_not(self):
        session = self.start("remind", "m123")
        session.wait_for("[y/N]")
        self.run_aside("pay", "m123")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 1)
        self.assertIn("changed meanwhile", shown)
        self.assertEqual(self.history("m123"), ["paid"])


class Add(SellerAtATerminal):
    def test_asks_which_market_a_bare_id_belongs_to(self):
        session = self.start("add", "1234567890")
        session.wait_for("[1/2] ")
        session.type("3\n")
        session.wait_for("[1/2] ", 2)
        session.type("２\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertIn("1: Rakuma   2: Yahoo! Auctions", shown)
        self.assertIn("recorded: 1234567890 on Yahoo! Auctions", shown)

    def test_records_nothing_where_nobody_says_which(self):
        session = self.start("add", "1234567890")
        session.wait_for("[1/2] ")
        session.type("\x04")
        status, shown = session.end()
        self.assertEqual(status, 1, shown)
        self.assertIn("fits several markets", shown)

    def test_does_not_ask_where_the_market_is_named_or_the_answer_is_for_a_program(self):
        for words in (["--market", "rakuma"], ["--json"], ["--yes"]):
            session = self.start("add", "1234567890", *words)
            _, shown = session.end()
            self.assertNotIn("[1/2]", shown)


class Cancel(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")
        self.at("2026-12-09 08:05")
        self.cautions = ["the ladder would first send the last message", "is not blocked"]

    def test_asks_one_caution_after_the_other_before_it_shows_what_to_press(self):
        session = self.start("cancel", "m123")
        for number, caution in enumerate(self.cautions, start=1):
            session.wait_for("[y/N]", number)
            self.assertIn(caution, session.shown)
            self.assertNotIn("この取引をキャンセルする", session.shown)
            session.type("y\n")
        session.wait_for("[y/N]", 3)
        self.assertIn("この取引をキャンセルする", session.shown)
        self.assertIn("is m12345678901 cancelled on the market now?", session.shown)
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("m123"), ["cancelled by the seller"])

    def test_stops_at_the_first_no(self):
        for noes in (1, 2, 3):
            with self.subTest(noes=noes):
                session = self.start("cancel", "m123")
                for number in range(1, noes + 1):
                    session.wait_for("[y/N]", number)
                    session.type("n\n" if number == noes else "y\n")
                status, shown = session.end()
                self.assertEqual(status, 4)
                self.assertEqual(shown.count("[y/N]"), noes)
                self.assertEqual(self.history("m123"), [])

    def test_what_comes_to_speak_against_it_meanwhile_is_not_passed_over(self):
        for step in ("final", "block"):
            self.run_aside("skip", "m123", step)
        self.at("2026-12-09 08:10")
        for deed in ("reply", "pay"):
            with self.subTest(deed=deed):
                session = self.start("cancel", "m123")
                session.wait_for("cancelled on the market now?")
                self.run_aside(deed, "m123")
                session.type("y\n")
                status, shown = session.end()
                self.assertEqual(status, 1, shown)
                self.assertIn("changed meanwhile", shown)
                self.assertNotIn("cancelled by the seller", self.history("m123"))
                self.run_aside("undo", "--yes")


class Block(SellerAtATerminal):
    def test_asks_whether_it_was_done(self):
        self.add("m12345678901", "--buyer", "tanaka")
        for answer, expected, history in (("n\n", 4, []), ("y\n", 0, ["blocked the buyer"])):
            with self.subTest(answer=answer):
                session = self.start("block", "m123")
                session.wait_for("is tanaka blocked now? [y/N]")
                session.type(answer)
                status, _ = session.end()
                self.assertEqual(status, expected)
                self.assertEqual(self.history("m123"), history)


class NeverAsks(SellerAtATerminal):
    def test_with_yes(self):
        self.add("m12345678901")
        status, shown = self.start("remind", "--yes").end()
        self.assertEqual(status, 0)
        self.assertNotIn("[y/N]", shown)

    def test_with_json_or_in_a_dry_run(self):
        self.add("m12345678901")
        for option, expected in (("--json", 4), ("--dry-run", 0)):
            with self.subTest(option=option):
                status, shown = self.start("remind", option).end()
                self.assertEqual(status, expected)
                self.assertNotIn("[y/N]", shown)
                self.assertEqual(self.history("m123"), [])


if __name__ == "__main__":
    unittest.main()
