"""What strangers wrote cannot act: it comes to the program by its words, by a store and by files that somebody else made,
and no output for people holds anything that a terminal obeys. With --all, every text for itself in every place."""

import json
import os
import sqlite3
import unittest

from command_lines import of_the_tree
from hostile import BYTES, COLOUR, HIDDEN, TEXTS, what_a_terminal_obeys
from thorough import ALL
from world import World

ATTACK = "".join(text for name, text in TEXTS.items() if len(text) < 200)
FLOODS = [text for text in TEXTS.values() if len(text) >= 200]
IN_WORDS = [text.encode() for text in (TEXTS.values() if ALL else [ATTACK])] + [b"x" + BYTES["not UTF-8"]]
EVERYTHING = [*(text.encode() for text in TEXTS.values()), ATTACK.encode(), *BYTES.values()]

# What each command shows of a store full of attacks. `{id}` is an order of which everything but the id is one.
SHOWS = {
    "due": [["due"], ["due", "--within", "60d", "--verbose"]],
    "status": [["status"], ["status", "--all"], ["status", "--all", "--verbose"], ["status", "{id}"], ["status", "--search", "PWNED"]],
    "log": [["log"], ["log", "{id}"], ["log", "--verbose"]],
    "buyer": [["buyer"], ["buyer", "--blocked"], ["buyer", "{attack}"], ["buyer", "link", "{attack}", "tanaka", "-n"]],
    "remind": [["remind", "--all"], ["remind", "{id}", "--yes", "-n"], ["remind", "{id}", "--step", "final"]],
    "block": [["block", "{id}"], ["block", "{id}", "--reason", "{attack}", "--yes", "-n"]],
    "unblock": [["unblock", "{id}"], ["unblock", "{id}", "--yes", "-n"]],
    "cancel": [["cancel", "{id}"], ["cancel", "{id}", "--force"], ["cancel", "{id}", "--by", "buyer", "-n"]],
    "done": [["done", "{id}", "-n"], ["done", "{id}", "consult", "-n"]],
    "skip": [["skip", "{id}", "final", "-n"], ["skip", "{id}", "{attack}"]],
    "pay": [["pay", "{id}", "-n"]],
    "ship": [["ship", "{id}", "-n"]],
    "receive": [["receive", "{id}", "-n"]],
    "reply": [["reply", "{id}", "-n"]],
    "promise": [["promise", "{id}", "--until", "2d", "-n"]],
    "snooze": [["snooze", "{id}", "--until", "1d", "-n"]],
    "note": [["note", "{id}", "{attack}", "-n"]],
    "edit": [["edit", "{id}", "--item", "cup", "--buyer", "x", "-n"], ["edit", "{id}", "--buyer", "{attack}", "-n"]],
    "remove": [["remove", "{id}", "-n"]],
    "add": [["add", "m77777777777", "--buyer", "{attack}", "--item", "{attack}", "-n"], ["add", "{id}"]],
    "undo": [["undo"], ["undo", "{id}"], ["undo", "20", "-n"]],
    "redo": [["redo"], ["redo", "-n"]],
    "backup": [["backup", "{attack}", "-n"], ["backup", "/nowhere/{attack}"]],
    "restore": [["restore", "{attack}"], ["restore", "{attack}", "--yes"], ["restore", "{folder}/{attack}", "-n"]],
    "market": [["market"], ["market", "shop"], ["market", "mercari"], ["market", "{attack}"]],
    "policy": [["policy", "check", "{file}"], ["policy", "diff", "{file}"], ["policy", "check", "{folder}/{attack}.toml"]],
    "doctor": [["doctor"], ["doctor", "--report"]],
    "forget": [["forget", "{attack}", "-n"], ["forget", "--expired", "-n", "--now", "2030-01-01"]],
    "export": [["export", "--format", "{attack}"], ["export", "--format", "ics", "-o", "/nowhere/{attack}"]],
    "template": [["template"], ["template", "{attack}"], ["template", "final", "--preview", "{id}"],
                 ["template", "--check", "{file}"]],
    "schedule": [["schedule", "cron"], ["schedule", "systemd"], ["schedule", "{attack}"]],
    "completion": [["completion", shell] for shell in ("bash", "zsh", "fish", "{attack}")],
}

# A TOML file may not hold controls, so an attack in one is written with TOML's own escapes.
MARKET = """[market]
title = {attack}
timezone = "Asia/Tokyo"
currency = "JPY"
id = ["s\\\\d{{5}}", {attack}]
url = ["shop\\\\.example/(s\\\\d+)/{{id}}"]
order_url = "https://shop.example/{{id}}"
payments = [{attack}]
[market.pay_by.{attack}]
day = 2
source = {attack}
[[step]]
name = {attack}
do = "check"
day = 1
guide = {{ en = [{attack}], ja = [{attack}] }}
[[step]]
name = "check-2"
do = "check"
after = {attack}
"""


def toml_text(text):
    """A text in TOML: everything but plain letters and digits as an escape."""
    return '"' + "".join(c if c.isalnum() and c.isascii() else f"\\U{ord(c):08x}" for c in text if c != "\0") + '"'


