"""What `schedule` prints, as cron and systemd read it, and the command line in it, run as they run it."""

import itertools
import os
import re
import shlex
import shutil
import subprocess
import unittest

from world import PROGRAM, World

ZONES = ("UTC", "Asia/Tokyo", "America/New_York", "Asia/Kolkata", "/nope")


def cron_job(crontab):
    """The settings and the command of a crontab's only job, as cron(8) takes it: a bare % ends it."""
    settings = {}
    for line in crontab.splitlines():
        if not line or line.startswith("#"):
            continue
        setting = re.fullmatch(r"(\w+)=(.*)", line)
        if setting:
            settings[setting[1]] = setting[2]
        else:
            command = line.split(maxsplit=5)[5]
            return settings, re.split(r"(?<!\\)%", command)[0].replace("\\%", "%")
    raise AssertionError(crontab)


class Schedule(World):
    def installed_in(self, *folders):
        """A program of that path, which may be one that shells and units have to quote."""
        folder = os.path.join(self.home, *folders)
        os.makedirs(folder, exist_ok=True)
        return shutil.copy(PROGRAM, folder)

    def printed(self, program, scheduler, *words, **variables):
        done = subprocess.run([program, "schedule", scheduler, *words], env={**self.environment, **variables},
                              capture_output=True, text=True, check=True)
        return done.stdout

    def programs(self):
        return PROGRAM, self.installed_in("50% of \"it's\" $HOME", "bin")

    def add_what_is_due(self):
        del self.environment["ORDERTRACK_NOW"]
        self.succeed("add", "m12345678901", "--buyer", "tanaka")

    def run_bare(self, command, **settings):
        """As cron and systemd start something: with a few variables, in the home folder, without a terminal."""
        return subprocess.run(["env", "-i", f"HOME={self.home}", "PATH=/usr/bin:/bin",
                               *(f"{name}={value}" for name, value in settings.items()), "setsid", *command],
                              cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def test_cron_takes_every_line(self):
        table = os.path.join(self.home, "table")
        for program, zone, language in itertools.product(self.programs(), ZONES, ("en", "ja")):
            with self.subTest(program=program, zone=zone, language=language):
                with open(table, "w", encoding="utf-8") as file:
                    file.write(self.printed(program, "cron", "--lang", language, TZ=zone))
                done = subprocess.run(["crontab", "-n", table], capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_cron_refuses_what_is_no_crontab(self):
        table = os.path.join(self.home, "table")
        with open(table, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(?m)^5 ", "65 ", self.printed(PROGRAM, "cron")))
        self.assertNotEqual(subprocess.run(["crontab", "-n", table], capture_output=True, check=False).returncode, 0)

    def test_crons_command_says_what_is_due(self):
        self.add_what_is_due()
        for program in self.programs():
            for language, word in (("en", "thank"), ("ja", "お礼")):
                settings, command = cron_job(self.printed(program, "cron", "--lang", language))
                done = self.run_bare(["/bin/sh", "-c", command], SHELL="/bin/sh", LOGNAME="nobody", **settings)
                self.assertEqual((done.returncode, done.stderr), (0, ""), command)
                self.assertIn("m12345678901", done.stdout)
                if program == PROGRAM:
                    self.assertIn(word, done.stdout.lower())

    def write_units(self, program, **variables):
        """Plays the printed script, with a systemctl that only notes what it was told."""
        tools = os.path.join(self.home, "tools")
        os.makedirs(tools, exist_ok=True)
        with open(os.path.join(tools, "systemctl"), "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\necho \"$@\" >> '{self.home}/told'\n")
        os.chmod(file.name, 0o755)
        script = self.printed(program, "systemd", **variables)
        subprocess.run(["sh", "-eu"], input=script, text=True, check=True,
                       env={"HOME": self.home, "PATH": f"{tools}:/usr/bin:/bin"})
        return os.path.join(self.home, ".config/systemd/user")

    def verify(self, *units):
        runtime = os.path.join(self.home, "run")
        os.makedirs(runtime, exist_ok=True)
        return subprocess.run(["systemd-analyze", "--user", "verify", *units], capture_output=True, text=True,
                              check=False, env={"HOME": self.home, "XDG_RUNTIME_DIR": runtime, "PATH": "/usr/bin:/bin"})

    def test_systemd_takes_both_units(self):
        for program, zone in itertools.product(self.programs(), ("UTC", "Asia/Tokyo")):
            units = self.write_units(program, TZ=zone)
            done = self.verify(*(f"{units}/ordertrack-due.{kind}" for kind in ("service", "timer")))
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""), program)
        with open(os.path.join(self.home, "told"), encoding="utf-8") as told:
            self.assertIn("--user enable --now ordertrack-due.timer", told.read())

    def test_systemd_refuses_what_is_no_unit(self):
        units = self.write_units(PROGRAM)
        service = f"{units}/ordertrack-due.service"
        with open(service, encoding="utf-8") as file:
            text = file.read()
        with open(service, "w", encoding="utf-8") as file:
            file.write(text.replace("ExecStart=", "ExecStart=/nowhere"))
        self.assertNotEqual(self.verify(service).stderr, "")

    def test_systemds_command_says_what_is_due(self):
        self.add_what_is_due()
        program = self.installed_in("my bin")
        with open(f"{self.write_units(program)}/ordertrack-due.service", encoding="utf-8") as file:
            lines = dict(line.split("=", 1) for line in file.read().splitlines() if re.match(r"(ExecStart|Environ)", line))
        name, value = lines["Environment"].split("=")
        done = self.run_bare(shlex.split(lines["ExecStart"]), **{name: value})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("m12345678901", done.stdout)

    def test_doctor_sees_the_timer(self):
        units = self.write_units(self.installed_in("bin"))
        os.makedirs(f"{units}/timers.target.wants")
        os.symlink(f"{units}/ordertrack-due.timer", f"{units}/timers.target.wants/ordertrack-due.timer")
        self.assertIn("ordertrack-due.timer runs ordertrack", self.run_program("doctor").stdout)


if __name__ == "__main__":
    unittest.main()
