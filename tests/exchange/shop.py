"""A small shop of its own for a test: a home folder, a clock that the test sets, and the program."""

import os
import subprocess
import tempfile

PROGRAM = os.path.abspath(os.environ["ORDERTRACK_PROGRAM"])
PATIENCE = 60  # seconds


class Shop:
    def __init__(self, now):
        self._home = tempfile.TemporaryDirectory(prefix="ordertrack-exchange-")
        self.home = self._home.name
        self.now = now

    def path(self, name):
        return os.path.join(self.home, name)

    def run(self, *words):
        environment = {"HOME": self.home, "PATH": "/usr/bin:/bin", "LANG": "C", "ORDERTRACK_NOW": self.now}
        done = subprocess.run([PROGRAM, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=PATIENCE, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{words}: {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def add(self, order, *words, ordered="2026-12-05 14:00"):
        self.run("add", order, "--ordered", ordered, *words)

    def close(self):
        self._home.cleanup()
