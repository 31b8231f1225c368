"""Every write, sync and deletion of a writing command fails once, or is its last: the store is as before or as after."""

import os
import re
import shutil
import unittest
from concurrent.futures import ThreadPoolExecutor

from world import World, contents

FAULTS = [
    ("pwrite64", "error=ENOSPC"),
    ("pwrite64", "error=EIO"),
    ("pwrite64", "signal=KILL"),
    ("fdatasync", "error=EIO"),
    ("fdatasync", "signal=KILL"),
    ("unlink", "error=EIO"),
    ("unlink", "signal=KILL"),
]
COMMANDS = (["add", "m22222222222", "--buyer", "suzuki", "--ordered", "2026-12-05 14:00"], ["remind", "--yes"])


class Crash(World):
    def setUp(self):
        super().setUp()
        self.add()
        self.before = contents(self.store)[0]

    def strace(self, name, *options):
        return ["strace", "-f", "-o", os.path.join(self.home, name), *options]

    def calls_of(self, command, store):
        """How often the command makes each call, and the rows that it leaves."""
        trace = self.strace("trace", "-e", "trace=pwrite64,fdatasync,unlink")
        self.assertEqual(self.run_program(*command, "--store", store, before=trace).returncode, 0)
        with open(os.path.join(self.home, "trace"), encoding="utf-8") as file:
            calls = re.findall(r"^\d+ +(\w+)\(", file.read(), re.MULTILINE)
        return {call: calls.count(call) for call in set(calls)}, contents(store)[0]

    def own_copy(self, name):
        folder = os.path.join(self.home, name)
        os.makedirs(folder)
        return shutil.copy(self.store, os.path.join(folder, "orders.db"))

    def fail_once(self, command, call, fault, number, after):
        """What is wrong after the command whose `number`th call went wrong; nothing where all is well."""
        name = f"{command[0]}-{call}-{fault}-{number}"
        store = self.own_copy(name)
        trace = self.strace(name + ".trace", "-e", f"inject={call}:{fault}:when={number}")
        done = self.run_program(*command, "--store", store, before=trace)
        seen = self.run_program("log", "--store", store)
        rows, sound = contents(store)
        wrong = []
        if seen.returncode != 0 or sound != "ok":
            wrong.append(f"not sound: {sound} {seen.stderr}")
        if rows not in (self.before, after):
            wrong.append("half of a command")
        if fault != "signal=KILL":
            if done.returncode not in (0, 1):
                wrong.append(f"status {done.returncode}")
            unsure = "ordertrack log" in done.stderr
            if rows != (after if done.returncode == 0 else self.before) and not unsure:
                wrong.append(f"status {done.returncode} does not tell what happened")
            if done.returncode == 1 and os.path.dirname(store) not in done.stderr:
                wrong.append(f"the folder is not named: {done.stderr}")
        shutil.rmtree(os.path.dirname(store))
        return f"{name}: {', '.join(wrong)}" if wrong else None

    def test_leaves_whole_commands_only(self):
        for command in COMMANDS:
            calls, after = self.calls_of(command, self.own_copy(command[0]))
            self.assertNotEqual(after, self.before)
            self.assertLessEqual(calls["fdatasync"], 5)
            cases = [(command, call, fault, number, after)
                     for call, fault in FAULTS for number in range(1, calls[call] + 1)]
            with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
                wrong = [line for line in pool.map(lambda case: self.fail_once(*case), cases) if line]
            self.assertEqual(wrong, [])


class Readers(World):
    def test_open_the_store_for_reading_only(self):
        self.add()
        for command in (["due"], ["status"], ["status", "m123"], ["log"], ["buyer"], ["remind"], ["cancel", "m123", "-n"],
                        ["add", "m22222222222", "--dry-run"], ["__complete", "ordertrack", "pay", "m"]):
            with self.subTest(command=command):
                trace = os.path.join(self.home, "trace")
                self.run_program(*command, before=["strace", "-f", "-o", trace, "-e", "trace=%file,pwrite64,ftruncate"])
                with open(trace, encoding="utf-8") as file:
                    calls = file.read()
                opened = [line for line in calls.splitlines() if self.folder in line and "openat" in line]
                self.assertTrue(opened)
                for word in ("O_RDWR", "O_WRONLY", "O_CREAT", "pwrite64", "ftruncate", "unlink", "mkdir"):
                    self.assertFalse([line for line in calls.splitlines() if word in line and "/dev/" not in line])


if __name__ == "__main__":
    unittest.main()
