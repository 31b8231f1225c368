"""How far a test goes: part of the way, which is quick, or all of it, with `--all` on its command line. Where the program is
slow, as under the sanitizers, ORDERTRACK_TESTS_FEWER asks for less still."""

import os
import sys

ALL = "--all" in sys.argv
FEWER = "ORDERTRACK_TESTS_FEWER" in os.environ
if ALL:
    sys.argv.remove("--all")


def part_of(points, every):
    """All of the points, or the first and every so-manieth."""
    return points if ALL else points[::every]
