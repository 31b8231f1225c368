"""A terminal to type into and to look at: a tmux server of its own."""

import os
import subprocess
import time
import uuid

PATIENCE = 30.0  # seconds; a slow machine needs some, a fast one never waits


class Terminal:
    def __init__(self, command, environment, folder):
        self._server = f"ordertrack-{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._environment = environment
        settings = ["set", "-g", "escape-time", "0", ";"]
        self._tmux("-f", "/dev/null", *settings, "new-session", "-d", "-x", "150", "-y", "50", "-c", folder, *command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._tmux("kill-server")

    def _tmux(self, *words):
        return subprocess.run(
            ["tmux", "-L", self._server, *words], env=self._environment, capture_output=True, text=True, check=True
        ).stdout

    def type(self, text):
        self._tmux("send-keys", "-l", "--", text)

    def press(self, *keys):
        self._tmux("send-keys", *keys)

    def screen(self):
        """What is shown, without empty lines at the end."""
        return self._tmux("capture-pane", "-p", "-J").rstrip()

    def press_until(self, key, seen, what):
        """Presses a key until `seen(screen)`: a shell may be busy, or take it for something else first."""
        for _ in range(int(PATIENCE)):
            self.press(key)
            if self._is_seen(seen, 1.0):
                return
        raise AssertionError(f"{what}: not seen after {key}\n{frame(self.screen())}")

    def wait(self, seen, what):
        """Waits until `seen(screen)`; gives the screen."""
        if self._is_seen(seen, PATIENCE):
            return self._last
        raise AssertionError(f"{what}: not seen within {PATIENCE:.0f} s\n{frame(self._last)}")

    def _is_seen(self, seen, seconds):
        end = time.monotonic() + seconds
        while True:
            self._last = self.screen()
            if seen(self._last):
                return True
            if time.monotonic() > end:
                return False
            time.sleep(0.02)


def frame(screen):
    return "\n".join("    | " + line for line in screen.splitlines())
