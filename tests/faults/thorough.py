"""How far a test goes: part of the way, which is quick, or all of it, with `--all` on its command line."""

import sys

ALL = "--all" in sys.argv
if ALL:
    sys.argv.remove("--all")


def part_of(points, every):
    """All of the points, or the first and every so-manieth."""
    return points if ALL else points[::every]
