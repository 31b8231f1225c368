"""What `due` remembers of its last run: a small file that may be lost, and that stands in nobody's way."""

import json
import os
import shutil
import subprocess
import time
import unittest

from world import PROGRAM, World

DAY = 24 * 60 * 60


class LastDue(World):
    """Goes by the machine's clock: a pinned one is no run that counts."""

    def setUp(self):
        super().setUp()
        del self.environment["ORDERTRACK_NOW"]
        self.state = os.path.join(self.home, ".local", "state", "ordertrack")
        self.file = os.path.join(self.state, "last-due")
        self.succeed("add", "m12345678901")

    def remembered(self):
        return int(os.stat(self.file).st_mtime)

    def ran(self, ago):
        os.makedirs(self.state, exist_ok=True)
        with open(self.file, "w", encoding="ascii"):
            pass
        os.utime(self.file, times=(time.time() - ago,) * 2)

    def test_a_run_is_remembered(self):
        before = int(time.time())
        self.succeed("due")
        self.assertIn(self.remembered(), range(before, int(time.time()) + 1))
        self.assertEqual(os.listdir(self.state), ["last-due"])

    def test_nobody_else_can_read_it_whatever_the_umask(self):
        for umask in (0, 0o777):
            shutil.rmtree(self.state, ignore_errors=True)
            self.succeed("due", preexec_fn=lambda umask=umask: os.umask(umask))
            self.assertEqual(os.stat(self.file).st_mode & 0o777, 0o600)
            self.assertEqual(os.stat(self.state).st_mode & 0o777, 0o700)

    def test_a_run_that_pretends_is_none(self):
        self.succeed("due", "--now", "2030-01-01")
        self.succeed("due", env={**self.environment, "ORDERTRACK_NOW": "2030-01-01"})
        self.succeed("due", "--dry-run")
        self.assertFalse(os.path.exists(self.state))

    def test_a_run_that_failed_is_none(self):
        self.assertEqual(self.run_program("due", "--market", "nowhere").returncode, 3)
        with open("/dev/full", "w", encoding="utf-8") as full:
            self.assertEqual(self.run_program("due", stdout=full).returncode, 1)
        self.assertFalse(os.path.exists(self.state))

    def test_without_a_book_nothing_is_made(self):
        os.remove(self.store)
        self.succeed("due")
        self.assertFalse(os.path.exists(self.state))

    def test_other_commands_leave_it_alone(self):
        for words in (["status"], ["log"], ["remind", "--dry-run"], ["doctor"]):
            self.run_program(*words)
        self.assertFalse(os.path.exists(self.state))

    def test_it_lies_where_the_variable_says_unless_that_is_relative(self):
        elsewhere = os.path.join(self.home, "elsewhere")
        self.succeed("due", env={**self.environment, "XDG_STATE_HOME": elsewhere})
        self.assertEqual(os.listdir(os.path.join(elsewhere, "ordertrack")), ["last-due"])
        self.succeed("due", env={**self.environment, "XDG_STATE_HOME": "relative"}, cwd=self.home)
        self.assertTrue(os.path.exists(self.file))
        self.assertFalse(os.path.exists(os.path.join(self.home, "relative")))

    def test_where_it_cannot_be_written_nothing_is_said(self):
        usual = self.succeed("due")
        for spoil in (lambda: os.remove(self.file) or os.mkdir(self.file),
                      lambda: os.rename(self.state, self.state + ".away") or open(self.state, "w").close()):
            spoil()
            done = self.run_program("due")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, usual, ""))
        self.assertTrue(os.path.isfile(self.state))

    def test_a_long_silence_is_told(self):
        self.ran(ago=3 * DAY + 60)
        done = self.run_program("due")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stderr, r"^due ran last on .*, 3 days ago; whether it runs by itself: ordertrack doctor\n$")
        self.assertEqual(self.run_program("due").stderr, "", "once")

    def test_what_is_no_long_silence(self):
        for ago in (2 * DAY - 60, 60, -3 * DAY):
            self.ran(ago)
            self.assertEqual(self.run_program("due").stderr, "", ago)
        self.ran(ago=9 * DAY)
        os.rename(self.file, self.file + ".old")
        os.symlink(self.file + ".old", self.file)
        self.assertEqual(self.run_program("due").stderr, "")

    def test_quiet_and_pretending_runs_tell_nothing(self):
        for words in (["--quiet"], ["--exit-code", "--quiet"], ["--now", "2030-01-01"]):
            self.ran(ago=9 * DAY)
            self.assertEqual(self.run_program("due", *words).stderr, "", words)

    def test_the_document_tells_it_too(self):
        self.assertIsNone(json.loads(self.succeed("due", "--json"))["last_due_at"])
        self.ran(ago=9 * DAY)
        done = self.run_program("due", "--json")
        told = json.loads(done.stdout)["last_due_at"]
        self.assertEqual(time.strftime("%Y-%m-%d", time.gmtime(time.time() - 9 * DAY)), told[:10])
        self.assertEqual(done.stderr, "")

    def test_many_at_once_leave_one_file(self):
        runs = [self.start_program("due") for _ in range(20)]
        self.assertEqual({run.communicate(timeout=60)[1] for run in runs}, {""})
        self.assertGreater(self.remembered(), time.time() - 60)
        self.assertEqual(os.listdir(self.state), ["last-due"])

    def test_in_japanese(self):
        self.ran(ago=9 * DAY)
        done = subprocess.run([PROGRAM, "--lang", "ja", "due"], env=self.environment, capture_output=True, text=True,
                              check=False)
        self.assertIn("9日", done.stderr)


if __name__ == "__main__":
    unittest.main()
