"""A seller at a terminal: starts the program on a terminal of its own, waits for what it says, and types."""

import fcntl
import os
import pty
import select
import shutil
import struct
import subprocess
import tempfile
import termios
import time
import unittest

PROGRAM = os.path.abspath(os.environ["ORDERTRACK_PROGRAM"])
PATIENCE = 20  # seconds


class Session:
    """A run of the program on a terminal."""

    def __init__(self, words, environment, columns=100, lines=40, before=()):
        self.shown = ""
        self._bytes = b""
        self.terminal, end_of_child = pty.openpty()
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.child = os.fork()
        if self.child == 0:
            os.login_tty(end_of_child)
            os.execvpe((*before, PROGRAM)[0], [*before, PROGRAM, *words], environment)
        os.close(end_of_child)

    def _read(self, until):
        """Reads what is shown; nothing more comes once the program has ended."""
        ready, _, _ = select.select([self.terminal], [], [], max(0, until - time.monotonic()))
        if not ready:
            raise AssertionError(f"nothing more came after {self.shown!r}")
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:
            return False
        self._bytes += piece  # which may end within a character, or a line end
        self.shown = self._bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(piece)

    def wait_for(self, text, times=1):
        until = time.monotonic() + PATIENCE
        while self.shown.count(text) < times:
            if not self._read(until):
                raise AssertionError(f"{text!r} did not come: {self.shown!r}")

    def type(self, keys):
        os.write(self.terminal, keys.encode("utf-8"))

    def end(self):
        """The exit status, and everything that was shown."""
        until = time.monotonic() + PATIENCE
        while self._read(until):
            pass
        _, status = os.waitpid(self.child, 0)
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(status), self.shown


class SellerAtATerminal(unittest.TestCase):
    """A home folder of its own, and a clock that stands still."""

    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="ordertrack-terminal-")
        self.addCleanup(shutil.rmtree, self.home)
        self.environment = {"HOME": self.home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
                            "ORDERTRACK_NOW": "2026-12-06 08:05"}

    def at(self, now):
        self.environment["ORDERTRACK_NOW"] = now

    def start(self, *words, columns=100, lines=40, before=()):
        """`before` are the words of a program that starts it."""
        return Session(words, self.environment, columns, lines, before)

    def run_aside(self, *words):
        """A run away from the terminal, as from cron. Its output."""
        done = subprocess.run([PROGRAM, *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=PATIENCE, check=True)
        return done.stdout

    def add(self, order, *words):
        self.run_aside("add", order, "--ordered", "2026-12-05 14:00", *words)

    def history(self, order):
        """What happened to an order besides its being added and was not taken back, oldest first."""
        lines = self.run_aside("log", order).splitlines()[1:]
        return [line.split("  ")[-1] for line in reversed(lines) if "(taken back " not in line][1:]
