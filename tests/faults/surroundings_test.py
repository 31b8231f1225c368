"""Surroundings as cron, containers and broken pipes make them."""

import itertools
import json
import os
import pwd
import shutil
import subprocess
import unittest

from world import NOBODY, PROGRAM, World, contents

LINKED_AS_USUAL = os.environ["ORDERTRACK_LINKED_AS_USUAL"]


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


class Clock(World):
    """The instant from which a seller may cancel on Mercari, to the second: D+3 00:00 in Japan."""

    ORDER = "m12345678901"
    LAST_SECOND = "2026-12-07T23:59:59+09:00"  # of D+2, and one second further
    FIRST_SECOND = "2026-12-08T00:00:00+09:00"

    def setUp(self):
        super().setUp()
        self.add(self.ORDER)
        self.succeed("skip", self.ORDER, "final")

    def cancel(self, **how):
        return self.run_program("cancel", self.ORDER, "--yes", "--dry-run", "--json", **how)

    def assert_refused_until_then(self, before, then):
        self.assertEqual((before.returncode, before.stdout), (4, ""))
        error = json.loads(before.stderr)["error"]
        self.assertEqual(error["kind"], "too-early", error)
        self.assertIn("Tue 8 Dec 00:00", error["message"])
        self.assertEqual((then.returncode, then.stderr), (0, ""))

    def test_whatever_the_machines_time_zone(self):
        for zone in (None, "UTC", "Asia/Tokyo", "America/New_York", "/nope"):
            with self.subTest(zone=zone):
                variables = {**self.environment, **({} if zone is None else {"TZ": zone})}
                self.assert_refused_until_then(self.cancel(env={**variables, "ORDERTRACK_NOW": self.LAST_SECOND}),
                                               self.cancel(env={**variables, "ORDERTRACK_NOW": self.FIRST_SECOND}))

    def test_by_the_clock_itself(self):
        """faketime turns the clock of a program that is linked as usual."""
        bare = {name: value for name, value in self.environment.items() if name != "ORDERTRACK_NOW"}
        answers = []
        for instant in ("2026-12-07 14:59:59", "2026-12-07 15:00:00"):
            words = ["faketime", "-f", instant, LINKED_AS_USUAL, "cancel", self.ORDER, "--yes", "--dry-run", "--json"]
            answers.append(subprocess.run(words, env={**bare, "TZ": "UTC", "ASAN_OPTIONS": "verify_asan_link_order=0"},
                                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False))
        self.assert_refused_until_then(*answers)

    def test_set_back_a_year(self):
        before = contents(self.store)
        self.environment["ORDERTRACK_NOW"] = "2025-12-06 08:05"
        for words in (["due"], ["status"], ["status", self.ORDER], ["log"], ["buyer"]):
            self.succeed(*words)
        self.assertEqual(self.run_program("remind", "--yes").returncode, 1)  # nothing is due
        self.succeed("add", "m22222222222")
        self.environment["ORDERTRACK_NOW"] = "2026-12-06 08:05"
        self.assertEqual({self.ORDER, "m22222222222"}, {order["id"] for order in
                                                        json.loads(self.succeed("status", "--json"))["orders"]})
        self.succeed("undo", "--yes")
        self.assertEqual(contents(self.store)[1], "ok")
        # What follows from the history, when the next step is due, is worked out anew by each command.
        kept = {row for row in before[0] if not row.startswith('INSERT INTO "orders"')}
        self.assertEqual(kept - set(contents(self.store)[0]), set())

    def test_set_forward_past_2038(self):
        self.environment["ORDERTRACK_NOW"] = "2040-02-29 08:05"
        self.assertIn(self.ORDER, self.succeed("due"))
        self.succeed("add", "m22222222222")
        order = json.loads(self.succeed("status", "m22222222222", "--json"))["orders"][0]
        self.assertEqual((order["ordered_at"], order["pay_by"]), ("2040-02-28T23:05:00Z", "2040-03-02T15:00:00Z"))
        self.environment["ORDERTRACK_NOW"] = "2040-03-03 08:05"
        self.assertIn("m22222222222", self.succeed("due", "--step", "final"))


