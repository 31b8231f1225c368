"""Stores of a given size for the bench: one order in a hundred is open, some of these are due."""

import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
NOW = "2026-12-05T10:00:00+09:00"
OPEN_ORDER = "m20000000100"
NEW_ORDER = ["m99999999999", "--market", "mercari", "--buyer", "newcomer", "--item", "blue mug", "--price", "3200"]


def make_store(program, store, orders, due, environment):
    """The program makes the file and works out what is due; only the rows come from here."""

    def ordertrack(*words):
        subprocess.run([program, *words, f"--store={store}"], env=environment, check=True, stdout=subprocess.DEVNULL,
                       stdin=subprocess.DEVNULL)

    ordertrack("add", "m10000000001", "--market", "mercari", "--buyer", "first", "--payment", "card")
    script = (HERE / "fill.sql").read_text(encoding="utf-8")
    filled = script.replace(":orders", str(orders)).replace(":due", str(due))
    subprocess.run(["sqlite3", "-bail", store], input=filled, env=environment, text=True, check=True)
    # The rows lie in the store without the program's verdict on them: the next writing command makes up for that.
    ordertrack("add", "m10000000002", "--market", "mercari", "--buyer", "second", "--payment", "card")
    ordertrack("cancel", "m10000000001", "--by", "buyer", "--yes")
    ordertrack("cancel", "m10000000002", "--by", "buyer", "--yes")
