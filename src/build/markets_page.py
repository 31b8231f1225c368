#!/usr/bin/env python3
"""markets_page.py PAGE PROGRAM: holds ordertrack-markets(7) against the built-in markets as the program tells them. A
page in a folder `ja` is in Japanese.

UPDATE_MARKETS_PAGE=1 writes the page anew.
"""

import datetime
import difflib
import json
import os
import subprocess
import sys
import tempfile
import textwrap

sys.dont_write_bytecode = True  # this is a source tree
from markets_words import English, Japanese  # noqa: E402

TAIL = """.Sh {see_also}
.Xr ordertrack 1 ,
.Xr ordertrack-market 1 ,
.Xr ordertrack-policy 5
"""


def asked(program, *words):
    """What the program answers in JSON, in a world without files of the user's."""
    with tempfile.TemporaryDirectory(prefix="ordertrack-markets-") as home:
        environment = {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C"}
        done = subprocess.run([program, *words, "--json"], env=environment, capture_output=True, timeout=60, check=True)
        return json.loads(done.stdout)


def lines_of(text):
    """A text as lines that no macro is read from; macros stay as they are."""
    if text.startswith("."):
        return [text]
    return textwrap.wrap(text.replace("\\", "\\e"), 78, break_long_words=False, break_on_hyphens=False)


def rule_moment(rule, words):
    return words.moment(rule["day"], rule["at"], rule["days"], words.anchors[rule["from"]])


def short(rule):
    letter = {"ordered": "D", "pay_by": "P"}.get(rule["from"], rule["from"])
    return f"{letter}{rule['day']:+d}{'b' if rule['days'] == 'business' else ''} {rule['at']}"


def source(rule, words):
    if rule["own"]:
        return [words.own_choice]
    return [words.source(rule["confirmed"], rule["sure"] or "-", rule["read"]), f".Lk {rule['source']}"]


def rule_title(rule, words):
    key, moment = rule["rule"], rule_moment(rule, words)
    if key == "pay_by.default":
        return words.pay_by(None, moment)
    if key.startswith("pay_by."):
        return words.pay_by(key.removeprefix("pay_by."), moment)
    return words.rules[key].format(moment)


def anchor_of(step, words):
    return words.begins[step["phase"]] if step["from"] in (None, "begin") else words.anchors[step["from"]]


def opens(step, words):
    moment = None
    if step["day"] is not None:
        moment = words.moment(step["day"], step["at"], step["days"], anchor_of(step, words))
    return words.opens(moment, step["after"], None if step["phase"] == "unpaid" else words.begins[step["phase"]])


def remarks(step, words):
    told = []
    if step["payments"]:
        told.append(words.only_for(step["payments"]))
    if step["except"]:
        told.append(words.not_for(step["except"]))
    if step["until_day"] is not None:
        days = step["days"] or "calendar"
        told.append(words.until(words.moment(step["until_day"], step["until_at"], days, anchor_of(step, words))))
    if step["deadline"]:
        told.append(words.names_a_date)
    if step["optional"]:
        told.append(words.if_you_like)
    return told


def ladder_lines(ladder, words):
    title = words.ladder if ladder["name"] == "default" else words.ladder_of(ladder["name"])
    lines = [".Pp", title, '.Bl -tag -width "second-bidder" -compact']
    for step in ladder["steps"]:
        first = f"{words.does[step['do']]}{words.comma}{opens(step, words)}"
        lines += [f".It Cm {step['step']}", words.between_parts.join([first, *remarks(step, words)])]
    return [*lines, ".El"]


def cancelled_by_seller(market, rules, words):
    limits = [limit.format(short(rules[key])) for key, limit in words.limits.items() if key in rules]
    if limits:
        return " ".join(limits)
    if market["seller_cancels"] and not market["seller_cancels"]["allowed"]:
        return words.never
    can = any(step["do"] == "cancel" for step in market["ladders"][0]["steps"])
    return words.any_time if can or market["seller_cancels"] else "-"


def at_a_glance(markets, words):
    lines = [f".Sh {words.at_a_glance}", '.Bl -column "mercari-shops" "D+2 24:00" "from D+4 24:00 until D+30 24:00"',
             ".It " + " Ta ".join(f"Sy {column}" for column in words.columns)]
    for market in markets:
        rules = {rule["rule"]: rule for rule in market["rules"]}
        pay_by = short(rules["pay_by.default"]) if "pay_by.default" in rules else words.not_known
        itself = short(rules["auto_cancel"]) if "auto_cancel" in rules else "-"
        lines.append(f".It {market['name']} Ta {pay_by} Ta {cancelled_by_seller(market, rules, words)} Ta {itself}")
    return [*lines, ".El"]


def remark_lines(market, words):
    """What holds for all orders of a market, a paragraph each."""
    lines = []
    if market["block_before_cancel"]:
        lines += [".Pp", words.page_gone]
    if market["paid_at_once"]:
        lines += [".Pp", words.paid_at_once(market["paid_at_once"])]
    lines += [".Pp", words.zone(market["timezone"])]
    if market["quiet"]:
        lines.append(words.quiet(market["quiet"]["from"], market["quiet"]["to"]))
    if market["message_limit"]:
        lines += words.message_limit(market["message_limit"]["characters"], market["message_limit"]["confirmed"])
    return lines


def market_lines(market, words):
    lines = [f".Ss {market['title'][words.language]} ({market['name']})", ".Bl -tag -width Ds"]
    for rule in market["rules"]:
        lines += [f".It {rule_title(rule, words)}", *source(rule, words)]
        if rule["then"]:
            lines += [".br", words.then(rule["then"][words.language])]
    if not any(rule["rule"].startswith("pay_by.") for rule in market["rules"]):
        title, *told = words.pay_by_not_known
        lines += [f".It {title}", *told]
    if market["seller_cancels"]:
        title = words.may_cancel if market["seller_cancels"]["allowed"] else words.may_not_cancel
        lines += [f".It {title}", *source(market["seller_cancels"], words)]
    lines += [".El", *remark_lines(market, words)]
    for ladder in market["ladders"]:
        lines += ladder_lines(ladder, words)
    return lines


def page(program, words):
    names = [market["name"] for market in asked(program, "market")["markets"]]
    answers = [asked(program, "market", name) for name in names]
    markets = [{**answer["markets"][0], "message_limit": answer["message_limit"]} for answer in answers]
    read = max(rule["read"] for market in markets for rule in market["rules"] if rule["read"])
    lines = at_a_glance(markets, words) + [f".Sh {words.the_markets}"]
    for market in markets:
        lines += market_lines(market, words)
    day = datetime.date.fromisoformat(read)
    body = "".join(line + "\n" for text in lines for line in lines_of(text))
    head = words.head.replace("{date}", f"{day:%B} {day.day}, {day.year}")
    return head + body + TAIL.format(see_also=words.see_also)


def main():
    path, program = sys.argv[1], os.path.abspath(sys.argv[2])
    words = Japanese if os.path.basename(os.path.dirname(path)) == "ja" else English
    written = page(program, words)
    if os.environ.get("UPDATE_MARKETS_PAGE") == "1":
        with open(path, "w", encoding="utf-8") as file:
            file.write(written)
        return 0
    with open(path, encoding="utf-8") as file:
        told = file.read()
    sys.stdout.writelines(difflib.unified_diff(told.splitlines(True), written.splitlines(True), path, "the markets"))
    return 0 if told == written else 1


if __name__ == "__main__":
    sys.exit(main())
