"""A message is written in the user's editor: it counts once it is good, and whatever ends the editing loses nothing."""

import os
import signal
import stat
import time
import unittest

from terminal import PATIENCE, SellerAtATerminal

PLACE = ("template", "thanks", "--market", "mercari", "--edit")
GOOD = "{buyer}さま {pay_by}まで\n"


class Editing(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.draft = os.path.join(self.home, ".local/state/ordertrack/drafts/mercari.ja.thanks.txt")
        self.text = os.path.join(self.home, ".config/ordertrack/templates/mercari/ja/thanks.txt")

    def editor(self, script, variable="EDITOR"):
        """An editor of the test's: a shell script whose first argument is the file."""
        path = os.path.join(self.home, "editor with a blank")
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(path, 0o755)
        self.environment[variable] = path

    def edit(self):
        return self.start(*PLACE)

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            return file.read()

    def write_draft(self, text):
        os.makedirs(os.path.dirname(self.draft), exist_ok=True)
        with open(self.draft, "w", encoding="utf-8") as file:
            file.write(text)

    def assert_nothing_counts(self):
        self.assertFalse(os.path.exists(self.text))

    def wait_for_file(self, name):
        path = os.path.join(self.home, name)
        until = time.monotonic() + PATIENCE
        while not (os.path.exists(path) and os.path.getsize(path)):
            self.assertLess(time.monotonic(), until, f"{name} did not come")
            time.sleep(0.01)
        return self.read(path)


class Counts(Editing):
    def test_a_good_text(self):
        self.editor(f"printf '{GOOD}' > \"$1\"\n")
        status, shown = self.edit().end()
        self.assertEqual(status, 0, shown)
        self.assertIn("is your own text now", shown)
        self.assertEqual(self.read(self.text), GOOD)
        self.assertFalse(os.path.exists(self.draft))
        self.assertEqual(self.run_aside("template", "thanks", "--market", "mercari"), GOOD)

    def test_and_only_the_user_may_read_it_and_the_draft(self):
        self.editor(f"umask 0; ls -ld \"$1\" \"${{1%/*}}\" > '{self.home}/seen'; printf '{GOOD}' > \"$1\"\n")
        old = os.umask(0)
        self.addCleanup(os.umask, old)
        self.edit().end()
        self.assertEqual({line.split()[0] for line in self.wait_for_file("seen").splitlines()},
                         {"-rw-------", "drwx------"})
        self.assertEqual(stat.S_IMODE(os.stat(self.text).st_mode), 0o600)
        for folder in (".config/ordertrack/templates/mercari/ja", ".local/state/ordertrack/drafts"):
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.home, folder)).st_mode), 0o700)

    def test_the_editor_gets_the_path_and_nothing_else(self):
        self.editor(f"printf '%s\\n' \"$#\" \"$@\" > '{self.home}/seen'\n", variable="VISUAL")
        self.environment["EDITOR"] = "/nowhere/else"
        status, shown = self.edit().end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.wait_for_file("seen").splitlines(), ["1", self.draft])
        self.assertNotIn("/tmp/ordertrack-", self.draft.replace(self.home, ""))

    def test_options_of_the_editor_are_kept_and_no_shell_reads_them(self):
        script = os.path.join(self.home, "ed")
        with open(script, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{self.home}/seen'\n")
        os.chmod(script, 0o755)
        self.environment["EDITOR"] = f"{script} -w  $(touch PWNED);x"
        self.edit().end()
        self.assertEqual(self.wait_for_file("seen").splitlines(), ["-w", "$(touch", "PWNED);x", self.draft])

    def test_an_unchanged_text_is_not_written(self):
        self.editor("touch \"$1\"\n")
        status, shown = self.edit().end()
        self.assertEqual(status, 0, shown)
        self.assertIn("nothing was changed", shown)
        self.assert_nothing_counts()
        self.assertFalse(os.path.exists(self.draft))

    def test_a_broken_text_of_the_user_is_what_is_edited(self):
        os.makedirs(os.path.dirname(self.text))
        with open(self.text, "w", encoding="utf-8") as file:
            file.write("{nmae}\n")
        self.editor("sed -i 's/nmae/buyer/' \"$1\"\n")
        status, shown = self.edit().end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.read(self.text), "{buyer}\n")


