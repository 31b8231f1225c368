#!/usr/bin/python3
"""Compares the holidays that a market gets with those of python3-holidays: compare_holidays.py LIST_HOLIDAYS"""

import datetime
import subprocess
import sys

import holidays

YEARS = range(2007, 2031)
LATER_YEARS = range(2031, 2100)

# The package of Debian 12 (0.10.1) is older than the amendment of December 2020, which moved three holidays of 2021 for
# the Olympic Games, and it lacks the substitute for the Emperor's Birthday of 2025. The published list has both:
# https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html
WRONG_THERE = {datetime.date(2021, 7, 19), datetime.date(2021, 8, 11), datetime.date(2021, 10, 11)}
LACKING_THERE = {
    datetime.date(2021, 7, 22),
    datetime.date(2021, 7, 23),
    datetime.date(2021, 8, 8),
    datetime.date(2021, 8, 9),
    datetime.date(2025, 2, 24),
}


def published():
    return set(holidays.Japan(years=YEARS)) - WRONG_THERE | LACKING_THERE


def foreseen():
    """From 2051 on the package has no substitute holidays: what it has must be among ours."""
    return set(holidays.Japan(years=LATER_YEARS))


def ours(program):
    lines = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()
    return {datetime.date.fromisoformat(line) for line in lines}


def main():
    listed = ours(sys.argv[1])
    found = {day for day in listed if day.year in YEARS}
    expected = published()
    missing = expected - found | foreseen() - listed
    for day in sorted(missing):
        print(f"{day} is missing")
    for day in sorted(found - expected):
        print(f"{day} is too much")
    if missing or found != expected:
        sys.exit(1)
    print(f"{len(found)} holidays from {min(found)} to {max(found)} agree, and {len(foreseen())} later ones")


main()
