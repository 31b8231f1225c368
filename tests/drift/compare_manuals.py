#!/usr/bin/env python3
"""Holds the Japanese man pages against the English ones: every page is there, section by section with the same options,
words, files, variables, references and examples. The sentences may tell them in another sequence.

Usage: compare_manuals.py MAN_FOLDER
"""

import collections
import pathlib
import re
import sys

TITLES = {
    "NAME": "名前",
    "SYNOPSIS": "書式",
    "DESCRIPTION": "説明",
    "COMMANDS": "コマンド",
    "OPTIONS": "オプション",
    "ORDER IDS": "取引の ID",
    "WRITING TIMES": "日時の書き方",
    "WHAT ONLY YOU CAN CONFIRM": "確認できるのは使う人だけ",
    "AT A GLANCE": "一覧",
    "THE MARKETS": "サイト",
    "THE FILE": "ファイルの中身",
    "THE MARKET": "サイト",
    "STEPS": "手順",
    "ENVIRONMENT": "環境変数",
    "A PAGE FOR THE PHONE": "スマートフォンのページ",
    "FILES": "ファイル",
    "EXIT STATUS": "終了ステータス",
    "EXAMPLES": "使用例",
    "SEE ALSO": "関連項目",
}
# What a page says with these is the same in every language.
MEANT = {"Fl", "Cm", "Ic", "Xr", "Ev", "Pa", "Ql", "Dl"}
PUNCTUATION = {".", ",", ":", ";", "(", ")", "。", "、", ")、", ")。"}
REMARK = re.compile(r"[#:].*$")


def words_of(line):
    return [word for word in re.findall(r'"[^"]*"|\S+', line) if word not in PUNCTUATION]


def meanings(line):
    """The macros of a line that count, each with its words: `.It Fl Fl at Ar TIME` gives ("Fl", "Fl at")."""
    words = words_of(line[1:])
    if not words:
        return
    if words[0] in ("Ql", "Dl"):
        yield words[0], " ".join(words[1:])
        return
    macro, taken = None, []
    for word in [*words, "Ar"]:
        if re.fullmatch(r"[A-Z][a-z]", word):
            if macro == "Fl" and word == "Fl" and not taken:
                continue  # the second dash of a long option
            if macro in MEANT and taken:
                yield from one_by_one(macro, taken)
            macro, taken = word, []
        else:
            taken.append(word)


def one_by_one(macro, taken):
    if macro == "Xr":
        yield macro, " ".join(taken[:2])
        return
    for word in taken:
        yield macro, word


def sections(path):
    """(title, how often each thing is meant) of a page, and the examples without their remarks."""
    found = []
    literal = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(".Sh "):
            found.append((line[4:], collections.Counter()))
        elif line.startswith(".Bd -literal"):
            literal = True
        elif line.startswith(".Ed"):
            literal = False
        elif literal:
            if line.startswith("$ "):
                found[-1][1]["example", line] += 1
        elif line.startswith(".") and found and found[-1][0] not in ("NAME", "名前"):
            for meaning in meanings(line):
                found[-1][1][meaning] += 1
    return found


def differences(english, japanese):
    ours, theirs = sections(english), sections(japanese)
    wanted = [TITLES.get(title, title) for title, _ in ours]
    titles = [title for title, _ in theirs]
    if titles != wanted:
        yield f"the sections are {titles}, not {wanted}"
        return
    for (title, here), (_, there) in zip(ours, theirs):
        # How often a thing is named is a matter of style, but not whether.
        for kind, what in sorted(set(here) - set(there)):
            yield f"{title}: {kind} {what} is missing"
        for kind, what in sorted(set(there) - set(here)):
            yield f"{title}: {kind} {what} is not in the English page"


def main():
    folder = pathlib.Path(sys.argv[1])
    english = {path.name for path in folder.glob("*.[1-8]")}
    japanese = {path.name for path in (folder / "ja").glob("*.[1-8]")}
    faults = [f"man/ja/{name} is missing" for name in sorted(english - japanese)]
    faults += [f"man/ja/{name} has no English page" for name in sorted(japanese - english)]
    for name in sorted(english & japanese):
        faults += [f"man/ja/{name}: {fault}" for fault in differences(folder / name, folder / "ja" / name)]
    print("\n".join(faults) if faults else f"{len(english)} pages tell the same in both languages")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