class IsToldWhatIsWrong(Editing):
    def setUp(self):
        super().setUp()
        # Wrong at first, good the second time.
        self.editor("if grep -q nmae \"$1\"; then printf '{buyer}\\n' > \"$1\"; else printf 'a\\n{nmae}\\n' > \"$1\"; fi\n")

    def test_with_its_line_and_edits_again(self):
        session = self.edit()
        session.wait_for("[e/d/K]")
        self.assertIn(f"{self.draft}:2: {{nmae}} is not known", session.shown)
        self.assert_nothing_counts()
        session.type("e\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.read(self.text), "{buyer}\n")

    def test_and_can_discard(self):
        session = self.edit()
        session.wait_for("[e/d/K]")
        session.type("d\n")
        status, _ = session.end()
        self.assertEqual(status, 0)
        self.assert_nothing_counts()
        self.assertFalse(os.path.exists(self.draft))

    def test_and_keeps_the_draft_on_anything_else(self):
        for answer in ("k\n", "\n", "\x04", "\x03"):
            with self.subTest(answer=answer):
                if os.path.exists(self.draft):
                    os.remove(self.draft)
                session = self.edit()
                session.wait_for("[e/d/K]")
                session.type(answer)
                status, _ = session.end()
                self.assertIn(status, (1, 130, -2))
                self.assert_nothing_counts()
                self.assertEqual(self.read(self.draft), "a\n{nmae}\n")

    def test_a_date_that_the_step_does_not_set(self):
        self.editor("printf 'a\\n{deadline}\\n' > \"$1\"\n")
        session = self.start("template", "remind-1", "--market", "mercari", "--edit")
        session.wait_for("[e/d/K]")
        self.assertIn(":2: {deadline} is named, but the step remind-1 tells no date", session.shown)
        session.type("d\n")
        session.end()

    def test_hostile_contents(self):
        contents = ["\\033[2J", "\\0", "\\377", "{", "", "{buyer:99999999999999999999}"]
        for content in contents:
            with self.subTest(content=content):
                self.editor(f"printf '{content}' > \"$1\"\n")
                session = self.edit()
                session.wait_for("[e/d/K]")
                self.assertNotIn("\x1b[2J", session.shown)
                session.type("d\n")
                session.end()
                self.assert_nothing_counts()

    def test_a_text_without_an_end(self):
        self.editor("yes > \"$1\" & sleep 0.2; kill $!\n")
        session = self.edit()
        session.wait_for("is too large")
        session.wait_for("[e/d/K]")
        session.type("d\n")
        session.end()

    def test_a_draft_that_became_a_link(self):
        self.editor("ln -sf /etc/passwd \"$1\"\n")
        session = self.edit()
        session.wait_for("leads out of the folder")
        session.wait_for("[e/d/K]")
        session.type("d\n")
        session.end()
        self.assert_nothing_counts()
        self.assertTrue(os.path.exists("/etc/passwd"))


class LosesNothing(Editing):
    def half_done(self, first=":", then="exec sleep 30"):
        """An editor that is at work. It is one process: a shell that is just starting a program may pass over an
        interrupt."""
        self.editor(f"{first}; printf 'half done' > \"$1\"; echo $$ > '{self.home}/pid'; {then}\n")
        session = self.edit()
        return session, int(self.wait_for_file("pid"))

    def assert_draft_is_kept_and_offered(self):
        self.assertEqual(self.read(self.draft), "half done")
        self.assert_nothing_counts()
        self.editor(f"grep -q 'half done' \"$1\" && printf '{GOOD}' > \"$1\"\n")
        session = self.edit()
        session.wait_for("[e/d/K]")
        self.assertIn("a draft is there from another time", session.shown)
        session.type("e\n")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.read(self.text), GOOD)

    def test_when_the_editor_is_killed(self):
        session, editor = self.half_done()
        os.kill(editor, signal.SIGKILL)
        status, shown = session.end()
        self.assertEqual(status, 1)
        self.assertIn("was ended by signal 9", shown)
        self.assert_draft_is_kept_and_offered()

    def test_when_it_is_interrupted_from_the_keyboard(self):
        session, _ = self.half_done()
        session.type("\x03")
        status, shown = session.end()
        self.assertEqual(status, 130, shown)
        self.assertIn("the draft is kept", shown)
        self.assert_draft_is_kept_and_offered()

    def test_when_the_editor_means_something_else_by_an_interrupt(self):
        session, _ = self.half_done("trap 'printf good > \"$1\"; exit 0' INT", "while :; do :; done")
        session.type("\x03")
        status, shown = session.end()
        self.assertEqual(status, 0, shown)
        self.assertEqual(self.read(self.text), "good\n")

    def test_when_the_editor_fails(self):
        session, _ = self.half_done(then="exit 3")
        status, shown = session.end()
        self.assertEqual(status, 1)
        self.assertIn("ended with status 3", shown)
        self.assert_draft_is_kept_and_offered()

    def test_when_ordertrack_itself_is_killed(self):
        session, editor = self.half_done()
        os.kill(session.child, signal.SIGKILL)
        session.end()
        try:
            os.kill(editor, signal.SIGKILL)
        except ProcessLookupError:
            pass  # the terminal's end took it along
        self.assert_draft_is_kept_and_offered()

    def test_a_draft_can_be_left_or_discarded(self):
        self.write_draft("half done")
        self.editor(f"printf '{GOOD}' > \"$1\"\n")
        session = self.edit()
        session.wait_for("[e/d/K]")
        session.type("\n")
        status, _ = session.end()
        self.assertEqual(status, 0)
        self.assertEqual(self.read(self.draft), "half done")
        self.assert_nothing_counts()
        session = self.edit()
        session.wait_for("[e/d/K]")
        session.type("d\n")
        status, _ = session.end()
        self.assertEqual(status, 0)
        self.assertEqual(self.read(self.text), GOOD)

    def test_when_the_text_changed_meanwhile(self):
        session, _ = self.half_done(then=f"while ! [ -e '{self.home}/go' ]; do sleep 0.05; done")
        os.makedirs(os.path.dirname(self.text))
        with open(self.text, "w", encoding="utf-8") as file:
            file.write("by somebody else\n")
        with open(os.path.join(self.home, "go"), "w", encoding="utf-8"):
            pass
        status, shown = session.end()
        self.assertEqual(status, 1)
        self.assertIn("changed meanwhile", shown)
        self.assertEqual(self.read(self.text), "by somebody else\n")
        self.assertEqual(self.read(self.draft), "half done")

    def test_no_lock_is_held_meanwhile(self):
        session, editor = self.half_done()
        self.add("m12345678901")
        os.kill(editor, signal.SIGKILL)
        session.end()
        self.assertEqual(self.history("m123"), [])

    def test_the_terminal_has_its_modes_back(self):
        session, editor = self.half_done(first="stty raw -echo")
        os.kill(editor, signal.SIGKILL)
        _, shown = session.end()
        self.assertIn("\n", shown.split("was ended by signal 9")[1])
        self.assertNotIn("\r", shown)


class Refuses(Editing):
    def test_without_an_editor(self):
        for variable in ("VISUAL", "EDITOR"):
            with self.subTest(variable=variable):
                self.environment[variable] = "/nowhere/editor"
                status, shown = self.edit().end()
                self.assertEqual(status, 1)
                self.assertIn("cannot be started", shown)
                self.assertIn("VISUAL or EDITOR", shown)
                self.assert_nothing_counts()

    def test_in_a_dry_run_or_as_json(self):
        self.editor(f"touch '{self.home}/seen'\n")
        for option, expected in (("--dry-run", 0), ("--json", 4)):
            with self.subTest(option=option):
                status, _ = self.start(*PLACE, option).end()
                self.assertEqual(status, expected)
                self.assertFalse(os.path.exists(os.path.join(self.home, "seen")))
                self.assertFalse(os.path.exists(self.draft))


if __name__ == "__main__":
    unittest.main()
