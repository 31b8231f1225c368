#!/usr/bin/env python3
"""Plays a scene: a transcript of commands and their exact output, in a cleared environment with a pinned clock.

    @ 2026-12-06 08:05            the clock of the commands that follow (Japan time)
    % LANG=ja_JP.UTF-8            an environment variable for the commands that follow
    + folder/file                 a file, written anew; its lines follow, each after "| "
    | a line of the file
    $ ordertrack due              a command, run by sh; what follows is its output
    2> a line on standard error
    [4]                           its exit status, where it is not 0

Lines that begin with # and empty lines before a command are kept as they are.
UPDATE_SCENES=1 writes the scene anew from what the commands print.
"""

import difflib
import os
import subprocess
import sys
import tempfile


def play_command(command, environment, home):
    done = subprocess.run(["/bin/sh", "-c", command], cwd=home, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60, check=False)
    lines = done.stdout.decode("utf-8", "backslashreplace").splitlines()
    lines += ["2> " + line for line in done.stderr.decode("utf-8", "backslashreplace").splitlines()]
    if done.returncode != 0:
        lines.append(f"[{done.returncode}]")
    # A scene's own folder has another name in each run.
    return [line.replace(home, "~").rstrip() for line in lines]


def write_file(path, text, mode):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, mode, encoding="utf-8") as file:
        file.write(text)


def play(scene, program):
    with tempfile.TemporaryDirectory(prefix="ordertrack-scene-") as home:
        environment = {"HOME": home, "PATH": f"{os.path.dirname(program)}:/usr/bin:/bin", "LANG": "C", "COLUMNS": "100"}
        played = []
        in_output = False
        written = None
        for line in scene:
            directive = line[:2]
            if directive in ("$ ", "@ ", "% ", "# ", "+ ", "| "):
                if in_output and played and played[-1] != "":
                    played.append("")
                in_output = False
                played.append(line)
            elif not in_output:
                played.append(line)
            if directive == "@ ":
                environment["ORDERTRACK_NOW"] = line[2:]
            elif directive == "% ":
                name, _, value = line[2:].partition("=")
                environment[name] = value
            elif directive == "+ ":
                written = os.path.join(home, line[2:])
                write_file(written, "", "w")
            elif directive == "| ":
                write_file(written, line[2:] + "\n", "a")
            elif directive == "$ ":
                played += play_command(line[2:], environment, home)
                in_output = True
        return played


def main():
    path, program = sys.argv[1], os.path.abspath(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        scene = file.read().splitlines()
    played = play(scene, program)
    if os.environ.get("UPDATE_SCENES") == "1":
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(played) + "\n")
        return 0
    if played == scene:
        return 0
    sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(scene, played, "expected", "played", lineterm=""))
    return 1


if __name__ == "__main__":
    sys.exit(main())
