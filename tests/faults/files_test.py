"""Stores that cannot be used: each is refused with a message, and left as it is, byte for byte."""

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import unittest

from world import NOBODY, PROGRAM, READING, WRITING, World


class NotOurs(World):
    def assert_refused(self, status, words, *, among=READING + WRITING):
        before = self.digest()
        for command in among:
            with self.subTest(command=command):
                done = self.run_program(*command)
                self.assertEqual(done.returncode, status, done.stdout + done.stderr)
                self.assert_one_line_and_hint(done)
                self.assertIn(words, done.stderr)
                self.assertIn(self.store, done.stderr)
        self.assertEqual(self.digest(), before)
        self.assertEqual(os.listdir(self.folder), ["orders.db"])

    def test_a_text(self):
        self.put(b"m12345678901 tanaka 3200\n" * 100)
        self.assert_refused(4, "no order book")

    def test_a_short_file(self):
        self.put(b"SQLite format 3\0")
        self.assert_refused(4, "no order book")

    def test_another_programs_database(self):
        self.put(b"")
        with sqlite3.connect(self.store) as database:
            database.executescript("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT);"
                                   "INSERT INTO moz_places (url) VALUES ('https://example.org');")
        database.close()
        self.assert_refused(4, "no order book")

    def test_a_newer_version(self):
        self.add()
        with sqlite3.connect(self.store) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute(f"PRAGMA user_version = {version + 1000}")
        database.close()
        self.assert_refused(4, "needs an ordertrack that reads store version")
        for words in (["--version"], ["--help"], ["market"], ["completion", "bash"]):
            self.succeed(*words)

    def test_a_truncated_file(self):
        self.add()
        with open(self.store, "r+b") as file:
            file.truncate(os.path.getsize(self.store) // 2)
        self.assert_refused(1, "damaged", among=(["status"], ["log"], *WRITING))

    def test_a_scribbled_file(self):
        self.add()
        with open(self.store, "r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * (os.path.getsize(self.store) - 4096))
        self.assert_refused(1, "damaged")

    def test_a_folder(self):
        os.makedirs(self.store)
        for command in READING + WRITING:
            with self.subTest(command=command):
                done = self.run_program(*command)
                self.assertEqual(done.returncode, 4)
                self.assert_one_line_and_hint(done)
        self.assertEqual(os.listdir(self.store), [])

    def test_the_error_is_a_document_where_json_is_asked_for(self):
        self.put(b"text")
        done = self.run_program("due", "--json")
        self.assertEqual((done.returncode, done.stdout), (4, ""))
        self.assertEqual(json.loads(done.stderr)["error"]["kind"], "not-our-file")

    def test_an_empty_file_is_an_empty_book(self):
        self.put(b"")
        self.assertEqual(self.succeed("due"), "")
        self.add()
        self.assertIn("m12345678901", self.succeed("status"))

    def test_completion_is_silent(self):
        for content in (b"text", b"SQLite format 3\0" + b"\0" * 4096):
            self.put(content)
            done = self.run_program("__complete", "ordertrack", "pay", "m1")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))


class WithoutRights(World):
    """Run as somebody else where the tests run as root, to whom no file is closed."""

    def setUp(self):
        super().setUp()
        self.shared = tempfile.mkdtemp(prefix="ordertrack-shared-")
        self.addCleanup(shutil.rmtree, self.shared)
        os.chmod(self.shared, 0o755)
        os.makedirs(os.path.join(self.shared, "bin"))
        self.program = shutil.copy(PROGRAM, os.path.join(self.shared, "bin"))
        self.somebody = []
        if os.geteuid() == 0:
            self.somebody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            os.chown(self.home, NOBODY, NOBODY)

    def run_program(self, *words, **how):
        return subprocess.run([*self.somebody, self.program, *words], env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, check=False)

    def test_a_folder_that_cannot_be_written(self):
        self.add()
        before = self.digest()
        os.chmod(self.folder, 0o500)
        done = self.run_program("pay", "m12345678901")
        os.chmod(self.folder, 0o700)
        self.assertEqual(done.returncode, 1)
        self.assert_one_line_and_hint(done)
        self.assertIn(self.folder, done.stderr)
        self.assertEqual(self.digest(), before)

    def test_reading_needs_no_right_to_write(self):
        self.add()
        os.chmod(self.store, 0o400)
        os.chmod(self.folder, 0o500)
        shown = self.succeed("status")
        os.chmod(self.folder, 0o700)
        self.assertIn("m12345678901", shown)

    def test_a_home_in_which_nothing_can_be_made(self):
        os.chmod(self.home, 0o500)
        self.assertEqual(self.succeed("due"), "")
        done = self.run_program("add", "m12345678901")
        os.chmod(self.home, 0o700)
        self.assertEqual(done.returncode, 1)
        self.assert_one_line_and_hint(done)
        self.assertIn(self.home, done.stderr)

    def test_a_file_of_somebody_else(self):
        self.add()
        if os.geteuid() == 0:
            os.chown(self.store, 0, 0)
        else:
            os.chmod(self.store, 0)
        for command in (["due"], ["pay", "m12345678901"]):
            done = self.run_program(*command)
            self.assertEqual(done.returncode, 1)
            self.assert_one_line_and_hint(done)
            self.assertIn(self.store, done.stderr)


class FullDisk(World):
    def run_with_little_room(self, room, *words):
        def take_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        return self.run_program(*words, preexec_fn=take_room)

    def test_says_where_and_changes_nothing(self):
        self.add()
        before = self.digest()
        for room in (0, 1, 600, 5000, 20000):
            with self.subTest(room=room):
                done = self.run_with_little_room(room, "add", "m22222222222", "--note", "x" * 3000)
                self.assertEqual(done.returncode, 1)
                self.assert_one_line_and_hint(done)
                self.assertIn(self.folder, done.stderr)
                self.assertNotIn("m22222222222", self.succeed("status"))
        self.assertEqual(self.digest(), before)
        self.assertEqual(os.listdir(self.folder), ["orders.db"])

    def test_before_there_is_a_store(self):
        for room in (0, 600, 5000):
            done = self.run_with_little_room(room, "add", "m12345678901")
            self.assertEqual(done.returncode, 1)
            self.assert_one_line_and_hint(done)
            self.assertEqual(self.succeed("status", "--all"), "")
        self.add()


class Modes(World):
    def test_nobody_else_can_read_what_was_made(self):
        os.chmod(self.home, 0o777)
        self.succeed("add", "m12345678901", preexec_fn=lambda: os.umask(0))
        made = {path: os.stat(path).st_mode & 0o777
                for folder, _, files in os.walk(os.path.join(self.home, ".local"))
                for path in [folder, *(os.path.join(folder, file) for file in files)]}
        self.assertEqual({mode for path, mode in made.items() if os.path.isdir(path)}, {0o700}, made)
        self.assertEqual(made[self.store], 0o600)

    def test_whatever_the_umask_takes_away(self):
        self.succeed("add", "m12345678901", preexec_fn=lambda: os.umask(0o777))
        self.assertEqual(os.stat(self.store).st_mode & 0o777, 0o600)

    def test_a_store_that_was_open_to_others_is_closed(self):
        self.add()
        os.chmod(self.store, 0o644)
        self.succeed("pay", "m12345678901")
        self.assertEqual(os.stat(self.store).st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main()
