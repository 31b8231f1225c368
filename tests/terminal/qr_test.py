"""The page on the phone: what `--qr` draws or writes is read back by a reader of QR codes and gives the page's address."""

import json
import os
import pathlib
import re
import stat
import subprocess
import unittest

from terminal import PATIENCE, PROGRAM, SellerAtATerminal

# An order of each market that has a page an order, with the longest id that the market gives.
ORDERS = {
    "mercari": "m12345678901",
    "mercari-shops": "2JcP4mVxQ7rTz8KdYw9sBh",
    "rakuma": "0123456789abcdef0123456789abcdef",
    "yahoo-auctions": "x1234567890",
    "yahoo-flea": "z123456789",
}
MARKET_FILES = pathlib.Path(__file__).parents[2] / "src" / "markets"
DARK, LIGHT = 0, 255
COLOURS = {"16": DARK, "231": LIGHT}  # of the fixed part of the 256 colours
HALVES = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}
CODE_LINE = re.compile("^(\x1b\\[[0-9;]*m[ ▀▄█]+\x1b\\[0m|[ ▀▄█]{20,})$", re.MULTILINE)


def read_back(picture, content=None):
    """What a reader of codes finds in a picture."""
    done = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], input=content,
                          capture_output=True, timeout=PATIENCE, check=False)
    return done.stdout.decode("utf-8").splitlines()


def code_lines(shown):
    return CODE_LINE.findall(shown)


def photographed(lines, foreground, background, pixels=6):
    """A terminal's lines as a greyscale picture (PGM), on a theme of these two colours."""
    rows = []
    for line in lines:
        ink, paper = foreground, background
        upper, lower = [], []
        for codes, character in re.findall("\x1b\\[([0-9;]*)m|(.)", line):
            if not character:
                ink = COLOURS[found[1]] if (found := re.search(r"\b38;5;(\d+)", codes)) else foreground
                paper = COLOURS[found[1]] if (found := re.search(r"\b48;5;(\d+)", codes)) else background
                continue
            top, bottom = HALVES[character]
            upper += [ink if top else paper] * pixels
            lower += [ink if bottom else paper] * pixels
        rows += [bytes(upper)] * pixels + [bytes(lower)] * pixels
    margin = 4 * pixels
    width = len(rows[0]) + 2 * margin
    side = bytes([background]) * margin
    framed = [bytes([background]) * width] * margin
    picture = framed + [side + row + side for row in rows] + framed
    return f"P5 {width} {len(picture)} 255\n".encode() + b"".join(picture)


