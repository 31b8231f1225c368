#!/usr/bin/env python3
"""Types lines into a real shell, presses TAB and looks at the screen: press_tab.py bash|zsh|fish PROGRAM"""

import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from shells import PROMPT, shell_named
from terminal import Terminal, frame

NOW = "2026-12-08 10:00"
HOSTILE_IDS = ["m$(touch PWNED)", "m`touch PWNED`", "m;touch PWNED;", "m|touch PWNED", "m'$(touch PWNED)'", "m&touch PWNED"]

# What is typed, and the line as it is after TAB.
COMPLETED = [
    ("ordertrack du", "ordertrack due"),
    ("ordertrack due --wi", "ordertrack due --within"),
    ("ordertrack due --market=me", "ordertrack due --market=mercari"),
    ("ordertrack status --phase can", "ordertrack status --phase cancelled"),
    ("ordertrack --json ship m", "ordertrack --json ship m22345678903"),
    ("ordertrack ship mercari:", "ordertrack ship mercari:m22345678903"),
    ("ordertrack cancel m1", "ordertrack cancel m12345678901"),
    ("ordertrack buyer Yam", "ordertrack buyer Yamada\\ Taro"),
    ("ordertrack buyer Yamada\\ T", "ordertrack buyer Yamada\\ Taro"),
    ("ordertrack buyer \"Yam", "ordertrack buyer \"Yamada Taro\""),
    ("ordertrack --store fi", "ordertrack --store file.db"),
    ("ordertrack --store=fi", "ordertrack --store=file.db"),
    ("ordertrack --store file.db pay m", "ordertrack --store file.db pay m99999999999"),
]

# What is typed; what is listed after TAB (fish leaves out what all have in common); what is not.
LISTED = [
    ("ordertrack re", ["remind", "receive", "reply", "remove", "the buyer wrote"], ["status"]),
    ("ordertrack due --", ["--within", "--exit-code", "--json", "only this market"], ["--reason"]),
    ("ordertrack pay m1234567890", ["2345678901", "tanaka", "2345678902", "田中", "now: "], ["m22345678903"]),
    ("ordertrack skip m12345678902 ", ["remind-2", "final", "send the last message"], ["relist"]),
]


def environment_of(home, program):
    return {
        "HOME": str(home),
        "PATH": f"{program.parent}:/usr/bin:/bin",
        "TERM": "screen-256color",
        "LANG": "C.UTF-8",
        "TMUX_TMPDIR": str(home),
        "ORDERTRACK_STORE": str(home / "orders.db"),
        "ORDERTRACK_NOW": NOW,
        "ORDERTRACK_LANG": "en",
    }


def add(environment, order, buyer, ordered, store=None):
    words = ["ordertrack", "add", order, "--buyer", buyer, "--ordered", ordered]
    if store:
        words += ["--store", str(store)]
    subprocess.run(words, env=environment, check=True, capture_output=True)


def make_stores(home, environment):
    add(environment, "m12345678901", "tanaka", "2026-12-05 14:00")
    add(environment, "m12345678902", "田中", "2026-12-07 14:00")
    add(environment, "m22345678903", "suzuki", "2026-12-07 14:00")
    subprocess.run(["ordertrack", "pay", "m22345678903"], env=environment, check=True, capture_output=True)
    add(environment, "m32345678904", "Yamada Taro", "2026-12-07 14:00")
    add(environment, "m99999999999", "sato", "2026-12-07 14:00", home / "file.db")
    make_hostile_store(home / "hostile.db", environment)


def make_hostile_store(store, environment):
    """A store that was made by hand: its ids are commands."""
    for number in range(len(HOSTILE_IDS)):
        add(environment, f"m{55555555500 + number}", "$(touch PWNED)", "2026-12-05 14:00", store)
    add(environment, "m66666666666", "`touch PWNED`", "2026-12-05 14:00", store)
    with sqlite3.connect(store) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        for number, hostile in enumerate(HOSTILE_IDS):
            changed = database.execute("UPDATE orders SET id = ? WHERE id = ?", (hostile, f"m{55555555500 + number}"))
            assert changed.rowcount == 1
    database.close()


