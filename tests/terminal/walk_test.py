"""Going through every message that is due: sent, not yet, not at all, later, quit; one for all; in both languages."""

import json
import os
import signal
import unittest

from terminal import SellerAtATerminal

ORDERS = ["m11111111111", "m22222222222", "m33333333333", "m44444444444"]
SENT, SKIPPED = "asked about the payment", "decided against: ask about the payment"


class WalkingSeller(SellerAtATerminal):
    question = "[y/n/s/z/q] "

    def setUp(self):
        super().setUp()
        for order, buyer in zip(ORDERS, ("tanaka", "suzuki", "sato", "ito")):
            self.add(order, "--buyer", buyer)

    def walk(self, *answers):
        """Gives one answer after the other; those to other questions than the list's stand with it in a pair."""
        session = self.start("remind")
        asked = 0
        for answer in answers:
            if isinstance(answer, str):
                asked += 1
                session.wait_for(self.question, asked)
                session.type(answer)
            else:
                question, answer, times = answer
                session.wait_for(question, times)
                session.type(answer)
        return session.end()

    def histories(self):
        return [self.history(order) for order in ORDERS]


class Walk(WalkingSeller):
    def test_each_answer_does_what_it_says(self):
        status, shown = self.walk("y\n", "n\n", "s\n", "z\n", ("until when?", "12/8 10:00\n", 1))
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.histories(), [[SENT], [], [SKIPPED], ["snoozed until Tue 8 Dec 10:00"]])
        for said in ("recorded for m11111111111: asked about the payment",
                     "recorded for m33333333333, decided against: ask about the payment",
                     "recorded: m44444444444 is left alone until Tue 8 Dec 10:00"):
            self.assertIn(said, shown)

    def test_a_snooze_that_would_lose_the_last_message_is_asked_about(self):
        self.run_aside("add", "123456789", "--market", "rakuma", "--ordered", "2026-12-04 12:00", "--now", "2026-12-04 12:05")
        self.at("2026-12-06 14:05")
        session = self.start("remind", "--now", "2026-12-06 14:05")
        session.wait_for("123456789")  # what closes today comes first
        session.wait_for(self.question)
        session.type("z\n")
        session.wait_for("until when?")
        session.type("tomorrow\n")
        session.wait_for("it is too late for: send the last message")
        session.wait_for("go on all the same? [y/N] ")
        session.type("n\n")
        session.wait_for("until when?", 2)
        session.type("16:00\n")
        session.wait_for(self.question, 2)
        session.type("q\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("123456789"), ["snoozed until Sun 6 Dec 16:00"])

    def test_is_one_command_that_is_taken_back_whole(self):
        self.walk("y\n", "y\n", "s\n", "z\n", ("until when?", "3d\n", 1))
        self.run_aside("undo", "--yes")
        self.assertEqual(self.histories(), [[], [], [], []])

    def test_words_and_wide_letters_are_answers_too(self):
        for answers in (("yes\n", "later\n"), ("Y\n", "Ｚ\n"), ("はい\n", "あとで\n"), ("ｙ\n", "後で\n")):
            with self.subTest(answers=answers):
                status, shown = self.walk(answers[0], "no\n", "まだ\n", answers[1], ("until when?", "明日\n", 1))
                self.assertEqual(status, 0, shown)
                self.assertEqual(self.histories(), [[SENT], [], [], ["snoozed until Mon 7 Dec 00:00"]])
                self.run_aside("undo", "--yes")

    def test_tells_the_keys_first_and_after_what_is_no_answer(self):
        keys = "y: yes   n: not yet   s: do not send it at all   z: put it off   q: quit"
        status, shown = self.walk("\n", "?\n", "yesterday\n", "q\n")
        self.assertEqual(status, 4)
        self.assertEqual(shown.count(keys), 4)
        self.assertEqual(shown.count("sent to the buyer of m11111111111?"), 4)
        self.assertNotIn("m22222222222", shown)

    def test_quit_records_what_was_confirmed_so_far(self):
        for answer in ("q\n", "quit\n", "終了\n", "\x04"):
            with self.subTest(answer=answer):
                status, shown = self.walk("y\n", "s\n", answer)
                self.assertEqual(status, 0, shown)
                self.assertEqual(self.histories(), [[SENT], [SKIPPED], [], []])
                self.run_aside("undo", "--yes")

    def test_an_interrupt_loses_nothing_that_was_confirmed(self):
        status, shown = self.walk("y\n", "y\n", "\x03")
        self.assertEqual(status, 130)
        self.assertIn("interrupted: what was confirmed before is recorded", shown)
        self.assertEqual(self.histories(), [[SENT], [SENT], [], []])

    def test_nor_does_one_while_a_time_is_asked_for_nor_a_request_to_end(self):
        status, _ = self.walk("y\n", "z\n", ("until when?", "\x03", 1))
        self.assertEqual(status, 130)
        self.assertEqual(self.histories(), [[SENT], [], [], []])
        self.run_aside("undo", "--yes")
        session = self.start("remind")
        session.wait_for(self.question)
        session.type("y\n")
        session.wait_for(self.question, 2)
        os.kill(session.child, signal.SIGTERM)
        status, _ = session.end()
        self.assertEqual(status, 130)
        self.assertEqual(self.histories(), [[SENT], [], [], []])

    def test_an_interrupt_at_the_first_question_records_nothing(self):
        status, shown = self.walk("\x03")
        self.assertEqual(status, 130)
        self.assertIn("interrupted: nothing was recorded", shown)
        self.assertEqual(self.histories(), [[], [], [], []])

    def test_a_time_that_is_none_is_asked_for_again(self):
        status, shown = self.walk("n\n", "n\n", "n\n", "z\n", ("until when?", "someday\n", 1),
                                  ("until when?", "yesterday\n", 2), ("until when?", "tomorrow\n", 3))
        self.assertEqual(status, 0, shown)
        self.assertIn("someday", shown)
        self.assertIn("does not lie in the future", shown)
        self.assertEqual(self.histories(), [[], [], [], ["snoozed until Mon 7 Dec 00:00"]])

    def test_an_empty_line_instead_of_a_time_goes_back_to_the_question(self):
        status, shown = self.walk("z\n", ("until when?", "\n", 1), "y\n", "q\n")
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.histories(), [[SENT], [], [], []])

    def test_an_order_that_changed_meanwhile_is_left_out(self):
        session = self.start("remind")
        session.wait_for(self.question)
        session.type("s\n")
        session.wait_for(self.question, 2)
        session.type("y\n")
        session.wait_for(self.question, 3)
        self.run_aside("pay", ORDERS[0])
        session.type("q\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertIn(f"left out: {ORDERS[0]} changed meanwhile", shown)
        self.assertEqual(self.histories(), [["paid"], [SENT], [], []])


class OneMessageForAll(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m11111111111", "--buyer", "tanaka", "--item", "cup")
        self.add("m22222222222", "--buyer", "suzuki")
        self.add("m33333333333", "--buyer", "tanaka", "--item", "dish")

    def texts(self, order):
        events = json.loads(self.run_aside("status", order, "--json"))["orders"][0]["events"]
        return [event["text"] for event in events if event["kind"] == "message"]

    def start_with_offer(self):
        session = self.start("remind")
        session.wait_for("the same name, tanaka, has 2 orders on Mercari with the same message due (m11111111111, "
                         "m33333333333): one message for all? [y/N] ")
        return session

    def test_stands_in_the_history_of_each_order(self):
        session = self.start_with_offer()
        session.type("y\n")
        session.wait_for("sent to the buyer of m11111111111, m33333333333? [y/n/s/z/q] ")
        session.type("y\n")
        session.wait_for("sent to the buyer of m22222222222? [y/n/s/z/q] ")
        session.type("n\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.texts("m111"), self.texts("m333"))
        [text] = self.texts("m111")
        for named in ("・cup（m11111111111）　12月7日(月) 24:00まで\n", "・dish（m33333333333）　"):
            self.assertIn(named, text)
        self.assertEqual(self.history("m222"), [])
        self.run_aside("undo", "--yes")
        self.assertEqual([self.history(order) for order in ("m111", "m333")], [[], []])

    def test_that_is_not_wanted_goes_on_one_by_one(self):
        session = self.start_with_offer()
        session.type("n\n")
        for number, order in enumerate(("m11111111111", "m22222222222", "m33333333333"), start=1):
            session.wait_for("[y/n/s/z/q] ", number)
            self.assertIn(f"sent to the buyer of {order}?", session.shown)
            session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertNotIn("・cup", self.texts("m111")[0])

    def test_is_not_asked_for_again_one_by_one_after_a_not_yet(self):
        session = self.start_with_offer()
        session.type("y\n")
        session.wait_for("[y/n/s/z/q] ")
        session.type("n\n")
        session.wait_for("sent to the buyer of m22222222222? ")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.history("m111"), [])

    def test_without_a_question_only_on_demand(self):
        self.run_aside("remind", "--yes")
        self.assertNotIn("・cup", self.texts("m111")[0])
        self.run_aside("undo", "--yes")
        shown = self.run_aside("remind", "--yes", "--together")
        self.assertIn("tanaka, 2 orders: ask about the payment", shown)
        self.assertEqual(self.texts("m111"), self.texts("m333"))
        self.assertEqual(self.history("m222"), [SENT])

    def test_of_which_one_order_changed_meanwhile_is_left_out_whole(self):
        session = self.start_with_offer()
        session.type("y\n")
        session.wait_for("[y/n/s/z/q] ")
        session.type("y\n")
        session.wait_for("[y/n/s/z/q] ", 2)
        self.run_aside("pay", "m333")
        session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertIn("left out: m11111111111, m33333333333 changed meanwhile", shown)
        self.assertEqual([self.history(order) for order in ("m111", "m222", "m333")], [[], [SENT], ["paid"]])


class WalkInJapanese(WalkingSeller):
    def test_each_answer_does_what_it_says(self):
        self.environment["LANG"] = "ja_JP.UTF-8"
        status, shown = self.walk("はい\n", "まだ\n", "送らない\n", "あとで\n", ("いつまで？", "きのう\n", 1),
                                  ("いつまで？", "12月8日 10時\n", 2))
        self.assertEqual(status, 0, shown)
        self.assertIn("y: はい   n: まだ   s: 送らないことにする   z: あとにする   q: 終わる", shown)
        self.assertIn("m11111111111 の購入者に送りましたか？ [y/n/s/z/q] ", shown)
        self.environment["LANG"] = "C.UTF-8"
        self.assertEqual(self.histories(), [[SENT], [], [SKIPPED], ["snoozed until Tue 8 Dec 10:00"]])


class QuietHours(SellerAtATerminal):
    caution = "on Mercari these are quiet hours, until Mon 7 Dec 08:00"

    def setUp(self):
        super().setUp()
        self.add("m11111111111", "--buyer", "tanaka")
        self.add("m22222222222", "--buyer", "suzuki")
        self.at("2026-12-06 22:10")

    def test_are_asked_about_once_for_all_messages_of_a_market(self):
        session = self.start("remind")
        session.wait_for("go on all the same? [y/N] ")
        self.assertIn(self.caution, session.shown)
        self.assertNotIn("tanakaさま", session.shown)
        session.type("y\n")
        for times in (1, 2):
            session.wait_for("[y/n/s/z/q] ", times)
            session.type("y\n")
        status, shown = session.end()
        self.assertEqual(status, 0)
        self.assertEqual(shown.count(self.caution), 1)
        self.assertEqual(self.history("m222"), [SENT])

    def test_a_no_leaves_all_of_them(self):
        session = self.start("remind")
        session.wait_for("go on all the same? [y/N] ")
        session.type("n\n")
        status, shown = session.end()
        self.assertEqual(status, 4)
        self.assertNotIn("さま", shown)

    def test_are_told_where_nobody_is_asked(self):
        status, shown = self.start("remind", "m111", "--yes").end()
        self.assertEqual(status, 0)
        self.assertIn(self.caution, shown)
        self.assertEqual(self.history("m111"), [SENT])

    def test_do_not_concern_what_was_sent_earlier_nor_what_may_be_sent_at_night(self):
        self.run_aside("remind", "m111", "--yes", "--at", "20:00")
        self.run_aside("add", "m33333333333", "--buyer", "sato")
        self.run_aside("remind", "m333", "--yes")
        self.assertEqual(self.history("m333"), ["thanked the buyer"])


if __name__ == "__main__":
    unittest.main()