class Strangers(World):
    def put_file(self, content, *path):
        file = os.path.join(self.home, *path)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "wb") as stream:
            stream.write(content)
        return file

    def output_of(self, words, **how):
        """All that a run says, as bytes."""
        done = self.run_program(*words, **{"text": False, **how})
        self.assertIn(done.returncode, range(0, 12), (words, done.stderr[-300:]))
        return done.stdout + done.stderr

    def assert_harmless(self, words, allowed="\n", **how):
        self.runs += 1
        shown = self.output_of(words, **how)
        if "always" in words:
            shown = COLOUR.sub("", shown.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
        hidden = () if "--json" in words else HIDDEN  # programs want it as it is
        self.assertEqual(what_a_terminal_obeys(shown, allowed, hidden), [], words)
        return shown

    def setUp(self):
        super().setUp()
        self.runs = 0

    def tearDown(self):
        print(f"{self.id()}: {self.runs} outputs looked at")


class InTheStore(Strangers):
    """A store that was made by hand, past everything that the program checks."""

    def setUp(self):
        super().setUp()
        for number in range(2 * len(EVERYTHING)):
            self.add(f"m{50000000000 + number}", "--buyer", f"buyer {number}", "--note", "x", "--payment", "bank")
        for words in (["remind", "m50000000000", "--yes"], ["block", "m50000000001", "--yes"], ["pay", "m50000000002"],
                      ["edit", "m50000000003", "--item", "x", "--alias", "second"], ["note", "m50000000004", "y"],
                      ["block", "--buyer", "z", "--market", "mercari", "--yes"], ["undo", "--yes"]):
            self.succeed(*words)
        self.ids = [f"m{50000000000 + number}" for number in range(len(EVERYTHING))]
        self.poison()
        self.file = self.put_file(MARKET.format(attack=toml_text(ATTACK)).encode(), "shop.toml")
        self.put_file(MARKET.format(attack=toml_text(ATTACK)).encode(), ".config/ordertrack/markets/shop.toml")

    def poison(self):
        book = sqlite3.connect(self.store, isolation_level=None)
        book.execute("PRAGMA ignore_check_constraints = ON")
        for place, attack in enumerate(EVERYTHING):
            number, other = place + 1, place + 1 + len(EVERYTHING)
            book.execute("UPDATE buyer SET name = CAST(? AS TEXT) || name, buyer_id = CAST(? AS TEXT) || number "
                         "WHERE number IN (?, ?)", (attack, attack, number, other))
            book.execute("UPDATE orders SET item = CAST(? AS TEXT), payment = CAST(? AS TEXT), ladder = CAST(? AS TEXT) "
                         "WHERE number IN (?, ?)", (attack, attack, attack, number, other))
            book.execute("UPDATE orders SET id = CAST(? AS TEXT) || number, page_id = CAST(? AS TEXT), market = "
                         "iif(number % 2, market, CAST(? AS TEXT)), currency = iif(number % 3, currency, CAST(? AS TEXT)) "
                         "WHERE number = ?", (attack, attack, attack, attack, other))
            book.execute("UPDATE event SET text = CAST(? AS TEXT) WHERE order_number IN (?, ?)", (attack, number, other))
            book.execute("UPDATE event SET step = CAST(? AS TEXT) WHERE order_number = ? AND kind = 'message'", (attack, number))
            book.execute("UPDATE buyer_block SET reason = CAST(? AS TEXT) WHERE buyer = ?", (attack, number))
            book.execute("UPDATE command SET name = CAST(? AS TEXT) WHERE number = ?", (attack, number))
        book.execute("UPDATE alias SET id = ?", (ATTACK,))
        book.execute("UPDATE correction SET item = ?, ladder = ?", (ATTACK, ATTACK))
        book.close()

    def lines(self):
        for words in sum(SHOWS.values(), []):
            yield [word.replace("{attack}", ATTACK).replace("{file}", self.file).replace("{folder}", self.home)
                   for word in words]

    def test_drives_no_terminal(self):
        for words in self.lines():
            for options in ([], ["--lang", "ja"], ["--color", "always"]):
                with self.subTest(words=words, options=options):
                    for order in (self.ids if "{id}" in words and ALL else self.ids[:1] + self.ids[-4:-3]):
                        self.assert_harmless([word.replace("{id}", order) for word in words] + options)
                        if "{id}" not in words:
                            break

    def test_drives_no_terminal_at_the_tab_key(self):
        for words in (["pay", ""], ["status", "m"], ["buyer", ""], ["add", "m1", "--buyer", ""], ["log", ""],
                      ["due", "--market", ""], ["due", "--step", ""], ["add", "s12345", "--payment", ""],
                      ["skip", "m50000000000", ""], ["market", ""], ["template", ""], ["restore", ""], ["forget", ""]):
            with self.subTest(words=words):
                shown = self.assert_harmless(["__complete", "ordertrack", *words], allowed="\n\t")
                self.assertTrue(all(line.count(b"\t") <= 1 for line in shown.splitlines()), shown)

    def test_every_command_is_shown(self):
        self.assertEqual(of_the_tree(self), SHOWS.keys())

    def test_is_told_as_it_is_in_json(self):
        """A byte that is no UTF-8 cannot be told in JSON; everything else comes out as it stands in the store."""
        told = {order["id"]: order for order in json.loads(self.succeed("status", "--all", "--json"))["orders"]}
        self.assertEqual(len(told), 2 * len(EVERYTHING))
        for order, attack in zip(self.ids, EVERYTHING):
            if attack not in BYTES.values():
                self.assertEqual(told[order]["item"], attack.decode())
                self.assertTrue(told[order]["buyer"].startswith(attack.decode()))
                self.assertIn(attack.decode() + str(self.ids.index(order) + 1 + len(EVERYTHING)), told)
        for words in self.lines():
            if words[0] not in ("completion", "schedule", "backup"):
                done = self.run_program(*[word.replace("{id}", self.ids[0]) for word in words], "--json")
                with self.subTest(words=words, told=done.stderr[-300:]):
                    self.assertEqual(json.loads(done.stdout or done.stderr)["schema"], 1)


class InWords(Strangers):
    def options_of(self, command):
        offered = self.succeed("__complete", "ordertrack", command, "--").splitlines()
        return [line.split("\t")[0] for line in offered]

    def test_are_told_harmlessly_wherever_they_stand(self):
        self.add()
        for attack in IN_WORDS:
            for command in sorted(of_the_tree(self)) + ["--help", ""]:
                words = [word for word in [command] if word]
                lines = [[*words, attack], [*words, "m123", attack], [*words, b"--" + attack], [attack, *words]]
                lines += [[*words, "m123", option, attack] for option in (self.options_of(command) if command else [])]
                for line in lines:
                    with self.subTest(line=line):
                        self.assert_harmless([*line, "--dry-run"], allowed="\n")

    def test_come_back_from_json_as_they_went_in(self):
        for number, text in enumerate(text for text in TEXTS.values() if len(text.encode()) <= 4096):
            order = f"m{60000000000 + number}"
            self.succeed("add", order, f"--buyer={text}", f"--item={text}", f"--note={text}", "--ordered", "yesterday")
            told = json.loads(self.succeed("status", order, "--json"))["orders"][0]
            kept = text.strip(" \t\r\n\v\f")
            self.assertEqual((told["buyer"], told["item"], told["events"][-1]["text"]), (kept, kept, kept))
            self.assert_harmless(["status", order, "--lang", "ja"])

    def test_are_refused_where_they_are_no_text(self):
        self.add()
        before = self.digest()
        for name, attack in BYTES.items():
            if name == "NUL":
                continue  # which no program can be given in its words
            for words in (["note", "m123", attack], ["edit", "m123", "--item", attack], ["add", attack], ["pay", attack]):
                done = self.run_program(*words, text=False)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)
        self.assertEqual(self.digest(), before)


