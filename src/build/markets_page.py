#!/usr/bin/env python3
"""markets_page.py PAGE PROGRAM: holds ordertrack-markets(7) against the built-in markets as the program tells them.

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

HEAD = """.\\" Written by src/build/markets_page.py from the market files: change those, and build update-markets-page.
.Dd {date}
.Dt ORDERTRACK-MARKETS 7
.Os
.Sh NAME
.Nm ordertrack-markets
.Nd what each market allows, and when
.Sh DESCRIPTION
These are the markets that are built into
.Xr ordertrack 1 :
by when a buyer must pay there, who may cancel when, and the ladder of steps
that a seller is reminded of.
Each rule names the page where it was read, the day on which it was read, and
how sure it is:
.Cm A
is the market's own page,
.Cm A'
that page as somebody else quotes it,
.Cm B
several pages that agree; these three are confirmed.
.Cm C
is one page, or an old one,
.Cm D
pages that contradict each other,
.Cm K
a belief.
Where an unconfirmed rule is used,
.Xr ordertrack-due 1
says so.
.Pp
Marketplaces change their rules.
What an order's page shows today goes before what is written here: tell it with
.Ql --pay-by ,
or write it into a file of your own, see
.Xr ordertrack-policy 5 .
.Pp
Days are counted in the market's time zone, as civil days: an order of the 5th,
at whatever hour, has its day 2 on the 7th.
24:00 is the end of a day.
In the table D is the day of the order, and P the day that ends with its pay-by.
"""

TAIL = """.Sh SEE ALSO
.Xr ordertrack 1 ,
.Xr ordertrack-market 1 ,
.Xr ordertrack-policy 5
"""

RULES = {
    "cancellable_from": "The seller may cancel from",
    "cancellable_until": "The seller may cancel until",
    "auto_cancel": "The market cancels at",
    "auto_complete": "The market completes at",
}
ANCHORS = {"ordered": "the order", "paid": "the payment", "shipped": "the ship notice", "pay_by": "the pay-by",
           "ship_by": "the ship-by"}
BEGINS = {"unpaid": "the order", "paid": "the payment", "shipped": "the ship notice", "closed": "the end",
          "cancelled": "the cancellation"}
DOES = {"message": "message to the buyer", "consult": "ask the support desk", "block": "block the buyer",
        "cancel": "cancel the order", "check": "look at the order's page", "ship": "ship the item",
        "report": "report the buyer", "rate": "rate the buyer", "relist": "list the item again"}


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


def moment(day, at, days, anchor):
    unit = "business day" if days == "business" else "day"
    if day == 0:
        return f"{at} on the day of {anchor}"
    if day < 0:
        return f"{at}, {-day} {unit}{'s' if day < -1 else ''} before {anchor}"
    return f"{at} on {unit} {day} after {anchor}"


def rule_moment(rule):
    return moment(rule["day"], rule["at"], rule["days"], ANCHORS[rule["from"]])


def short(rule):
    letter = {"ordered": "D", "pay_by": "P"}.get(rule["from"], rule["from"])
    return f"{letter}{rule['day']:+d}{'b' if rule['days'] == 'business' else ''} {rule['at']}"


def source(rule):
    if rule["own"]:
        return ["A choice of ours: no page tells it."]
    sure = "Confirmed" if rule["confirmed"] else "Not confirmed"
    return [f"{sure} ({rule['sure'] or '-'}), read {rule['read']}:", f".Lk {rule['source']}"]


def rule_title(key):
    if key == "pay_by.default":
        return "The buyer pays by"
    if key.startswith("pay_by."):
        return f"With {key.removeprefix('pay_by.')} the buyer pays by"
    return RULES[key]


def opens(step):
    when = []
    if step["day"] is not None:
        anchor = BEGINS[step["phase"]] if step["from"] == "begin" else ANCHORS[step["from"]]
        when.append("at " + moment(step["day"], step["at"], step["days"], anchor))
    if step["after"]:
        when.append(f"after {step['after']}")
    if not when:
        when.append("at once" if step["phase"] == "unpaid" else f"at once after {BEGINS[step['phase']]}")
    return " and ".join(when)


def remarks(step):
    told = []
    if step["payments"]:
        told.append("for " + " and ".join(step["payments"]) + " only")
    if step["until_day"] is not None:
        anchor = BEGINS[step["phase"]] if step["from"] in (None, "begin") else ANCHORS[step["from"]]
        told.append("until " + moment(step["until_day"], step["until_at"], step["days"] or "calendar", anchor))
    if step["deadline"]:
        told.append("names a date")
    if step["optional"]:
        told.append("if you like")
    return told


def ladder_lines(ladder):
    name = ladder["name"]
    title = "The ladder:" if name == "default" else f"The ladder with {name}:"
    lines = [".Pp", title, '.Bl -tag -width "second-bidder" -compact']
    for step in ladder["steps"]:
        lines += [f".It Cm {step['step']}", "; ".join([f"{DOES[step['do']]}, {opens(step)}", *remarks(step)])]
    return [*lines, ".El"]


def cancelled_by_seller(market, rules):
    if "cancellable_from" in rules or "cancellable_until" in rules:
        limits = (("from", "cancellable_from"), ("until", "cancellable_until"))
        return " ".join(f"{word} {short(rules[key])}" for word, key in limits if key in rules)
    can = any(step["do"] == "cancel" for step in market["ladders"][0]["steps"])
    return "any time" if can else "-"


def at_a_glance(markets):
    lines = [".Sh AT A GLANCE", '.Bl -column "mercari-shops" "D+2 24:00" "from D+4 24:00 until D+30 24:00"',
             ".It Sy market Ta Sy pay by Ta Sy seller cancels Ta Sy by itself"]
    for market in markets:
        rules = {rule["rule"]: rule for rule in market["rules"]}
        pay_by = short(rules["pay_by.default"]) if "pay_by.default" in rules else "not known"
        itself = short(rules["auto_cancel"]) if "auto_cancel" in rules else "-"
        lines.append(f".It {market['name']} Ta {pay_by} Ta {cancelled_by_seller(market, rules)} Ta {itself}")
    return [*lines, ".El"]


def market_lines(market):
    lines = [f".Ss {market['title']['en']} ({market['name']})", ".Bl -tag -width Ds"]
    for rule in market["rules"]:
        lines += [f".It {rule_title(rule['rule'])} {rule_moment(rule)}", *source(rule)]
    if not any(rule["rule"].startswith("pay_by.") for rule in market["rules"]):
        lines += [".It By when the buyer pays is not known", "Tell what the order's page shows with", ".Ql --pay-by ."]
    lines.append(".El")
    if market["block_before_cancel"]:
        lines += [".Pp", "The buyer's page is gone once the order is cancelled: block before."]
    if market["paid_at_once"]:
        lines += [".Pp", f"Paid at once: {', '.join(market['paid_at_once'])}."]
    lines += [".Pp", f"Its days are those of {market['timezone']}."]
    if market["quiet"]:
        lines.append(f"No message opens between {market['quiet']['from']} and {market['quiet']['to']}.")
    for ladder in market["ladders"]:
        lines += ladder_lines(ladder)
    return lines


def page(program):
    names = [market["name"] for market in asked(program, "market")["markets"]]
    markets = [asked(program, "market", name)["markets"][0] for name in names]
    read = max(rule["read"] for market in markets for rule in market["rules"] if rule["read"])
    lines = at_a_glance(markets) + [".Sh THE MARKETS"]
    for market in markets:
        lines += market_lines(market)
    day = datetime.date.fromisoformat(read)
    body = "".join(line + "\n" for text in lines for line in lines_of(text))
    return HEAD.format(date=f"{day:%B} {day.day}, {day.year}") + body + TAIL


def main():
    path, program = sys.argv[1], os.path.abspath(sys.argv[2])
    written = page(program)
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
