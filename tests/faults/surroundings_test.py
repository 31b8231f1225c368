"""Surroundings as cron, containers and broken pipes make them."""

import os
import subprocess
import unittest

from world import PROGRAM, World, contents


class Environment(World):
    def test_none_at_all(self):
        self.add()
        store = ["--store", self.store, "--now", "2026-12-06 08:05"]
        done = self.run_program("due", *store, env={})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("m12345678901", done.stdout)

    def test_no_home(self):
        """Somebody whom the machine does not know, which only root can be; others have a home in the user list."""
        user = ["setpriv", "--reuid=64999", "--regid=64999", "--clear-groups"] if os.geteuid() == 0 else []
        reachable = os.path.join(self.home, "ordertrack")
        os.chmod(self.home, 0o755)
        subprocess.run(["cp", PROGRAM, reachable], check=True)
        for home in ({}, {"HOME": ""}, {"HOME": "relative"}, {"HOME": "/"}):
            with self.subTest(home=home):
                done = subprocess.run([*user, reachable, "add", "m12345678901", "--dry-run"], cwd=self.home,
                                      env={"PATH": "/usr/bin:/bin", **home}, capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 1 if user else 0)
                self.assertEqual("set HOME" in done.stderr, bool(user))
        self.assertEqual(os.listdir(self.home), ["ordertrack"])

    def test_the_tab_key_answers_where_something_is_broken(self):
        self.add()
        settings = os.path.join(self.home, ".config", "ordertrack", "config.toml")
        os.makedirs(os.path.dirname(settings))
        with open(settings, "w", encoding="utf-8") as file:
            file.write("timezone = 3 3")
        self.assertIn("pay\t", self.succeed("__complete", "ordertrack", "pa"))
        self.assertIn("m12345678901", self.succeed("__complete", "ordertrack", "pay", "m"))
        os.remove(settings)
        self.assertIn("pay\t", self.succeed("__complete", "ordertrack", "--store", PROGRAM, "pa"))
        self.assertIn("pay\t", self.succeed("__complete", "ordertrack", "--now", "never", "pa"))

    def test_a_home_that_is_not_there(self):
        self.environment["HOME"] = os.path.join(self.home, "nobody", "here")
        self.assertEqual(self.succeed("due"), "")
        self.assertEqual(os.listdir(self.home), [])

    def test_a_relative_data_folder_counts_for_nothing(self):
        self.environment["XDG_DATA_HOME"] = "data"
        self.succeed("add", "m12345678901", cwd=self.home)
        self.assertTrue(os.path.exists(self.store))
        self.assertFalse(os.path.exists(os.path.join(self.home, "data")))

    def test_the_c_locale_prints_japanese(self):
        self.add("m12345678901", "--item", "青いカップ")
        for variables in ({"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "nonsense"}, {"LANG": ""}):
            with self.subTest(variables=variables):
                self.assertIn("青いカップ", self.succeed("due", env={**self.environment, **variables}))

    def test_the_machines_time_zone_changes_nothing(self):
        self.add()
        self.environment["ORDERTRACK_NOW"] = "2026-12-08 00:30"
        shown = set()
        for zone in (None, "UTC", "Asia/Tokyo", "America/New_York", "/nope"):
            variables = {} if zone is None else {"TZ": zone}
            shown.add(self.succeed("due", env={**self.environment, **variables}))
            shown.add(self.succeed("due", env={**self.environment, **variables}))
        self.assertEqual(len(shown), 1, shown)
        self.assertIn("Tue 8 Dec 00:30", shown.pop())


class Streams(World):
    def closing(self, *descriptors):
        def close():
            for descriptor in descriptors:
                os.close(descriptor)

        silent = subprocess.DEVNULL
        return {"stdin": silent, "stdout": silent, "stderr": silent, "preexec_fn": close}

    def test_closed_ones_do_not_reach_the_store(self):
        for number, descriptors in enumerate([(0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)]):
            with self.subTest(descriptors=descriptors):
                self.run_program("add", f"m1234567890{number}", **self.closing(*descriptors))
                self.run_program("pay", "m9", **self.closing(*descriptors))
                self.assertIn(f"m1234567890{number}", self.succeed("status"))
        self.assertEqual(contents(self.store)[1], "ok")

    def test_a_reader_that_goes_away_is_no_trouble(self):
        for number in range(30):
            self.add(f"m1234567{number:04}", "--note", "x" * 4000)
        piped = f"'{PROGRAM}' log --json | head -c 10"
        done = subprocess.run(["sh", "-c", piped], env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(len(done.stdout), 10)

    def test_an_answer_that_could_not_be_written_is_no_success(self):
        self.add()
        with open("/dev/full", "w", encoding="utf-8") as full:
            self.assertEqual(self.run_program("due", stdout=full).returncode, 1)

    def test_what_was_recorded_is_told_where_the_answer_could_not_be_written(self):
        self.add()
        with open("/dev/full", "w", encoding="utf-8") as full:
            for number, words in enumerate([("remind", "--yes"), ("pay",)], start=2):
                told = f"it is recorded, as command {number}"
                done = self.run_program(words[0], "m12345678901", *words[1:], stdout=full)
                self.assertEqual((done.returncode, told in done.stderr), (0, True), done.stderr)
            done = self.run_program("pay", "m12345678901", stdout=full)
            self.assertEqual((done.returncode, "is recorded" in done.stderr), (1, False), done.stderr)
        self.assertIn("paid", self.succeed("status", "m12345678901"))


if __name__ == "__main__":
    unittest.main()