class Cron(World):
    """As cron starts a command: few variables, no terminal, a session of its own."""

    def bare(self, *words, **variables):
        session = ["env", "-i", *(f"{name}={value}" for name, value in variables.items()), "setsid", "--wait", PROGRAM]
        return subprocess.run([*session, *words], cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=60, check=False)

    def test_every_kind_of_command_does_without_a_terminal(self):
        self.add()
        pinned = {"HOME": self.home, "ORDERTRACK_NOW": "2026-12-06 08:05"}
        for words, status in ((["due"], 0), (["due", "--exit-code"], 10), (["status"], 0), (["remind"], 4),
                              (["block", "m12345678901"], 4), (["doctor"], 0), (["undo"], 4), (["pay", "m123"], 0)):
            for locale in ({}, {"LANG": "C"}, {"LANG": "ja_JP.UTF-8"}):
                done = self.bare(*words, *(["--dry-run"] if words[0] == "pay" else []), **pinned, **locale)
                self.assertEqual(done.returncode, status, (words, done.stdout, done.stderr))
                self.assertNotIn("\x1b", done.stdout + done.stderr)

    def test_a_home_from_the_user_list(self):
        """Root becomes nobody, whose home the list tells and is not there; others have their own."""
        user = pwd.getpwuid(NOBODY if os.geteuid() == 0 else os.geteuid())
        become = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
        os.chmod(self.home, 0o755)
        somewhere = shutil.copy(PROGRAM, self.home)
        done = subprocess.run(["env", "-i", *become, somewhere, "doctor", "--json"], cwd=self.home, capture_output=True,
                              text=True, check=False)
        told = next(check["message"] for check in json.loads(done.stdout)["checks"] if check["check"] == "store")
        self.assertIn(f"{user.pw_dir}/.local/share/ordertrack/orders.db", told)


class Streams(World):
    def closing(self, *descriptors):
        def close():
            for descriptor in descriptors:
                os.close(descriptor)

        silent = subprocess.DEVNULL
        return {"stdin": silent, "stdout": silent, "stderr": silent, "preexec_fn": close}

    def test_closed_ones_do_not_reach_the_store(self):
        closed = [which for count in (1, 2, 3) for which in itertools.combinations((0, 1, 2), count)]
        for number, descriptors in enumerate(closed):
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

    def test_nobody_reads_at_all(self):
        self.add()
        for words in (["due"], ["status", "--json"], ["doctor"], ["--help"], ["nonsense"]):
            for stream in ("stdout", "stderr"):
                reader, writer = os.pipe()
                os.close(reader)
                done = self.run_program(*words, **{stream: writer})
                os.close(writer)
                self.assertEqual(done.returncode, 2 if words == ["nonsense"] else 0, words)
                self.assertNotIn("bug", (done.stdout or "") + (done.stderr or ""))

    def test_an_answer_that_could_not_be_written_is_no_success(self):
        self.add()
        with open("/dev/full", "w", encoding="utf-8") as full:
            self.assertEqual(self.run_program("due", stdout=full).returncode, 1)

    def test_a_text_that_nobody_could_read_is_not_recorded_as_sent(self):
        self.add()
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = self.run_program("remind", "m12345678901", "--yes", stdout=full)
            self.assertEqual(done.returncode, 1)
            self.assertIn("nothing was recorded", done.stderr)
        self.assertNotIn("thanked", self.succeed("status", "m12345678901"))

    def test_a_home_folder_that_is_not_there_is_not_made_at_the_root(self):
        home = f"/ordertrack-nowhere-{os.getpid()}"
        done = self.run_program("add", "m12345678901", env={**self.environment, "HOME": home})
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(home, done.stderr)
        self.assertFalse(os.path.exists(home))

    def test_a_file_that_may_not_grow_is_an_error_and_no_death(self):
        self.add()
        done = subprocess.run(["bash", "-c", f"ulimit -f 1; exec '{PROGRAM}' note m12345678901 hello"],
                              env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(done.stderr.startswith("ordertrack: "), done.stderr)
        self.assertNotIn("hello", self.succeed("log"))

    def test_what_was_recorded_is_told_where_the_answer_could_not_be_written(self):
        self.add()
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = self.run_program("pay", "m12345678901", stdout=full)
            told = "it is recorded, as command 2"
            self.assertEqual((done.returncode, told in done.stderr), (0, True), done.stderr)
            done = self.run_program("pay", "m12345678901", stdout=full)
            self.assertEqual((done.returncode, "is recorded" in done.stderr), (1, False), done.stderr)
        self.assertIn("paid", self.succeed("status", "m12345678901"))


if __name__ == "__main__":
    unittest.main()
