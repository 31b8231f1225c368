"""What is too large, too deep or no text at all is refused in one line, quickly, and without taking the machine's memory."""

import os
import resource
import subprocess
import tempfile
import unittest

from world import PROGRAM, World

MEMORY = 64 * 1024 * 1024  # bytes at once; the sanitizers' runtimes take more by themselves
SANITIZERS = 400 * 1024 * 1024
PATIENCE = 5  # seconds of computing
HUGE = 1024 ** 3

GROWING = [r"(a{1,1000}){1,1000}", r"(((a{1,100}){1,100}){1,100}){1,100}", r"(a*)*b", r"(a|a)*" * 1000, "(" * 2000 + ")" * 2000,
           "((a?){9}){9}" * 200, "[" * 60, r"\pN{1,1000}" * 50, "(?i:é{1,999}){1,999}"]
HOSTILE_FILES = {
    "deep arrays": b"a = " + b"[" * 30000, "deep tables": b"[" + b"a." * 30000 + b"b]\n",
    "deep inline tables": b"a = " + b"{ b = " * 9000, "one long line": b'a = "' + b"x" * 60000 + b'"',
    "one long key": b"x" * 65000 + b" = 1", "many keys": b"".join(b"k%d = 1\n" % n for n in range(6000)),
    "NUL": b'[market]\ntitle = "a\0b"\n', "not UTF-8": b'[market]\ntitle = "\xff\xfe"\n', "only NUL": b"\0" * 65000,
    "a number": b"a = " + b"9" * 60000, "a date": b"a = 9999999999-99-99", "UTF-16": "title = 1".encode("utf-16"),
}


class Bounds(World):
    def setUp(self):
        super().setUp()
        linked = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=False).stdout
        self.memory = SANITIZERS if "asan" in linked else MEMORY

    def put_settings(self, content, *path):
        file = os.path.join(self.home, ".config/ordertrack", *path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb") as stream:
            stream.write(content)
        return file

    def put_huge(self, *path):
        """A file of one line of a gigabyte, which takes no room on the disk."""
        file = self.put_settings(b"title = '", *path)
        os.truncate(file, HUGE)
        return file

    def run_bounded(self, *words):
        """A run that may take little time and little memory."""
        with tempfile.TemporaryFile() as shown, tempfile.TemporaryFile() as told:
            process = subprocess.Popen([PROGRAM, *words], env=self.environment, stdin=subprocess.DEVNULL, stdout=shown,
                                       stderr=told, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)))
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            shown.seek(0)
            told.seek(0)
            done = subprocess.CompletedProcess(words, process.returncode, shown.read().decode(), told.read().decode())
        self.assertGreaterEqual(process.returncode, 0, f"{words}: took longer than {PATIENCE} s, or crashed")
        self.assertLess(used.ru_maxrss * 1024, self.memory, words)
        return done

    def assert_refused(self, *words, status=1):
        done = self.run_bounded(*words)
        self.assertEqual(done.returncode, status, done.stderr[:300])
        self.assertTrue(done.stderr.startswith("ordertrack: "), done.stderr[:300])
        self.assertTrue(all(line.startswith("hint: ") for line in done.stderr.splitlines()[1:]), done.stderr[:300])
        self.assertLess(max(map(len, done.stderr.splitlines())), 1000, "the error is longer than anybody reads")
        return done

    def assert_warned(self, *words):
        """A market file that counts for nothing never stops a command."""
        done = self.run_bounded(*words)
        self.assertEqual(done.returncode, 0, done.stderr[:300])
        self.assertIn("warning: ", done.stderr)
        self.assertLess(max(map(len, done.stderr.splitlines())), 1000)


class Files(Bounds):
    def test_of_a_gigabyte_are_refused(self):
        self.add()
        market = self.put_huge("markets", "mercari.toml")
        self.assert_warned("due")
        self.assert_warned("add", "m22222222222", "--market", "mercari")
        self.assert_refused("policy", "check", market)
        self.assert_refused("policy", "diff", market)
        self.put_huge("config.toml")
        self.assertIn("config.toml", self.assert_refused("due").stderr)
        self.assertEqual(self.run_bounded("__complete", "ordertrack", "du").returncode, 0)

    def test_that_never_end_are_refused(self):
        for file in ("/dev/zero", "/dev/stdin"):
            self.assert_refused("policy", "check", file)
        self.assert_refused("--store", "/dev/zero", "due", status=4)
        pipe = os.path.join(self.home, "pipe.toml")
        os.mkfifo(pipe)
        self.assert_refused("policy", "check", pipe)
        self.assert_refused("--store", pipe, "due", status=4)

    def test_of_a_gigabyte_that_are_no_store_are_refused(self):
        huge = self.put_huge("huge.db")
        self.assert_refused("--store", huge, "due", status=4)
        self.assert_refused("--store", huge, "add", "m12345678901", status=4)

    def test_of_every_broken_kind_are_told_of(self):
        self.add()
        for name, content in HOSTILE_FILES.items():
            with self.subTest(name=name):
                market = self.put_settings(content, "markets", "mercari.toml")
                checked = self.run_bounded("policy", "check", market)
                self.assertEqual(checked.returncode, 1, checked.stderr[:300])
                self.assert_warned("due")
                os.remove(market)
                settings = self.put_settings(content, "config.toml")
                self.assert_refused("due")
                os.remove(settings)


class Patterns(Bounds):
    def test_that_grow_are_refused_or_run_in_linear_time(self):
        for pattern in GROWING:
            with self.subTest(pattern=pattern[:40]):
                text = f"extends = \"mercari\"\n[market]\nid = ['{pattern}']\nurl = ['shop\\.example/({pattern})']\n"
                file = self.put_settings(text.encode(), "markets", "shop.toml")
                self.run_bounded("policy", "check", file)
                for word in ("a" * 60, "a" * 100_000, "shop.example/" + "a" * 100_000):
                    done = self.run_bounded("add", word, "-n")
                    self.assertIn(done.returncode, (0, 1, 2), done.stderr[:300])


class Words(Bounds):
    def test_that_are_long_are_refused_in_a_short_line(self):
        self.add()
        before = self.digest()
        long = "長x" * 30_000
        for words in (["note", "m123", long], ["edit", "m123", "--item", long], ["add", long], ["pay", long], [long],
                      ["due", "--" + long], ["due", "--market", long], ["pay", "m123", "--at", long],
                      ["due", "--within", "9" * 100_000], ["edit", "m123", "--price", "9" * 100_000],
                      ["skip", "m123", long], ["buyer", long], ["market", long], ["policy", "check", long],
                      ["backup", long], ["--store", long, "due"], ["--lang", long, "due"], ["--now", long, "due"]):
            with self.subTest(words=[word[:20] for word in words]):
                done = self.run_bounded(*words)
                self.assertIn(done.returncode, (1, 2, 3, 4), done.stderr[:300])
                self.assertTrue(done.stderr.startswith("ordertrack: "), done.stderr[:300])
                self.assertLess(max(map(len, done.stderr.splitlines())), 1000, "the error is longer than anybody reads")
        self.assertEqual(self.digest(), before)

    def test_many_are_read_in_little_time(self):
        self.add()
        self.run_bounded("status", *["m12345678901"] * 5_000)
        self.run_bounded("note", "m123", *["word"] * 20_000)
        self.run_bounded("__complete", "ordertrack", *["x"] * 20_000)


if __name__ == "__main__":
    unittest.main()
