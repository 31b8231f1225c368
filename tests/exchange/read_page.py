#!/usr/bin/env python3
"""Opens the page of `due --format html` in Chromium, and uses it as a seller with a phone does.

PICTURES=folder puts pictures of it there, to be looked at.
"""

import json
import os
import unittest

from browser import Browser
from shop import Shop

ORDER = "m12345678901"
HOSTILE = ('<img src=x onerror="document.title=\'owned\'">', "</script><script>document.title='owned'</script>",
           "</style><svg onload=\"document.title='owned'\">", "cup \u202egnp.exe", "\"><a href=javascript:alert(1)>x</a>",
           "</pre><iframe srcdoc=x>", "&lt;b&gt;", "مرحبا")
SHOWN = {"cup \u202egnp.exe": "cup \\u{202E}gnp.exe"}
NO_CLIPBOARD = ("Object.defineProperty(navigator, 'clipboard', {value: undefined});"
                "Document.prototype.execCommand = () => false;")


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        self.shop = Shop("2026-12-06 08:05")
        self.addCleanup(self.shop.close)

    def open(self, *words, **how):
        file = self.shop.path("today.html")
        self.shop.run("due", "--format", "html", "-o", file, *words)
        tab = self.browser.open(file, **how)
        self.addCleanup(tab.close)
        return tab

    def check_quiet(self, tab):
        """Nothing is complained of, and nothing but the file was asked for."""
        self.assertEqual(tab.told("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"), [])
        asked = [request["request"]["url"] for request in tab.told("Network.requestWillBeSent")]
        self.assertTrue(all(url.startswith("file://") and url.endswith("today.html") for url in asked), asked)

    def test_titles_of_strangers_are_text(self):
        for number, text in enumerate(HOSTILE):
            self.shop.add(f"m1000000000{number}", "--item", text, "--buyer", text)
        tab = self.open()
        kinds = tab.value("[...new Set([...document.querySelectorAll('*')].map(e => e.localName))].sort()")
        self.assertLessEqual(set(kinds), {
            "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "main", "section", "h2", "article", "div",
            "h3", "bdi", "span", "button", "a", "details", "summary", "pre", "code", "script", "ul", "li"})
        self.assertEqual(tab.value("document.scripts.length"), 1)
        self.assertEqual(tab.value("document.querySelectorAll('style').length"), 1)
        self.assertEqual(tab.value("[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())"
                                   ".filter(name => name.startsWith('on') || name === 'style')"), [])
        self.assertNotIn("owned", tab.value("document.title"))
        titles = tab.value("[...document.querySelectorAll('h3')].map(e => e.textContent)")
        self.assertEqual(sorted(titles), sorted(SHOWN.get(text, text) for text in HOSTILE))
        self.check_quiet(tab)

    def test_links_lead_to_the_market_and_tell_it_nothing(self):
        self.shop.add(ORDER)
        self.shop.add("a1234567", "--market", "rakuma")
        tab = self.open()
        links = tab.value("[...document.links].map(a => [a.protocol, a.hostname, a.rel])")
        self.assertEqual({host for _, host, _ in links} - {"jp.mercari.com", "web.fril.jp"}, set())
        self.assertGreaterEqual(len(links), 1)
        for protocol, _, rel in links:
            self.assertEqual(protocol, "https:")
            self.assertIn("noreferrer", rel)

    def test_the_button_copies_what_remind_writes(self):
        self.shop.add(ORDER, "--buyer", "tanaka <&> \U0001f469\u200d\U0001f33e", "--item", "Blue cup")
        text = json.loads(self.shop.run("remind", ORDER, "--dry-run", "--json"))["messages"][0]["text"]
        tab = self.open()
        self.browser.ask("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        tab.press(".copy")
        self.assertEqual(tab.said(), "The message is copied: paste it on the order's page.")
        self.assertEqual(tab.value("navigator.clipboard.readText()"), text)
        self.assertTrue(tab.value("document.querySelector('.copy').classList.contains('done')"))
        self.check_quiet(tab)

    def test_without_a_clipboard_the_text_is_selected(self):
        self.shop.add(ORDER, "--buyer", "tanaka")
        tab = self.open("--lang", "ja", before=NO_CLIPBOARD)
        tab.press(".copy")
        self.assertIn("選択しました", tab.said())
        self.assertTrue(tab.value("document.querySelector('details').open"))
        self.assertEqual(tab.value("getSelection().toString().trim()"),
                         tab.value("document.querySelector('pre').textContent.trim()"))
        self.assertFalse(tab.value("document.querySelector('.copy').classList.contains('done')"))
        self.check_quiet(tab)

    def test_the_policy_lets_nothing_else_run_or_load(self):
        self.shop.add(ORDER)
        tab = self.open()
        blocked = tab.value(
            "new Promise(done => { const seen = []; addEventListener('securitypolicyviolation', e => {"
            "seen.push(e.effectiveDirective); if (seen.length === 4) done(seen.sort()); });"
            "const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));"
            "add('script', {textContent: 'window.owned = 1'}); add('style', {textContent: 'body {display: none}'});"
            "add('img', {src: 'https://a.example/x.png'}); fetch('https://a.example/').catch(() => {}); })")
        self.assertEqual(blocked, ["connect-src", "img-src", "script-src-elem", "style-src-elem"])
        self.assertIsNone(tab.value("window.owned"))
        self.assertEqual(tab.value("getComputedStyle(document.body).display"), "block")

    def test_it_fits_a_phone_and_a_finger(self):
        self.shop.add(ORDER, "--buyer", "b" * 60, "--item", "https://example.com/" + "x" * 90, "--price", "3200")
        tab = self.open("--lang", "ja")
        self.assertLessEqual(tab.value("document.documentElement.scrollWidth"), tab.WIDTH)
        self.assertGreaterEqual(
            min(tab.value("[...document.querySelectorAll('.button')].map(e => e.getBoundingClientRect().height)")), 44)

    def test_it_can_be_read_aloud_in_its_language(self):
        self.shop.add(ORDER, "--buyer", "tanaka")
        for language, copy in (("ja", "文面をコピー"), ("en", "Copy the message")):
            tab = self.open("--lang", language)
            self.assertEqual(tab.value("document.documentElement.lang"), language)
            self.assertEqual(tab.value("document.querySelector('button').textContent"), copy)
            self.assertEqual(tab.value("document.querySelector('pre').lang"), "ja")
            levels = tab.value("[...document.querySelectorAll('h1, h2, h3')].map(e => +e.localName[1])")
            self.assertEqual(levels[0], 1)
            self.assertTrue(all(below <= above + 1 for above, below in zip(levels, levels[1:])), levels)
            self.assertEqual(tab.value("document.getElementById('said').getAttribute('aria-live')"), "polite")

    def test_colours_can_be_told_apart_in_light_and_dark(self):
        self.shop.add(ORDER, "--buyer", "tanaka")
        contrast = ("(() => { const light = c => { const [r, g, b] = c.match(/[0-9.]+/g).map(v => { v /= 255;"
                    "return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });"
                    "return 0.2126 * r + 0.7152 * g + 0.0722 * b; };"
                    "const ground = e => { const c = getComputedStyle(e).backgroundColor;"
                    "return c === 'rgba(0, 0, 0, 0)' ? ground(e.parentElement) : c; };"
                    "return [...document.querySelectorAll('h1, h2, h3, p:not(#said), pre, summary, .button, code')].map(e => {"
                    "const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);"
                    "return [e.localName + '.' + e.className, (a + 0.05) / (b + 0.05)]; }); })()")
        for dark in (False, True):
            for what, ratio in self.open(dark=dark).value(contrast):
                self.assertGreaterEqual(ratio, 4.5, f"{what}, dark: {dark}")

    def test_where_nothing_is_to_be_done_it_says_so(self):
        tab = self.open()
        self.assertIn("nothing to do now", tab.value("document.querySelector('.headline').textContent"))
        self.assertEqual(tab.value("document.querySelectorAll('section').length"), 0)

    def test_pictures(self):
        folder = os.environ.get("PICTURES")
        self.shop.add(ORDER, "--buyer", "たなか", "--item", "青いカップ ハンドメイド", "--price", "3200")
        self.shop.add("m22345678901", "--buyer", "sato_88", "--item", "ウールのマフラー", "--price", "4800",
                      ordered="2026-12-03 10:00")
        self.shop.add("m32345678901", "--buyer", "みき", "--item", "木のスプーン 5本セット", "--price", "1800",
                      ordered="2026-12-04 21:30")
        for dark in (False, True):
            tab = self.open("--lang", "ja", dark=dark)
            self.assertGreater(tab.value("document.querySelectorAll('article').length"), 1)
            if folder:
                tab.picture(os.path.join(folder, "dark.png" if dark else "light.png"))


if __name__ == "__main__":
    unittest.main()
