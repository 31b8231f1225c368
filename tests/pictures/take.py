"""The pictures in README: a morning on the terminal, in both languages, and the page on the phone.

  ORDERTRACK_PROGRAM=build/release/bin/ordertrack python3 tests/pictures/take.py [--check] man/pictures

Takes them from the program; with --check compares the terminal's pictures with those that are there. What a browser
draws depends on the fonts of the machine: of its picture the page is compared that it was taken of.
"""

import argparse
import hashlib
import os
import re
import struct
import subprocess
import sys
import tempfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "terminal"), os.path.join(HERE, "..", "exchange")]

from rich.console import Console  # noqa: E402
from rich.terminal_theme import TerminalTheme  # noqa: E402
from rich.text import Text  # noqa: E402

from browser import Browser  # noqa: E402
from terminal import PROGRAM, Session  # noqa: E402

COLUMNS = 84
AFTER_HEADER = 33  # of a PNG file
ORDERS = [
    # id, market, buyer, item, price, ordered, the steps that were done, each with its day and time
    ("m98765432101", "mercari", "yamada", ("Film camera", "フィルムカメラ"), "18000", "2026-12-05 21:10",
     [("remind", "2026-12-05 21:30"), ("remind", "2026-12-06 08:10"), ("remind", "2026-12-07 08:10"),
      ("remind", "2026-12-08 08:10")]),
    ("m12345678901", "mercari", "tanaka", ("Blue cup", "青いカップ"), "3200", "2026-12-07 14:00",
     [("remind", "2026-12-07 15:00")]),
    ("m55550000123", "mercari", "suzuki", ("Wool scarf", "ウールのマフラー"), "2400", "2026-12-09 07:20", []),
    ("1234567890123", "rakuma", "sato", ("Picture book", "絵本"), "900", "2026-12-07 19:30",
     [("remind", "2026-12-07 20:00"), ("remind", "2026-12-08 20:10")]),
]
THEME = TerminalTheme((24, 26, 31), (220, 223, 228),
                      [(24, 26, 31), (240, 113, 120), (152, 195, 121), (229, 192, 123), (97, 175, 239), (198, 120, 221),
                       (86, 182, 194), (220, 223, 228)],
                      [(130, 137, 151), (255, 140, 146), (181, 222, 150), (240, 210, 150), (130, 195, 255), (216, 150, 236),
                       (120, 205, 215), (255, 255, 255)])
# Rich's own, without the typefaces that it would fetch. It counts characters where Japanese ones take two cells each, so
# the lengths that it asks for are taken out as well.
DRAWING = """\
<svg class="terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace; }}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


class Morning:
    """A seller's book on the morning of 9 December, told in one language."""

    def __init__(self, language):
        self._home = tempfile.TemporaryDirectory(prefix="ordertrack-pictures-")
        self._language = language
        for order, market, buyer, items, price, ordered, steps in ORDERS:
            self._run(ordered, "add", order, "--market", market, "--buyer", buyer, "--item", items[language == "ja"], "--price",
                      price, "--payment", "konbini", "--ordered", ordered)
            for step, when in steps:
                self._run(when, step, order, "--yes")

    def close(self):
        self._home.cleanup()

    def path(self, name):
        return os.path.join(self._home.name, name)

    def _environment(self, now):
        return {"HOME": self._home.name, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
                "ORDERTRACK_LANG": self._language, "ORDERTRACK_NOW": now}

    def _run(self, now, *words):
        subprocess.run([PROGRAM, *words], env=self._environment(now), check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)

    def page(self, name):
        self._run("2026-12-09 08:05", "due", "--format", "html", "-o", self.path(name))
        return self.path(name)

    def shown(self, *words):
        """What a terminal gets, colours and all."""
        status, shown = Session(words, self._environment("2026-12-09 08:05"), COLUMNS).end()
        if status != 0:
            raise AssertionError(f"{words}: {status}: {shown}")
        return shown


def drawing(language):
    """The session as SVG."""
    morning = Morning(language)
    console = Console(record=True, width=COLUMNS, file=open(os.devnull, "w", encoding="utf-8"), force_terminal=True,
                      color_system="truecolor", legacy_windows=False)
    for words in (["due"], ["status", "m98765432101"]):
        console.print(Text.from_ansi("\x1b[1m$ ordertrack " + " ".join(words) + "\x1b[0m"))
        console.print(Text.from_ansi(morning.shown(*words)), "")
    morning.close()
    drawn = console.export_svg(title="ordertrack", theme=THEME, code_format=DRAWING, unique_id="ordertrack")
    return re.sub(r' textLength="[^"]*"', "", drawn)


def digest(page):
    with open(page, "rb") as content:
        return hashlib.sha256(content.read()).hexdigest()


def label(text):
    """A PNG chunk of text."""
    content = b"tEXt" + b"Source\0" + text.encode("ascii")
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))


def take_page(language, file):
    """The page as a phone shows it. Fonts differ from machine to machine, so the picture is labelled with its page."""
    if not subprocess.run(["fc-list", ":lang=ja"], check=True, capture_output=True).stdout:
        sys.exit("there is no Japanese font to draw the page with: install fonts-noto-cjk")
    morning = Morning(language)
    browser = Browser()
    page = morning.page("today.html")
    browser.open(page).picture(file, whole=False)
    browser.close()
    with open(file, "r+b") as picture:
        content = picture.read()
        picture.seek(0)
        picture.write(content[:AFTER_HEADER] + label(digest(page)) + content[AFTER_HEADER:])
    morning.close()


def is_of_this_page(language, file):
    morning = Morning(language)
    with open(file, "rb") as picture:
        same = label(digest(morning.page("today.html"))) in picture.read()
    morning.close()
    return same


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("folder")
    asked = parser.parse_args()
    stale = []
    for language, name in (("en", "morning.svg"), ("ja", "morning.ja.svg")):
        file = os.path.join(asked.folder, name)
        drawn = drawing(language)
        if not asked.check:
            with open(file, "w", encoding="utf-8") as picture:
                picture.write(drawn)
        elif not os.path.exists(file) or open(file, encoding="utf-8").read() != drawn:
            stale.append(file)
    for language, name in (("en", "phone.png"), ("ja", "phone.ja.png")):
        file = os.path.join(asked.folder, name)
        if not asked.check:
            take_page(language, file)
        elif not os.path.exists(file) or not is_of_this_page(language, file):
            stale.append(file)
    if stale:
        sys.exit(f"no longer what the program shows: {', '.join(stale)}; take them again with {sys.argv[0]}")


if __name__ == "__main__":
    main()
