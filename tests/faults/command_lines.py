"""Every command of the tree: those that only read, and for each that writes how it is made to write something.

The store that these lines are for is made by `make_book`. `before` are commands that must have run just before, `{copy}`
is a file beside the store that is not there yet.
"""

READERS = {"due", "status", "log", "market", "policy", "schedule", "completion", "doctor", "template", "export"}


class Line:
    def __init__(self, *words, before=()):
        self.words = words
        self.before = before

    def with_copy(self, copy):
        return [word.replace("{copy}", copy) for word in self.words]


WRITERS = {
    "add": [Line("add", "m99999999999", "--buyer", "tanaka", "--buyer-id", "t1", "--item", "mug", "--price", "3200",
                 "--note", "a gift")],
    "remind": [Line("remind", "m111", "--yes"), Line("remind", "--all", "--yes")],
    "block": [Line("block", "m111", "--yes"), Line("block", "--buyer", "kato", "--market", "mercari", "--yes")],
    "unblock": [Line("unblock", "m444", "--yes")],
    "cancel": [Line("cancel", "m111", "--yes", "--force"), Line("cancel", "m111", "--by", "buyer")],
    "done": [Line("done", "m111", "consult")],
    "skip": [Line("skip", "m111", "final")],
    "pay": [Line("pay", "m111")],
    "ship": [Line("ship", "m222")],
    "receive": [Line("receive", "m333")],
    "reply": [Line("reply", "m111")],
    "promise": [Line("promise", "m111", "--until", "2026-12-08")],
    "snooze": [Line("snooze", "m111", "--until", "2026-12-07 12:00")],
    "note": [Line("note", "m111", "a remark")],
    "edit": [Line("edit", "m111", "--item", "cup", "--buyer", "suzuki", "--alias", "second-id")],
    "remove": [Line("remove", "m111")],
    "buyer": [Line("buyer", "link", "tanaka", "suzuki")],
    "undo": [Line("undo", "--yes"), Line("undo", "3", "--yes")],
    "redo": [Line("redo", "--yes", before=[["undo", "2", "--yes"]])],
    "forget": [Line("forget", "sato", "--confirm", "sato", before=[["receive", "m333"]])],
    "restore": [Line("restore", "{copy}", "--yes", before=[["backup", "{copy}"], ["pay", "m111"]])],
    "backup": [Line("backup", "{copy}"), Line("backup", "{copy}", "--force", before=[["backup", "{copy}"], ["pay", "m111"]])],
}


def make_book(world):
    """Four orders: one unpaid, one paid, one shipped, one whose buyer is blocked."""
    for order, buyer in (("m11111111111", "tanaka"), ("m22222222222", "suzuki"), ("m33333333333", "sato"),
                         ("m44444444444", "ito")):
        world.succeed("add", order, "--buyer", buyer, "--ordered", "2026-12-05 14:00", "--item", "mug", "--price", "3200")
    for words in (["pay", "m222"], ["pay", "m333"], ["ship", "m333"], ["block", "m444", "--yes"]):
        world.succeed(*words)


def of_the_tree(world):
    """The names of all commands, as the Tab key is told them."""
    listed = world.succeed("__complete", "ordertrack", "").splitlines()
    return {line.split("\t")[0] for line in listed} - {"help"}
