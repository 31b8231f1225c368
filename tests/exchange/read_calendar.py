#!/usr/bin/env python3
"""Takes the calendar in again and again, as the program on a phone does, and compares it with what `status` says.

The file is read by python3-icalendar, which shares nothing with the writer.
"""

import json
import unittest

import icalendar

from shop import Shop

ORDER = "m12345678901"
OTHER = "m22345678901"
HOSTILE = "x\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT;y,z\\n"
LONG = "とても長い商品名の青いカップ🏺" * 6


def text_of(event, name):
    return str(event[name])


class Phone:
    """A calendar that takes files in by the rules of RFC 5546: the higher sequence counts, cancelled events go away."""

    def __init__(self, test):
        self.test = test
        self.events = {}
        self.sequences = {}
        self.seen = {}

    def take_in(self, calendar):
        uids = []
        for event in calendar.walk("VEVENT"):
            uid = text_of(event, "uid")
            uids.append(uid)
            self.notice(uid, event)
            if text_of(event, "status") == "CANCELLED":
                self.events.pop(uid, None)
            else:
                self.events[uid] = event
        self.test.assertEqual(len(uids), len(set(uids)), "an event stands twice in a file")

    def notice(self, uid, event):
        """Whoever has an event changes it only for a higher sequence."""
        told = (event["dtstart"].dt, text_of(event, "status"), text_of(event, "summary"))
        sequence = int(event["sequence"])
        before = self.sequences.get(uid, -1)
        self.test.assertGreaterEqual(sequence, before, uid)
        if uid in self.seen and self.seen[uid] != told:
            self.test.assertGreater(sequence, before, f"{uid} changed from {self.seen[uid]} to {told}")
        self.sequences[uid] = sequence
        self.seen[uid] = told

    def moments(self):
        return {uid: event["dtstart"].dt.strftime("%Y-%m-%dT%H:%M:%SZ") for uid, event in self.events.items()}


