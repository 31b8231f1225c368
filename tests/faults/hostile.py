"""Texts of strangers who mean harm, and what must not reach a terminal."""

import re
import unicodedata

TEXTS = {
    "window title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "cursor": "\x1b[2K\x1b[1A\x1b[31mpaid\x1b[0m",
    "device": "\x1bP$q\"p\x1b\\\x1b[c\x1b[6n\x1bc",
    "C1": "\u009b31m\u0090q\u009c\u0085",
    "overwriting": "unpaid\rpaid  ",
    "backspaces": "unpaid\b\b\b\b\b\bpaid",
    "lines": "one\ntwo\r\nordertrack: paid\n\n",
    "tab": "a\tb\x0bc\x0cd",
    "bell and delete": "\x07\x7f\x08",
    "bidi": "\u202eevil\u202c\u2066x\u2069\u200f\u061c",
    "zero width": "m1\u200b2\u200c3\u200d4\u2060\ufeff\u00ad5\u180e",
    "tags": "\U000e0041\U000e007f",
    "separators": "a\u2028b\u2029c\ufff9d\ufffb",
    "command": "$(touch PWNED)",
    "backticks": "`touch PWNED`; touch PWNED | touch PWNED & touch PWNED > PWNED",
    "quotes": "'; touch PWNED; ' \" \\ !! ${PATH} ~ *",
    "wildcards": "100%_\\%%",
    "SQL": "x'); DROP TABLE orders; --",
    "braces": "{} {0} {buyer} {buyer:999999999} {{}} {id!r} }{",
    "printf": "%s%n%08x %1$s",
    "option": "--yes",
    "markup": "<script>alert(1)</script>&amp;",
    "emoji": "👩‍👩‍👧‍👦👩🏽‍💻🇯🇵1️⃣❤️‍🔥",
    "combining": "Z" + "\u0301\u0489\u0336" * 300,
    "wide": "ﷺ" * 50 + "𒐫" * 50,
    "long": "長い" * 600,
    "lone joiner": "👩\u200d\u200da\u200d",
}

# What the store of somebody else can hold beside: no Unicode at all.
BYTES = {"not UTF-8": b"a\xff\xfe\xc3(\xed\xa0\x80\xc0\xaf\xf4\x90\x80\x80b", "cut off": b"\xe3\x81", "NUL": b"a\x00b"}

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PICTURE = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]")
HIDDEN = {0xAD, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070),
          *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)}


def joins_pictures(text, place):
    """Whether the joiner at a place stands between two emoji, the first perhaps changed by a mark behind it."""
    before = text[:place].rstrip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
    return bool(before and PICTURE.match(before[-1]) and PICTURE.match(text[place + 1:place + 2]))


def what_a_terminal_obeys(shown, allowed="\n", hidden=HIDDEN):
    """What an output holds that drives a terminal or misleads the eye, and what of it is not UTF-8."""
    try:
        text = shown.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error}"]
    found = []
    for place, character in enumerate(text):
        if character in allowed:
            continue
        if unicodedata.category(character) == "Cc" or ord(character) in hidden:
            if character != "\u200d" or not joins_pictures(text, place):
                found.append(f"U+{ord(character):04X} in {text[max(0, place - 20):place + 20]!r}")
    return found
