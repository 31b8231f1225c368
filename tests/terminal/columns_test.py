"""Tables stay straight on a real terminal, measured by the terminal itself: tmux says in which cell its cursor stands."""

import os
import subprocess
import time
import unittest

from terminal import PATIENCE, SellerAtATerminal

ITEMS = [
    "cup",
    "青いカップ",
    "ｱｵｲｶｯﾌﾟ ﾊﾝｶｸ",
    "🍵 green tea 🍵",
    "とても長い名前のついた手作りの湯呑み茶碗 五客組 箱付き 未使用品",
    "e\u0301clair du\u0308rer",
    "〒①～￥髙",
    "tab\there",
]
COLUMNS = 80


class MeasuringTerminal:
    """A tmux pane in which texts are written to be measured."""

    def __init__(self, folder):
        self.tmux = ["tmux", "-u", "-S", os.path.join(folder, "tmux"), "-f", "/dev/null"]
        self.environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.count = 0
        self._run("new-session", "-d", "-x", "200", "-y", "10", "sleep 600")
        self.pane = self._run("display-message", "-p", "#{pane_tty}")

    def _run(self, *words):
        return subprocess.run([*self.tmux, *words], env=self.environment, capture_output=True, text=True,
                              timeout=PATIENCE, check=True).stdout.strip()

    def cells(self, text):
        self.count += 1
        with open(self.pane, "w", encoding="utf-8") as pane:
            pane.write(f"\r\033[2K{text}\033]2;measured {self.count}\007")
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            title, _, column = self._run("display-message", "-p", "#{pane_title}|#{cursor_x}").partition("|")
            if title == f"measured {self.count}":
                return int(column)
            time.sleep(0.01)
        raise AssertionError(f"tmux did not measure {text!r}")

    def close(self):
        self._run("kill-server")


class Columns(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.terminal = MeasuringTerminal(self.home)
        self.addCleanup(self.terminal.close)
        for number, item in enumerate(ITEMS):
            self.add(f"m1234567890{number}", "--item", item, "--buyer", item[:6], "--price", str(10 ** (number % 5)))

    def shown(self, *words):
        status, text = self.start(*words, "--color", "never", columns=COLUMNS).end()
        self.assertEqual(status, 0)
        return text.splitlines()

    def assert_straight(self, rows, mark):
        """`mark` begins in one and the same cell in every row, and no row is wider than the terminal."""
        self.assertEqual(len(rows), len(ITEMS))
        begins = {row: self.terminal.cells(row[:row.index(mark)]) for row in rows}
        self.assertEqual(len(set(begins.values())), 1, begins)
        widths = {row: self.terminal.cells(row) for row in rows}
        self.assertLessEqual(max(widths.values()), COLUMNS, widths)

    def test_of_status(self):
        rows = [line for line in self.shown("status") if line.startswith("m1234567890")]
        self.assert_straight(rows, "unpaid")

    def test_of_due(self):
        rows = [line for line in self.shown("due") if line.startswith("  m1234567890")]
        self.assert_straight(rows, "since")


if __name__ == "__main__":
    unittest.main()
