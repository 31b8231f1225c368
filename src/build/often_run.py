#!/usr/bin/env python3
"""often_run.py PROGRAM MAP: writes often_run.ld anew, which says what code the linker lays together.

Runs the short commands under valgrind and looks up in the linker's map which sections they were in. Run it after larger
changes, as `often_run.py build/release/bin/ordertrack build/release/ordertrack.map`. A name that has gone is passed over
by the linker, and a function that is not named lies with the others and costs one page more.

Needs valgrind and sqlite3.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # this is a source tree
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests" / "bench"))
from stores import NEW_ORDER, NOW, OPEN_ORDER, make_store  # noqa: E402

COMMANDS = [
    ["due", "--store=IDLE"],
    ["status", OPEN_ORDER, "--store=BUSY"],
    ["__complete", "ordertrack", "status", OPEN_ORDER[:9], "--store=BUSY"],
    ["__complete", "ordertrack", "status", OPEN_ORDER[:9]],
    ["add", *NEW_ORDER, "--store=BUSY"],
]

# A whole file of a library of which hardly anything runs would push the others apart: it comes last, and only where
# every command runs it.
LARGE = 16 * 1024
LEAST_RUN = 1 / 16
BYTES_AN_INSTRUCTION = 4

# At its start the C library looks for the clock that the kernel lends it, which valgrind does not show it.
NOT_UNDER_VALGRIND = [f"*libc.a:{name}.o(.text)" for name in
                      ("dl-object", "dl-lookup", "dl-setup_hash", "pthread_mutex_lock", "pthread_mutex_unlock")]

HEAD = """/* What the short commands run, written by often_run.py. The linker lays it together, so that few pages hold it: else
   it lies in a third of all pages. begin.cpp has the kernel map it at once. */
SECTIONS
{
  .text.often :
  {
    often_run_begin = .;
"""
TAIL = """    often_run_end = .;
  }
}
INSERT BEFORE .text;
"""

Section = collections.namedtuple("Section", "address size name file")


def sections_of(map_file):
    """The sections of code, by address."""
    found, name, in_code = [], None, False
    for line in map_file.read_text(encoding="utf-8").splitlines():
        if re.match(r"\S", line):
            in_code = line.startswith(".text")
        elif in_code and re.fullmatch(r" \.text\S*", line):
            name = line.strip()  # one too long for its column: the rest is on the next line
        elif in_code and (match := re.fullmatch(r" (\.text\S*)?\s+0x(\w{16})\s+0x(\w+) (\S+)", line)):
            section = Section(int(match[2], 16), int(match[3], 16), match[1] or name, match[4])
            if section.size:
                found.append(section)
    return sorted(found)


def instructions_run(profile, sections):
    """The addresses in a file of callgrind's, which gives most of them by their distance to the one before. Callgrind
    does not know a section `.text.often`: there it tells where in memory the code lay."""
    text = profile.read_text(encoding="utf-8")
    unknown = match[1] if (match := re.search(r"ob=\((\d+)\) \?\?\?", text)) else None
    main_lay_at = int(re.search(r"fn=\(\d+\) main\n(?:calls=1 )?0x(\w+)", text)[1], 16)
    main_is_at = next(section.address for section in sections if section.name == ".text.startup.main")
    address, moved_by = 0, 0
    for line in text.splitlines():
        if match := re.match(r"ob=\((\d+)\)", line):
            moved_by = main_is_at - main_lay_at if match[1] == unknown else 0
        elif match := re.match(r"(?:0x(\w+)|([+-]\d+)|\*) ", line):
            address = int(match[1], 16) if match[1] else address + int(match[2] or 0)
            yield address + moved_by


def surroundings(scratch):
    store = str(scratch / "busy.db")
    fixed = {"PATH": "/usr/bin:/bin", "LANG": "C", "ORDERTRACK_NOW": NOW}
    return fixed | {"HOME": str(scratch), "ORDERTRACK_STORE": store}


def run(program, sections, words, scratch):
    """The instructions that a command runs."""
    places = {"IDLE": str(scratch / "idle.db"), "BUSY": str(scratch / "busy.db")}
    words = [re.sub("IDLE|BUSY", lambda match: places[match[0]], word) for word in words]
    profile = scratch / "profile"
    tool = ["valgrind", "-q", "--tool=callgrind", "--dump-instr=yes", f"--callgrind-out-file={profile}"]
    subprocess.run([*tool, program, *words], env=surroundings(scratch), check=True, stdout=subprocess.DEVNULL)
    return set(instructions_run(profile, sections))


def section_pattern(section):
    """How a linker script names a section. The compiler numbers the parts and copies of a function anew each time; of
    the C library's functions for several processors, valgrind runs others than the machine would."""
    if re.match(r"\.text\.(startup\.|unlikely\.)?_", section.name):
        return f"*({re.sub(r'[.](part|constprop|isra)[.].*', '.*', section.name)})"
    archive, member = re.fullmatch(r".*?([^/]+\.a)?\(?([^/()]+\.o)\)?", section.file).groups()
    for_processors = re.fullmatch(r"(\w+)-(sse|avx|evex).*\.o", member)
    if for_processors:
        return f"*{archive}:{for_processors[1]}-*.o(.text .text.*)"
    return f"*{archive}:{member}({section.name})" if archive else f"*{member}({section.name})"


def patterns(sections, runs):
    """What nearly all commands run comes first; SQLite lies by itself."""
    executed = collections.defaultdict(set)
    commands = collections.Counter()
    for addresses in runs:
        here = {section: part for section in sections
                if (part := addresses.intersection(range(section.address, section.address + section.size)))}
        commands.update(here.keys())
        for section, part in here.items():
            executed[section] |= part
    sparse = {section for section, part in executed.items()
              if section.size > LARGE and len(part) * BYTES_AN_INSTRUCTION < section.size * LEAST_RUN}
    kept = [section for section in executed if section not in sparse or commands[section] == len(runs)]
    kept.sort(key=lambda it: (it in sparse, "sqlite" in it.file, -commands[it], it.address))
    return list(dict.fromkeys([*NOT_UNDER_VALGRIND, *map(section_pattern, kept)]))


def main():
    program, map_file = (pathlib.Path(argument).resolve(strict=True) for argument in sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="ordertrack-often-") as folder:
        scratch = pathlib.Path(folder)
        for name, due in (("idle", 0), ("busy", 20)):
            make_store(program, scratch / f"{name}.db", 10_000, due, surroundings(scratch))
        sections = sections_of(map_file)
        found = patterns(sections, [run(program, sections, words, scratch) for words in COMMANDS])
    (HERE / "often_run.ld").write_text(HEAD + "".join(f"    {each}\n" for each in found) + TAIL, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