class CalendarTest(unittest.TestCase):
    def setUp(self):
        self.shop = Shop("2026-12-05 14:00")
        self.addCleanup(self.shop.close)
        self.phone = Phone(self)

    def exported(self, *words):
        self.shop.run("export", "--format", "ics", "-o", self.shop.path("orders.ics"), *words)
        with open(self.shop.path("orders.ics"), "rb") as file:
            return file.read()

    def calendar(self, *words):
        content = self.exported(*words)
        self.assertTrue(content.endswith(b"END:VCALENDAR\r\n"))
        for line in content.split(b"\r\n"):
            self.assertLessEqual(len(line), 75, line)
            self.assertNotIn(b"\n", line)
            self.assertNotIn(b"\r", line)
            line.decode("utf-8")
        calendar = icalendar.Calendar.from_ical(content)
        for event in calendar.walk("VEVENT"):
            self.assertEqual(event.errors, [])
            self.assertEqual(event["dtstart"].dt.utcoffset().total_seconds(), 0)
            self.assertIn("dtstamp", event)
            self.assertGreater(event["duration"].dt.total_seconds(), 0)
            self.assertNotIn("attendee", event)
            self.assertIsInstance(event["summary"], icalendar.vText)
        return calendar

    def expected(self):
        """What is due or coming at a known instant, by the JSON of `status`."""
        moments = {}
        for listed in json.loads(self.shop.run("status", "--json"))["orders"]:
            order = json.loads(self.shop.run("status", f"{listed['market']}:{listed['id']}", "--json"))["orders"][0]
            for step in order["steps"]:
                opens, closes = step["opens_at"], step["closes_at"]
                if step["status"] in ("due", "waiting") and opens and (closes is None or opens < closes):
                    moments[f"{step['step']}.{order['id']}.{order['market']}@ordertrack"] = opens
        return moments

    def check(self):
        self.phone.take_in(self.calendar())
        self.assertEqual(self.phone.moments(), self.expected())

    def do(self, now, *words):
        self.shop.now = now
        self.shop.run(*words)
        self.check()

    def test_an_order_lives_and_the_phone_keeps_up(self):
        self.shop.add(ORDER, "--buyer", "tanaka", "--item", "Blue cup")
        self.check()
        self.assertEqual(len(self.phone.events), 5)
        self.do("2026-12-05 15:00", "remind", ORDER, "--yes")
        self.do("2026-12-06 08:05", "remind", ORDER, "--yes")
        self.do("2026-12-07 09:00", "skip", ORDER, "consult")
        self.do("2026-12-08 08:05", "remind", ORDER, "--yes")
        self.do("2026-12-08 10:00", "promise", ORDER, "--until", "2026-12-10")
        self.do("2026-12-09 10:00", "snooze", ORDER, "--until", "2026-12-12")
        self.do("2026-12-10 10:00", "pay", ORDER)
        self.do("2026-12-11 10:00", "ship", ORDER)
        self.do("2026-12-13 10:00", "receive", ORDER)
        self.shop.now = "2026-12-31 10:00"
        self.check()

    def test_time_alone_takes_events_away(self):
        self.shop.add(ORDER)
        self.check()
        for now in ("2026-12-06 08:05", "2026-12-07 08:05", "2026-12-08 08:05", "2026-12-09 08:05", "2026-12-20 08:05"):
            self.shop.now = now
            self.check()

    def test_what_is_taken_back_comes_again_and_goes_again(self):
        self.shop.add(ORDER)
        self.check()
        self.do("2026-12-06 09:00", "pay", ORDER)
        self.do("2026-12-06 09:01", "undo", "--yes")
        self.assertIn(f"remind-1.{ORDER}.mercari@ordertrack", self.phone.events)
        self.do("2026-12-06 09:02", "redo", "--yes")
        self.do("2026-12-06 09:03", "undo", "--yes")

    def test_all_at_one_instant(self):
        self.shop.add(ORDER)
        self.check()
        for words in (("pay", ORDER), ("undo", "--yes"), ("redo", "--yes"), ("ship", ORDER), ("undo", "2", "--yes")):
            self.do(self.shop.now, *words)

    def test_an_order_that_was_a_mistake_goes_away_and_one_under_its_id_comes(self):
        self.shop.add(ORDER)
        self.check()
        self.do("2026-12-05 15:00", "remove", ORDER)
        self.assertEqual(self.phone.events, {})
        self.do("2026-12-05 16:00", "add", ORDER)
        self.do("2026-12-05 17:00", "undo", "--yes")
        self.assertEqual(self.phone.events, {})

    def test_another_ladder_and_another_day(self):
        self.shop.add(ORDER)
        self.check()
        self.do("2026-12-05 15:00", "edit", ORDER, "--ladder", "patient")
        self.do("2026-12-05 15:00", "edit", ORDER, "--pay-by", "2026-12-08")
        self.do("2026-12-05 16:00", "edit", ORDER, "--ladder", "strict")

    def test_two_exports_without_a_change_are_one_file(self):
        self.shop.add(ORDER)
        self.assertEqual(self.exported(), self.exported())

    def test_a_title_stays_a_title(self):
        self.shop.add(ORDER, "--item", HOSTILE, "--buyer", "tanaka\r\nATTENDEE:mailto:c@d.example")
        self.shop.add(OTHER, "--item", LONG)
        calendar = self.calendar("--with-names", "--lang", "ja")
        summaries = {text_of(event, "summary") for event in calendar.walk("VEVENT")}
        self.assertTrue(any("END:VEVENT;y,z" in summary for summary in summaries), summaries)
        self.assertTrue(any(LONG in summary for summary in summaries), summaries)
        # An escaped backslash before an n is a line end to this parser: the text itself tells.
        text = self.exported("--with-names", "--lang", "ja").decode().replace("\r\n ", "")
        self.assertIn("END:VEVENT\\;y\\,z\\\\n", text)
        self.assertNotIn("\nATTENDEE", text)

    def test_names_only_where_they_were_asked_for(self):
        self.shop.add(ORDER, "--buyer", "tanaka", "--item", "tanaka様専用 cup")
        self.assertNotIn(b"tanaka", self.exported())
        self.assertIn(b"tanaka", self.exported("--with-names"))

    def test_an_alarm_at_the_moment_to_act(self):
        self.shop.add(ORDER)
        for event in self.calendar().walk("VEVENT"):
            alarms = event.walk("VALARM")
            optional = text_of(event, "uid").startswith("consult.")
            self.assertEqual(len(alarms), 0 if optional else 1, text_of(event, "uid"))
            for alarm in alarms:
                self.assertEqual(alarm["trigger"].dt.total_seconds(), 0)


if __name__ == "__main__":
    unittest.main()