class Around(Strangers):
    """In the environment, in settings and in file names."""

    def test_the_environment_and_the_settings_are_told_harmlessly(self):
        self.add()
        harmless = ATTACK.replace("\0", "").replace("/", "")
        for variable in ("ORDERTRACK_STORE", "ORDERTRACK_NOW", "ORDERTRACK_LANG", "HOME", "XDG_CONFIG_HOME", "TZ", "LANG"):
            for words in (["due"], ["add", "m1"], ["pay", "m123"], ["backup", "x"], ["due", "--json"]):
                with self.subTest(variable=variable, words=words):
                    self.assert_harmless(words, cwd=self.home, env={**self.environment, variable: "/nowhere/" + harmless})
        for setting in ("timezone", "language", "shop", ATTACK):
            key = setting if setting.isalpha() else toml_text(setting)
            self.put_file(f"{key} = {toml_text(ATTACK)}".encode(), ".config/ordertrack/config.toml")
            self.assert_harmless(["due"])
            self.assert_harmless(["remind", "m123"])

    def test_the_names_of_market_files_are_told_harmlessly(self):
        for content in (b"= broken", b"\xff\xfe\0", MARKET.format(attack=toml_text(ATTACK)).encode()):
            for name in ("\x1b[31m.toml", "$(touch PWNED).toml", "\u202elmot.toml", "a\nb.toml"):
                self.put_file(content, ".config/ordertrack/markets", name)
                for words in (["market"], ["due"], ["market", name[:-5]], ["add", "s12345", "-n"]):
                    self.assert_harmless(words)


class Wildcards(World):
    def test_mean_themselves_in_a_search(self):
        items = {"m10000000001": "100% wool", "m10000000002": "100 wool", "m10000000003": "a_b", "m10000000004": "axb",
                 "m10000000005": "c:\\d", "m10000000006": "[ab]*?"}
        for order, item in items.items():
            self.succeed("add", order, "--item", item)
        for text in ("%", "_", "\\", "100%", "a_b", "*", "?", "[ab]", "' OR 1=1 --", "%%", "__"):
            listed = json.loads(self.succeed("status", "--all", "--search", text, "--json"))["orders"]
            self.assertEqual({order["id"] for order in listed}, {order for order, item in items.items() if text in item}, text)


if __name__ == "__main__":
    unittest.main()