def make_lying_program(home):
    """A program of the same name whose every answer is a command."""
    lines = "".join(f"printf '%s\\tsays $(touch PWNED)\\n' {shell_quoted(hostile)}\n" for hostile in HOSTILE_IDS)
    program = home / "lying" / "ordertrack"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n" + lines)
    program.chmod(0o755)


def shell_quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


class Session:
    """A shell that waits for a line."""

    def __init__(self, terminal, shell):
        self.terminal = terminal
        self.shell = shell
        terminal.wait(lambda screen: screen == PROMPT, "the prompt")

    def tab(self, typed, times=1):
        self.terminal.type(typed)
        self.terminal.wait(lambda screen: line_of(screen).startswith(typed.rstrip()), f"typed: {typed}")
        self.terminal.press(*["Tab"] * times)

    def clear(self):
        self.terminal.press_until("C-c", lambda screen: line_of(screen) == "", "an empty line")
        self.terminal.type("clear\n")
        self.terminal.wait(lambda screen: screen == PROMPT, "a clear screen")

    def check_completed(self, typed, expected):
        self.tab(typed)
        self.terminal.wait(lambda screen: line_of(screen) == expected, f"{typed}<TAB>: {expected}")
        self.clear()

    def check_listed(self, typed, present, absent):
        self.tab(typed, self.shell.tabs_to_list)
        screen = self.terminal.wait(
            lambda screen: all(word in below(screen) for word in present), f"{typed}<TAB>: a list with {present}"
        )
        for word in absent:
            assert word not in below(screen), f"{typed}<TAB>: {word} is offered\n{frame(screen)}"
        self.clear()


def line_of(screen):
    """The line that is being typed: bash repeats it below a list, the others list below it."""
    lines = [line for line in screen.splitlines() if line.startswith(PROMPT)]
    return lines[-1][len(PROMPT) :].strip() if lines else ""


def below(screen):
    return "\n".join(line for line in screen.splitlines() if not line.startswith(PROMPT))


def check_everything(session):
    for typed, expected in COMPLETED:
        session.check_completed(typed, expected)
    for typed, present, absent in LISTED:
        session.check_listed(typed, present, absent)


def check_hostile_answers(session, home):
    session.check_completed("ordertrack --store hostile.db pay m", "ordertrack --store hostile.db pay m66666666666")
    for typed in ("lying/ordertrack pay m", "lying/ordertrack pay 'm"):
        session.tab(typed)
        session.terminal.press_until("Tab", lambda screen: "touch PWNED" in below(screen), f"{typed}<TAB>: a list")
        session.clear()
    found = list(home.rglob("PWNED"))
    assert not found, f"a candidate was executed: {found}"


def check_missing_program(session):
    session.terminal.type("PATH=/nowhere\n" if session.shell.name != "fish" else "set PATH /nowhere\n")
    session.tab("ordertrack du")
    session.terminal.type("x")
    screen = session.terminal.wait(lambda screen: line_of(screen).endswith("x"), "a shell that still listens")
    assert line_of(screen) == "ordertrack dux", f"something was completed without the program\n{frame(screen)}"
    assert "not found" not in screen, frame(screen)


def run(shell, way, program, everything):
    # fish goes on writing completions of its own there for a moment after it was told to end.
    with tempfile.TemporaryDirectory(prefix="ordertrack-tab-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        environment = environment_of(home, program)
        make_stores(home, environment)
        make_lying_program(home)
        shell.ways[way](home, program)
        with Terminal(shell.command, environment, folder) as terminal:
            session = Session(terminal, shell)
            if everything:
                check_everything(session)
                check_hostile_answers(session, home)
            else:
                session.check_completed(*COMPLETED[0])
                session.check_listed(*LISTED[2])
            check_missing_program(session)
    print(f"{shell.name}, {way}: good")


def main():
    shell = shell_named(sys.argv[1])
    program = Path(sys.argv[2]).resolve()
    for number, way in enumerate(shell.ways):
        run(shell, way, program, everything=number == 0)


main()
