#!/usr/bin/env python3
"""Times the daily commands against two measures of the same run, and prints them beside their targets.

F is `int main(void) { return 0; }`, S the sqlite3 shell that does the same query or inserts on the same file. Only the
ratios mean something: machines differ, and one machine differs from minute to minute.

Needs hyperfine, sqlite3, strace, time and a C compiler. Usage: run.py PROGRAM [--orders 10000,100000,1000000] [--rounds 3]
"""

import argparse
import json
import pathlib
import shlex
import statistics
import subprocess
import sys
import tempfile

from stores import NEW_ORDER, NOW, OPEN_ORDER, make_store

HERE = pathlib.Path(__file__).resolve().parent

# What the table shows: (command, measure, at most), held at every size of store unless a size is named.
TARGETS = [
    ("due, nothing due", "F", 3.0, None),
    ("due, nothing due", "S", 1.0, None),
    ("due, many", "S", 1.5, 1_000_000),
    ("__complete", "F", 2.5, None),
    ("status ID", "F", 3.0, None),
    ("add", "F", 5.5, None),
    ("add", "S", 1.0, None),
]
MOST_SYNCS = 5
MOST_MEGABYTES = 10.0


def run(command, environment, **options):
    return subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL, **options)


def build_floor(scratch):
    floor = scratch / "floor"
    source = "int main(void) { return 0; }\n"
    subprocess.run(["cc", "-O2", "-x", "c", "-", "-o", floor], input=source, text=True, check=True)
    return str(floor)


class Bench:
    """One size of store: the commands on it, and the shell's way to do the same."""

    def __init__(self, program, scratch, orders, environment):
        self.floor = build_floor(scratch)
        self.environment = environment
        self.orders = orders
        self.idle = scratch / f"idle-{orders}.db"
        self.busy = scratch / f"busy-{orders}.db"
        make_store(program, self.idle, orders, due=0, environment=environment)
        make_store(program, self.busy, orders, due=orders // 500, environment=environment)
        forget = f"sqlite3 {self.busy} '.read {HERE / 'forget_new_order.sql'}'"
        self.commands = {
            "F": (self.floor, None),
            "due, nothing due": (f"{program} due --store={self.idle}", None),
            "S: due, nothing due": (self.shell(self.idle, "due.sql", "-readonly"), None),
            "due, many": (f"{program} due --store={self.busy}", None),
            "S: due, many": (self.shell(self.busy, "due.sql", "-readonly"), None),
            "__complete": (f"{program} __complete ordertrack status {OPEN_ORDER[:9]}", None),
            "status ID": (f"{program} status {OPEN_ORDER} --store={self.busy}", None),
            "add": (f"{program} add {shlex.join(NEW_ORDER)} --store={self.busy}", forget),
            "S: add": (self.shell(self.busy, "add.sql"), forget),
        }
        self.environment["ORDERTRACK_STORE"] = str(self.busy)

    @staticmethod
    def shell(store, script, *options):
        return shlex.join(["sqlite3", *options, str(store), f".read {HERE / script}"])

    def medians(self):
        """Seconds by name, all of one run."""
        command_line = ["hyperfine", "-N", "--warmup", "5", "--min-runs", "60", "--style", "none"]
        for name, (command, prepare) in self.commands.items():
            command_line += ["--prepare", prepare or self.floor, "--command-name", name, command]
        with tempfile.NamedTemporaryFile(suffix=".json") as result:
            run([*command_line, "--export-json", result.name], self.environment, stdout=subprocess.DEVNULL)
            found = json.load(open(result.name, encoding="utf-8"))["results"]
        return {entry["command"]: entry["median"] for entry in found}

    def ratios(self, rounds):
        """(command, measure) -> the median over rounds of the ratio within a round; and F in microseconds."""
        taken = [self.medians() for _ in range(rounds)]
        ratios = {}
        for name in self.commands:
            if name == "F" or name.startswith("S: "):
                continue
            ratios[name, "F"] = statistics.median(one[name] / one["F"] for one in taken)
            if f"S: {name}" in self.commands:
                ratios[name, "S"] = statistics.median(one[name] / one[f"S: {name}"] for one in taken)
        return ratios, 1e6 * statistics.median(one["F"] for one in taken)

    def syncs(self):
        """How often a durable `add` waits for the disk."""
        command, forget = self.commands["add"]
        run(shlex.split(forget), self.environment)
        with tempfile.NamedTemporaryFile(mode="r", encoding="utf-8") as trace:
            traced = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", trace.name, *shlex.split(command)]
            run(traced, self.environment, stdout=subprocess.DEVNULL)
            calls = sum("sync(" in line for line in trace)
        run(shlex.split(forget), self.environment)
        return calls

    def peak_megabytes(self, name):
        """The most memory that a command held."""
        command, forget = self.commands[name]
        if forget:
            run(shlex.split(forget), self.environment)
        with tempfile.NamedTemporaryFile(mode="r", encoding="utf-8") as result:
            # A process of its own measures it: a child of this one counts as at least as large as this one.
            timed = ["time", "--format=%M", "--output", result.name, *shlex.split(command)]
            run(timed, self.environment, stdout=subprocess.DEVNULL)
            return int(result.read()) / 1024


def verdict(value, most):
    return "ok" if value <= most else "MISSED"


def print_table(rows):
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def report(size, ratios, syncs, peak):
    rows = [("orders", "command", "figure", "target", "")]
    for command, measure, most, only in TARGETS:
        if only in (None, size):
            value = ratios[command, measure]
            rows.append((f"{size:,}", command, f"{value:.2f} {measure}", f"{most} {measure}", verdict(value, most)))
    rows.append((f"{size:,}", "add, syncs", str(syncs), str(MOST_SYNCS), verdict(syncs, MOST_SYNCS)))
    rows.append((f"{size:,}", "peak memory", f"{peak:.1f} MB", f"{MOST_MEGABYTES} MB", verdict(peak, MOST_MEGABYTES)))
    print_table(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve(strict=True)))
    parser.add_argument("--orders", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="ordertrack-bench-") as folder:
        scratch = pathlib.Path(folder)
        environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C", "ORDERTRACK_NOW": NOW}
        adds = {}
        for size in map(int, arguments.orders.split(",")):
            bench = Bench(arguments.program, scratch, size, dict(environment))
            ratios, floor = bench.ratios(arguments.rounds)
            peak = max(bench.peak_megabytes(name) for name in ("due, many", "__complete", "status ID", "add"))
            report(size, ratios, bench.syncs(), peak)
            print(f"F = {floor:.0f} us\n", flush=True)
            adds[size] = ratios["add", "F"]
        if len(adds) > 1:
            growth = adds[max(adds)] / adds[min(adds)]
            print(f"add at {max(adds):,} against {min(adds):,} orders: {growth:.2f} ({verdict(growth, 1.1)})")


if __name__ == "__main__":
    sys.exit(main())
