"""Colour where a person looks, and nowhere else."""

import unittest

from terminal import SellerAtATerminal

ESCAPE = "\x1b["


class Colour(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")

    def test_on_a_terminal_unless_it_is_not_wanted(self):
        cases = [
            ({}, [], True),
            ({"NO_COLOR": "1"}, [], False),
            ({"NO_COLOR": ""}, [], True),
            ({"TERM": "dumb"}, [], False),
            ({"CLICOLOR": "0"}, [], False),
            ({}, ["--color", "never"], False),
            ({"NO_COLOR": "1"}, ["--color", "always"], True),
            ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, [], False),
            ({}, ["--json"], False),
        ]
        plain = dict(self.environment)
        for variables, words, expected in cases:
            for command in (["due"], ["status"], ["status", "m123"], ["log"], ["buyer"]):
                with self.subTest(variables=variables, words=words, command=command):
                    self.environment = {**plain, **variables}
                    status, shown = self.start(*command, *words).end()
                    self.assertEqual(status, 0)
                    self.assertEqual(ESCAPE in shown, expected)

    def test_never_in_a_pipe_unless_it_is_wanted(self):
        self.assertNotIn(ESCAPE, self.run_aside("due"))
        self.assertIn(ESCAPE, self.run_aside("due", "--color", "always"))
        self.environment["CLICOLOR_FORCE"] = "1"
        self.assertIn(ESCAPE, self.run_aside("due"))

    def test_says_the_same_without_colour(self):
        _, coloured = self.start("status", "m123").end()
        _, plain = self.start("status", "m123", "--color", "never").end()
        for code in {part.split("m")[0] for part in coloured.split(ESCAPE)[1:]}:
            coloured = coloured.replace(f"{ESCAPE}{code}m", "")
        self.assertEqual(coloured, plain)


if __name__ == "__main__":
    unittest.main()
