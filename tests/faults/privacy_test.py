"""Other users of the machine see nothing: not in files, not in the words of other programs, not on the network."""

import os
import re
import stat
import subprocess
import unittest

from command_lines import READERS, WRITERS, make_book, of_the_tree
from world import PROGRAM, World

SECRET = "CANARY花子"
READING = {
    "due": [["due"]], "status": [["status"], ["status", "m111"], ["status", "m111", "--qr", "-o", "{home}/x.png"]],
    "log": [["log"]], "market": [["market", "mercari"]], "policy": [["policy", "check", "{home}/none.toml"]],
    "schedule": [["schedule", "cron"]],
    "completion": [["completion", "bash"]], "doctor": [["doctor", "-q"], ["doctor", "--report"]],
    "export": [["export", "--format", "ics", "-o", "{home}/x.ics"], ["export", "--format", "html", "-o", "{home}/x.html"]],
    "template": [["template"], ["template", "final"], ["template", "final", "--preview", "m111"]],
}


def lines_of(folder):
    """A line of every command, each with what must run before it."""
    for lines in READING.values():
        for words in lines:
            yield [], [word.replace("{home}", folder) for word in words]
    for lines in WRITERS.values():
        for line in lines:
            copy = os.path.join(folder, f"{line.words[0]}-{len(line.before)}.db")
            yield [[word.replace("{copy}", copy) for word in words] for words in line.before], line.with_copy(copy)


class Private(World):
    def setUp(self):
        super().setUp()
        os.chmod(self.home, 0o777)
        make_book(self)
        self.succeed("add", "m55555555555", "--buyer", SECRET, "--buyer-id", SECRET, "--item", SECRET, "--note", SECRET)
        self.book = self.content()

    def content(self):
        with open(self.store, "rb") as file:
            return file.read()

    def each_line(self):
        """Every line of every command, each with the book as it was."""
        for before, words in lines_of(self.home):
            self.put(self.book)
            os.chmod(self.store, 0o600)
            for earlier in before:
                self.succeed(*earlier, "--force" if earlier[0] == "backup" else "--yes")
            yield words

    def traced(self, words, *options, **how):
        trace = os.path.join(self.home, "trace")
        self.run_program(*words, before=["strace", "-f", "-qq", "-o", trace, *options], **how)
        with open(trace, encoding="utf-8", errors="replace") as file:
            return file.read()

    def open_to_others(self):
        """What others have a right to, the home folder itself and what this test wrote apart."""
        found = []
        for folder, folders, files in os.walk(self.home):
            for name in [*folders, *files]:
                path = os.path.join(folder, name)
                if name != "trace" and stat.S_IMODE(os.lstat(path).st_mode) & 0o077:
                    found.append(path)
        return found

    def test_every_command_is_tried(self):
        self.assertEqual({words[0] for _, words in lines_of(self.home)}, of_the_tree(self))
        self.assertEqual(READING.keys(), READERS)


class Files(Private):
    def test_are_closed_to_others_whatever_the_umask(self):
        for words in self.each_line():
            with self.subTest(words=words):
                self.succeed(*words, preexec_fn=lambda: os.umask(0)) if words[0] != "policy" else None
                self.assertEqual(self.open_to_others(), [])

    def test_are_closed_to_others_while_they_are_written(self):
        """The program is killed at each sync: what stands there then is what others could have read meanwhile."""
        for words in self.each_line():
            for call in ("fdatasync", "fsync"):
                for number in range(1, 10):
                    with self.subTest(words=words, call=call, number=number):
                        trace = self.traced(words, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}",
                                            preexec_fn=lambda: os.umask(0))
                        self.assertEqual(self.open_to_others(), [])
                    if trace.count(f"{call}(") < number:
                        break
                    self.run_program("log")

    def test_no_file_is_made_but_in_the_folders_of_ordertrack(self):
        allowed = (self.folder, os.path.join(self.home, ".local"), "/dev/")
        for words in self.each_line():
            names_a_file = words[0] == "backup" or "-o" in words
            made = [line for line in self.traced(words, "-e", "trace=%file").splitlines()
                    if re.search(r"O_CREAT|^\d+ +(mkdir|rename|link|symlink)", line)]
            for line in made:
                with self.subTest(words=words, line=line):
                    self.assertTrue(any(f'"{place}' in line for place in allowed) or names_a_file)
                    self.assertNotIn('"/tmp/', line.replace(self.home, ""))


class OtherPrograms(Private):
    def clipboard(self):
        """A clipboard that is told a text only by its standard input."""
        folder = os.path.join(self.home, "bin")
        os.makedirs(folder, exist_ok=True)
        for tool in ("xclip", "wl-copy", "pbcopy"):
            path = os.path.join(folder, tool)
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"#!/bin/sh\ncat > '{self.home}/copied'\nls -l /proc/self/fd > '{self.home}/open'\n")
            os.chmod(path, 0o700)
        return {**self.environment, "PATH": f"{folder}:/usr/bin:/bin", "DISPLAY": ":0"}

    def test_are_told_the_buyers_name_in_no_words(self):
        trace = self.traced(["remind", "m555", "--copy", "--yes"], "-e", "trace=execve", "-s", "4000", "-v", env=self.clipboard())
        with open(os.path.join(self.home, "copied"), encoding="utf-8") as file:
            self.assertIn(SECRET, file.read())
        with open(os.path.join(self.home, "open"), encoding="utf-8") as file:
            self.assertNotIn("orders.db", file.read())
        started = [line for line in trace.splitlines() if "execve(" in line and " = 0" in line]
        self.assertGreaterEqual(len(started), 2, trace)
        octal = "".join(f"\\{byte:o}" for byte in SECRET.encode() if byte >= 0x80)
        for line in started:
            self.assertNotIn("CANARY", line)
            self.assertNotIn(octal, line)

    def test_are_started_by_no_other_command(self):
        for words in self.each_line():
            with self.subTest(words=words):
                started = re.findall(r"execve\(.* = 0$", self.traced(words, "-e", "trace=execve"), re.MULTILINE)
                self.assertEqual(len(started), 1)


class Network(Private):
    def test_is_used_by_no_command(self):
        homeless = {name: value for name, value in self.environment.items() if name != "HOME"}
        for words in self.each_line():
            for environment in (self.environment, {**homeless, "ORDERTRACK_STORE": self.store}):
                with self.subTest(words=words, environment=sorted(environment)):
                    calls = self.traced(words, "-e", "trace=%network", env=environment)
                    self.assertEqual(re.findall(r"^\d+ +(?:socket|connect|sendto)\(.*", calls, re.MULTILINE), [])

    def test_has_no_library_in_the_program(self):
        libraries = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=False).stdout
        self.assertIsNone(re.search(r"curl|ssl|nss|resolv|krb|ldap|ssh", libraries), libraries)


if __name__ == "__main__":
    unittest.main()
