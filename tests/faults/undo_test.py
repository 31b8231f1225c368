"""Commands that are taken back, and brought back, leave every answer as it was."""

import json
import random
import sqlite3
import unittest

from world import World

SEEDS = (0, 122, 123)
COMMANDS = 14
LATER = "2026-12-09 08:05"


def random_command(dice, step):
    """A command line that may or may not be possible; its time goes up with the step."""
    order = f"m{dice.randint(1, 4):011}"
    market = "mercari"
    buyer = dice.choice(["tanaka", "suzuki", "sato"])
    day = f"2026-12-{5 + step // 4:02} {10 + step % 4 * 3}:00"
    words = dice.choice([
        ["add", order, "--market", market, "--buyer", buyer, "--ordered", "2026-12-05 09:00", "--price", "3200"],
        ["add", order, "--market", market, "--buyer", buyer, "--buyer-id", f"id-{buyer}", "--ordered", "2026-12-05 09:00"],
        ["remind", "--all", "--yes"],
        ["remind", order, "--yes", "--force"],
        ["pay", order], ["ship", order], ["receive", order], ["reply", order],
        ["promise", order, "--until", "2026-12-08"],
        ["snooze", order, "--until", "2026-12-07 12:00"],
        ["note", order, "a remark"],
        ["edit", order, "--buyer", buyer, "--buyer-id", f"id-{dice.randint(1, 2)}"],
        ["edit", order, "--item", "mug", "--price", str(dice.randint(1, 9999))],
        ["edit", order, "--pay-by", "2026-12-10", "--ladder", ""],
        ["edit", order, "--alias", f"second-{dice.randint(1, 3)}"],
        ["remove", order],
        ["block", order, "--yes"], ["block", "--buyer", buyer, "--market", market, "--yes"],
        ["unblock", order, "--yes"],
        ["cancel", order, "--yes", "--force"], ["cancel", order, "--by", "buyer"],
        ["skip", order, "thanks"], ["done", order, "consult"],
        ["buyer", "link", "tanaka", "suzuki"], ["buyer", "link", "suzuki", "sato"],
    ])
    return [*words, "--now", day]


class TakingBack(World):
    def answers(self):
        """All that a seller can ask for, but for the history of commands."""
        listed = self.succeed("status", "--all", "--json", "--now", LATER)
        ids = [order["id"] for order in json.loads(listed)["orders"]]
        whole = self.succeed("status", *ids, "--json", "--now", LATER) if ids else ""
        return (listed, whole, self.succeed("due", "--json", "--now", LATER),
                self.succeed("buyer", "--json", "--now", LATER), self.succeed("buyer", "--blocked", "--json", "--now", LATER),
                self.succeed("__complete", "ordertrack", "status", ""))

    def do_something(self, dice, step):
        """Runs commands until one succeeds."""
        while True:
            words = random_command(dice, step)
            done = self.run_program(*words)
            self.assertIn(done.returncode, (0, 1, 3, 4), f"{words}: {done.stderr}")
            if done.returncode == 0:
                return words

    def test_n_undos_give_the_state_n_commands_ago_and_redos_the_state_before_them(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                self.setUp()
                dice = random.Random(seed)
                self.add("m99999999999")
                states, commands = [self.answers()], []
                for step in range(COMMANDS):
                    commands.append(self.do_something(dice, step))
                    states.append(self.answers())
                for left in range(COMMANDS - 1, -1, -1):
                    self.succeed("undo", "--yes", "--now", LATER)
                    self.assertEqual(self.answers(), states[left], f"after taking back {commands[left]}")
                for done in range(1, COMMANDS + 1):
                    self.succeed("redo", "--now", LATER)
                    self.assertEqual(self.answers(), states[done], f"after bringing back {commands[done - 1]}")
                self.succeed("undo", str(COMMANDS), "--yes", "--now", LATER)
                self.assertEqual(self.answers(), states[0])
                self.succeed("redo", "--now", LATER)
                self.assertEqual(self.answers(), states[COMMANDS])
                with sqlite3.connect(self.store) as database:
                    self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
                database.close()

    def test_what_is_taken_back_is_shown_and_needs_a_yes(self):
        self.add()
        self.succeed("remind", "--yes", "m123")
        before = self.digest()
        done = self.run_program("undo")
        self.assertEqual(done.returncode, 4)
        self.assertIn("asked about the payment", done.stdout)
        self.assertIn("cannot be unsent", done.stderr)
        self.assertIn("asked about the payment", self.succeed("undo", "--dry-run"))
        self.assertEqual(self.digest(), before)


if __name__ == "__main__":
    unittest.main()
