"""A Chromium without a window, driven through its developer tools' pipe."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import threading

CHROMIUM = os.environ.get("CHROMIUM", "chromium")
PATIENCE = 60  # seconds
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",
         "--remote-debugging-pipe")


def high(descriptor):
    """The same under a number that is not one of those that Chromium reads from and writes to."""
    copy = fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10)
    os.close(descriptor)
    return copy


class Browser:
    def __init__(self):
        self._home = tempfile.mkdtemp(prefix="ordertrack-chromium-")
        read_orders, self._orders = map(high, os.pipe())
        self._answers, write_answers = map(high, os.pipe())

        def wire():
            os.dup2(read_orders, 3)
            os.dup2(write_answers, 4)

        self._process = subprocess.Popen([CHROMIUM, *FLAGS, f"--user-data-dir={self._home}", "about:blank"],
                                         env={"HOME": self._home, "PATH": "/usr/bin:/bin"}, pass_fds=(3, 4),
                                         preexec_fn=wire, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)
        os.close(read_orders)
        os.close(write_answers)
        self._watch = threading.Timer(PATIENCE, self._process.kill)  # so that a stuck one ends the reading
        self._watch.start()
        self._rest = b""
        self._number = 0
        self.events = []

    def close(self):
        self._watch.cancel()
        self._process.kill()
        self._process.wait()
        os.close(self._orders)
        os.close(self._answers)
        shutil.rmtree(self._home, ignore_errors=True)

    def _message(self):
        while b"\0" not in self._rest:
            more = os.read(self._answers, 1 << 20)
            if not more:
                raise AssertionError("Chromium has ended")
            self._rest += more
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, session=None, **parameters):
        self._number += 1
        order = {"id": self._number, "method": method, "params": parameters}
        if session:
            order["sessionId"] = session
        os.write(self._orders, json.dumps(order).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self._number:
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, file, *, dark=False, before=""):
        return Tab(self, file, dark, before)


class Tab:
    """A page in a window as large as a small phone's."""

    WIDTH, HEIGHT = 360, 740

    def __init__(self, browser, file, dark, before):
        self._browser = browser
        self._target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.ask("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        self.ask("Emulation.setDeviceMetricsOverride", width=self.WIDTH, height=self.HEIGHT, deviceScaleFactor=2,
                 mobile=True)
        self.ask("Emulation.setEmulatedMedia",
                 features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        if before:
            self.ask("Page.addScriptToEvaluateOnNewDocument", source=before)
        self.ask("Page.navigate", url="file://" + file)
        self.value("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))")

    def ask(self, method, **parameters):
        return self._browser.ask(method, self._session, **parameters)

    def value(self, expression):
        """What an expression gives in the page; a promise is waited for."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True,
                          userGesture=False)
        if "exceptionDetails" in answer:
            raise AssertionError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def press(self, selector):
        """Presses a button as a finger does, at its middle."""
        place = self.value(f"(() => {{ const button = document.querySelector({json.dumps(selector)});"
                           "button.scrollIntoView({block: 'center'}); const box = button.getBoundingClientRect();"
                           "return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def said(self):
        """What the page says next."""
        return self.value("new Promise(done => { const look = () => { const text = document.getElementById('said')"
                          ".textContent; if (text) done(text); else setTimeout(look, 20); }; look(); })")

    def told(self, *methods):
        return [event["params"] for event in self._browser.events
                if event.get("sessionId") == self._session and event["method"] in methods]

    def picture(self, file, *, whole=True):
        """What the window shows, or the whole page."""
        height = self.value("document.documentElement.scrollHeight") if whole else self.HEIGHT
        self.ask("Emulation.setDeviceMetricsOverride", width=self.WIDTH, height=max(height, self.HEIGHT),
                 deviceScaleFactor=2, mobile=True)
        data = self.ask("Page.captureScreenshot", format="png")["data"]
        with open(file, "wb") as picture:
            picture.write(base64.b64decode(data))

    def close(self):
        self._browser.ask("Target.closeTarget", targetId=self._target)