class ThePage(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.picture = os.path.join(self.home, "shown.pgm")

    def add_all(self):
        for market, order in ORDERS.items():
            self.add(order, "--market", market, "--buyer", "tanaka", "--payment", "konbini")

    def address(self, order):
        return json.loads(self.run_aside("status", order, "--json"))["orders"][0]["url"]

    def seen_by_a_phone(self, shown, foreground=LIGHT, background=DARK):
        with open(self.picture, "wb") as file:
            file.write(photographed(code_lines(shown), foreground, background))
        return read_back(self.picture)

    def test_every_market_with_a_page_is_tested(self):
        with_page = {file.stem for file in MARKET_FILES.glob("*.toml") if "\norder_url = " in file.read_text("utf-8")}
        self.assertEqual(with_page, set(ORDERS))

    def test_is_drawn_within_80_by_24_whatever_the_theme(self):
        self.add_all()
        for market, order in ORDERS.items():
            for foreground, background in ((LIGHT, DARK), (DARK, LIGHT), (120, 100)):
                with self.subTest(market=market, background=background):
                    status, shown = self.start("status", order, "--qr", columns=80, lines=24).end()
                    self.assertEqual(status, 0)
                    self.assertLess(len(code_lines(shown)), 24)
                    self.assertEqual(self.seen_by_a_phone(shown, foreground, background), [self.address(order)])

    def test_is_at_hand_when_the_question_comes(self):
        self.add("m12345678901", "--buyer", "tanaka")
        for command, now in (("remind", "2026-12-06 08:05"), ("block", "2026-12-06 08:05")):
            with self.subTest(command=command):
                self.at(now)
                session = self.start(command, "m123", "--qr", columns=80, lines=24)
                session.wait_for("[y/N]")
                self.assertEqual(self.seen_by_a_phone(session.shown), [self.address("m123")])
                lines = session.shown.splitlines()
                self.assertLess(len(lines) - lines.index(code_lines(session.shown)[0]), 24)
                session.type("n\n")
                session.end()
        self.at("2026-12-10 08:05")
        status, shown = self.start("cancel", "m123", "--qr", "--yes", "--force", lines=24).end()
        self.assertEqual(status, 0)
        self.assertEqual(self.seen_by_a_phone(shown), ["https://jp.mercari.com/transaction/m12345678901"])

    def test_is_not_drawn_where_nothing_could_read_it(self):
        self.add("m12345678901")
        plain = dict(self.environment)
        for variables, words, size, why in (
                ({"NO_COLOR": "1"}, [], (80, 24), "without colours"),
                ({"TERM": "dumb"}, [], (80, 24), "without colours"),
                ({}, ["--color", "never"], (80, 24), "without colours"),
                ({}, [], (36, 24), "needs 37 columns and 20 lines"),
                ({}, [], (80, 19), "needs 37 columns and 20 lines")):
            with self.subTest(variables=variables, words=words, size=size):
                self.environment = {**plain, **variables}
                status, shown = self.start("status", "m123", "--qr", *words, columns=size[0], lines=size[1]).end()
                self.assertEqual(status, 0)
                self.assertEqual(code_lines(shown), [])
                self.assertIn(why, " ".join(shown.split()))
                self.assertIn("--qr -o page.png", shown)
        self.environment = plain
        self.assertEqual(code_lines(self.run_aside("status", "m123", "--qr")), [])

    def test_is_drawn_in_the_smallest_terminal_that_holds_it(self):
        self.add("m12345678901")
        _, shown = self.start("status", "m123", "--qr", columns=37, lines=20).end()
        self.assertEqual(self.seen_by_a_phone(shown), [self.address("m123")])


class TheImage(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        for market, order in ORDERS.items():
            self.add(order, "--market", market, "--buyer", "tanaka", "--payment", "konbini")

    def read_image(self, file):
        if not file.endswith(".svg"):
            return read_back(file)
        drawn = os.path.join(self.home, "drawn.png")
        subprocess.run(["rsvg-convert", "--output", drawn, file], timeout=PATIENCE, check=True)
        return read_back(drawn)

    def test_gives_the_address_of_every_market(self):
        for market, order in ORDERS.items():
            for name in ("page.png", "page.svg"):
                with self.subTest(market=market, name=name):
                    file = os.path.join(self.home, name)
                    self.run_aside("status", order, "--qr", "-o", file)
                    address = json.loads(self.run_aside("status", order, "--json"))["orders"][0]["url"]
                    self.assertEqual(self.read_image(file), [address])
                    self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)

    def test_is_written_by_every_command_that_shows_a_page(self):
        for words in (["remind", "m123"], ["block", "m123"], ["cancel", "m123", "--by", "buyer"]):
            with self.subTest(words=words):
                file = os.path.join(self.home, words[0] + ".png")
                self.run_aside(*words, "--yes", "--qr", "-o", file)
                self.assertEqual(self.read_image(file), ["https://jp.mercari.com/transaction/m12345678901"])

    def test_replaces_no_link_and_writes_nothing_in_a_dry_run(self):
        kept = os.path.join(self.home, "kept")
        link = os.path.join(self.home, "link.png")
        with open(kept, "w", encoding="utf-8") as file:
            file.write("kept")
        os.symlink(kept, link)
        done = subprocess.run([PROGRAM, "block", "m123", "--yes", "--qr", "-o", link], env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False)
        self.assertEqual(done.returncode, 4)
        with open(kept, encoding="utf-8") as file:
            self.assertEqual(file.read(), "kept")
        self.assertEqual(self.history("m123"), [])
        new = os.path.join(self.home, "new.png")
        self.run_aside("block", "m123", "--dry-run", "--qr", "-o", new)
        self.assertFalse(os.path.exists(new))


if __name__ == "__main__":
    unittest.main()
