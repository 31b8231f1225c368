"""A world of its own for the whole program, in which things can go wrong."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["ORDERTRACK_PROGRAM"])
PATIENCE = 60  # seconds
NOBODY = 65534

READING = (["due"], ["status"], ["status", "--all"], ["log"], ["buyer"], ["remind", "--dry-run"],
           ["pay", "m12345678901", "--dry-run"])
WRITING = (["add", "m12345678901"], ["pay", "m12345678901"], ["remind", "--yes"],
           ["block", "--buyer", "tanaka", "--market", "mercari", "--yes"], ["buyer", "link", "a", "b"])


class World(unittest.TestCase):
    """A home folder and a pinned clock; `self.store` need not be there yet."""

    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="ordertrack-faults-")
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.environment = {"HOME": self.home, "PATH": "/usr/bin:/bin", "LANG": "C",
                            "ORDERTRACK_NOW": "2026-12-06 08:05"}
        self.folder = os.path.join(self.home, ".local/share/ordertrack")
        self.store = os.path.join(self.folder, "orders.db")

    def run_program(self, *words, before=(), **how):
        """A run without a terminal; `before` are the words of a program that starts it."""
        how = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
               "env": self.environment, "text": True, **how}
        if before:
            how["env"] = {**how["env"], "ASAN_OPTIONS": "detect_leaks=0"}  # which cannot be done under strace
        return subprocess.run([*before, PROGRAM, *words], timeout=PATIENCE, check=False, **how)

    def start_program(self, *words):
        return subprocess.Popen([PROGRAM, *words], env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def succeed(self, *words, **how):
        done = self.run_program(*words, **how)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def add(self, order="m12345678901", *words):
        self.succeed("add", order, "--buyer", "tanaka", "--ordered", "2026-12-05 14:00", *words)

    def assert_one_line_and_hint(self, done):
        """An error is told in one line, with a hint, and nothing of it is a crash."""
        lines = done.stderr.splitlines()
        self.assertTrue(lines and lines[0].startswith("ordertrack: "), done.stderr)
        self.assertTrue(all(line.startswith("hint: ") for line in lines[1:]), done.stderr)
        self.assertGreater(len(lines), 1, done.stderr)

    def digest(self, path=None):
        with open(path or self.store, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()

    def put(self, content, path=None):
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        with open(path or self.store, "wb") as file:
            file.write(content)


def contents(store):
    """Every row of a store, and what SQLite says of its soundness."""
    with sqlite3.connect(store) as database:
        rows = tuple(database.iterdump())
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
    database.close()
    return rows, sound
