"""`remind --copy`: the desktop's tool if there is one, else the terminal; and the page as a link."""

import base64
import os
import re
import unittest

from terminal import SellerAtATerminal

TEXT = "お支払いのご予定をお知らせいただけますと幸いです。"
ASKED_OF_THE_TERMINAL = re.compile("\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07")


class Copying(SellerAtATerminal):
    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")
        self.tools = os.path.join(self.home, "tools")
        os.mkdir(self.tools)
        self.environment["PATH"] = f"{self.tools}:/usr/bin:/bin"

    def put_tool(self, name, status=0):
        """A tool that keeps what it is given, and the words of its command line."""
        path = os.path.join(self.tools, name)
        with open(path, "w", encoding="utf-8") as tool:
            tool.write(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{path}.words"\ncat >"{path}.text"\nexit {status}\n')
        os.chmod(path, 0o700)

    def given(self, name, what="text"):
        with open(os.path.join(self.tools, f"{name}.{what}"), "rb") as file:
            return file.read()

    def copied(self, **variables):
        self.environment.update(variables)
        session = self.start("remind", "m123", "--copy")
        session.wait_for("[y/N] ")
        session.type("n\n")
        _, shown = session.end()
        self.assertIn(TEXT, shown)
        return shown

    def test_by_the_tool_of_the_desktop(self):
        for variable, name, words in (("WAYLAND_DISPLAY", "wl-copy", ""),
                                      ("DISPLAY", "xclip", "-selection\nclipboard"),
                                      ("DISPLAY", "xsel", "--clipboard\n--input")):
            with self.subTest(name=name):
                for other in os.listdir(self.tools):
                    os.remove(os.path.join(self.tools, other))
                self.put_tool(name)
                shown = self.copied(**{variable: "0"})
                self.assertIn(f"the text is on the clipboard ({name})", shown)
                self.assertIn(TEXT, self.given(name).decode("utf-8"))
                self.assertEqual(self.given(name, "words").decode("utf-8").strip(), words)
                self.assertNotRegex(shown, ASKED_OF_THE_TERMINAL)

    def test_for_windows_in_its_encoding(self):
        self.put_tool("clip.exe")
        self.run_aside("edit", "m123", "--buyer", "𠮷田🍵é")
        shown = self.copied(WSL_DISTRO_NAME="Debian")
        self.assertIn("the text is on the clipboard (clip.exe)", shown)
        text = self.given("clip.exe").decode("utf-16-le")
        self.assertTrue(text.startswith("𠮷田🍵éさま\n"), text)
        self.assertIn(TEXT, text)

    def test_goes_on_after_a_tool_that_fails_and_says_so(self):
        self.put_tool("wl-copy", status=1)
        self.put_tool("xclip")
        shown = self.copied(WAYLAND_DISPLAY="0", DISPLAY=":0")
        self.assertIn("the text is on the clipboard (xclip)", shown)
        self.assertIn("tried before: wl-copy", shown)

    def test_by_the_terminal_where_there_is_no_tool(self):
        shown = self.copied(WAYLAND_DISPLAY="0")
        self.assertIn("the terminal was asked to put the text on the clipboard (OSC 52)", shown)
        self.assertIn("tried before: wl-copy", shown)
        encoded = ASKED_OF_THE_TERMINAL.search(shown)[1]
        self.assertIn(TEXT, base64.b64decode(encoded).decode("utf-8"))

    def test_says_what_tmux_needs(self):
        self.assertIn("set -g set-clipboard on", self.copied(TMUX="/tmp/tmux-0/default,1,0"))

    def test_not_by_a_terminal_that_knows_no_sequences(self):
        shown = self.copied(TERM="dumb")
        self.assertIn("there is no clipboard here: copy the text by hand", shown)
        self.assertNotIn("\x1b", shown)

    def test_nothing_is_copied_unasked(self):
        self.put_tool("wl-copy")
        self.environment["WAYLAND_DISPLAY"] = "0"
        session = self.start("remind", "m123")
        session.wait_for("[y/N] ")
        session.type("n\n")
        _, shown = session.end()
        self.assertEqual(os.listdir(self.tools), ["wl-copy"])
        self.assertNotRegex(shown, ASKED_OF_THE_TERMINAL)


class ThePageAsALink(SellerAtATerminal):
    link = "\x1b]8;;https://jp.mercari.com/transaction/m12345678901\x1b\\"

    def setUp(self):
        super().setUp()
        self.add("m12345678901", "--buyer", "tanaka")

    def test_on_a_terminal_and_nowhere_else(self):
        for command in (["remind", "m123", "--dry-run"], ["block", "m123", "--dry-run"]):
            with self.subTest(command=command):
                _, shown = self.start(*command).end()
                self.assertIn(self.link, shown)
                self.assertNotIn("\x1b]", self.run_aside(*command))
        self.environment["TERM"] = "dumb"
        _, shown = self.start("remind", "m123", "--dry-run").end()
        self.assertNotIn("\x1b", shown)


if __name__ == "__main__":
    unittest.main()
