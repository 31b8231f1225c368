#!/usr/bin/env python3
"""Plays the transcripts of README and compares what is printed.

A transcript is a block of ```console with `$ ordertrack ...` lines and their output, below a comment that says when it
is, and in which language if not in English: <!-- played at 2026-12-05 14:05 in ja -->. Those of a language share one
home folder. UPDATE_README=1 writes the output anew.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile

TRANSCRIPT = re.compile(r"(<!-- played at ([^\n]*?)(?: in (\w+))? -->\n```console\n)(.*?)(```)", re.DOTALL)


def printed(command, environment):
    done = subprocess.run(["/bin/sh", "-c", command], cwd=environment["HOME"], env=environment, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                          check=False)
    return done.stdout.rstrip("\n").splitlines()


def main():
    path, program = sys.argv[1], os.path.abspath(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        told = file.read()
    with tempfile.TemporaryDirectory(prefix="ordertrack-readme-") as home:
        environment = {"PATH": f"{os.path.dirname(program)}:/usr/bin:/bin", "LANG": "C", "COLUMNS": "100"}

        def play(transcript):
            begin, now, language, text, end = transcript.groups()
            own_home = os.path.join(home, language or "en")
            os.makedirs(own_home, exist_ok=True)
            environment.update(HOME=own_home, ORDERTRACK_NOW=now, ORDERTRACK_LANG=language or "en")
            lines = []
            for command in (line[2:] for line in text.splitlines() if line.startswith("$ ")):
                lines += ["$ " + command, *printed(command, environment)]
            return begin + "\n".join(lines) + "\n" + end

        played, count = TRANSCRIPT.subn(play, told)
    if os.environ.get("UPDATE_README") == "1":
        with open(path, "w", encoding="utf-8") as file:
            file.write(played)
        return 0
    if count > 0 and played == told:
        return 0
    sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(
        told.splitlines(), played.splitlines(), "README", "played", lineterm=""))
    return 1


if __name__ == "__main__":
    sys.exit(main())
