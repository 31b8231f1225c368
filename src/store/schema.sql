-- The order book. Instants are whole seconds since 1970 in UTC, amounts are in the currency's minor unit, words are
-- those of the JSON. What a command changed carries the command's number; `undone_by` names the one that took it back.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_by INTEGER REFERENCES command (number)
) STRICT;

-- `name_key` is the name without regard to width and case. Buyers that were linked share a `person`.
CREATE TABLE buyer (
  number INTEGER PRIMARY KEY,
  market TEXT NOT NULL CHECK (market <> ''),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  buyer_id TEXT NOT NULL,
  person INTEGER,
  CHECK (name <> '' OR buyer_id <> '')
) STRICT;
CREATE INDEX buyer_name ON buyer (name_key, market);
CREATE UNIQUE INDEX buyer_id ON buyer (buyer_id, market) WHERE buyer_id <> '';
CREATE INDEX buyer_person ON buyer (person) WHERE person IS NOT NULL;

CREATE TABLE buyer_link (
  first INTEGER NOT NULL REFERENCES buyer (number),
  second INTEGER NOT NULL REFERENCES buyer (number),
  command INTEGER NOT NULL REFERENCES command (number),
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (first, second, command),
  CHECK (first <> second)
) STRICT, WITHOUT ROWID;

-- The last line by instant, then by sequence, says whether the buyer stands blocked. `order_number` is the order that the
-- command named; none where it named the buyer.
CREATE TABLE buyer_block (
  buyer INTEGER NOT NULL REFERENCES buyer (number),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  command INTEGER NOT NULL REFERENCES command (number),
  at INTEGER NOT NULL,
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  reason TEXT NOT NULL,
  undone_by INTEGER REFERENCES command (number), order_number INTEGER REFERENCES orders (number),
  PRIMARY KEY (buyer, sequence)
) STRICT, WITHOUT ROWID;

-- `phase`, `open`, `next_due_at` and `left_unpaid` follow from the history and the market's rules; a removed order has
-- none of them.
CREATE TABLE orders (
  number INTEGER PRIMARY KEY,
  market TEXT NOT NULL CHECK (market <> ''),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 72 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  page_id TEXT NOT NULL,
  buyer INTEGER REFERENCES buyer (number),
  item TEXT NOT NULL,
  price INTEGER CHECK (price >= 0),
  currency TEXT,
  payment TEXT NOT NULL,
  ordered_at INTEGER NOT NULL,
  pay_by INTEGER,
  ship_by INTEGER,
  ladder TEXT NOT NULL,
  added_by INTEGER NOT NULL REFERENCES command (number),
  removed_by INTEGER REFERENCES command (number),
  phase TEXT NOT NULL CHECK (phase IN ('unpaid', 'paid', 'shipped', 'closed', 'cancelled')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  next_due_at INTEGER,
  left_unpaid INTEGER NOT NULL CHECK (left_unpaid IN (0, 1)),
  CHECK ((price IS NULL) = (currency IS NULL)),
  CHECK (removed_by IS NULL OR (open = 0 AND next_due_at IS NULL AND left_unpaid = 0))
) STRICT;
CREATE UNIQUE INDEX orders_id ON orders (id, market) WHERE removed_by IS NULL;
CREATE INDEX orders_page_id ON orders (page_id, market) WHERE page_id <> id;
CREATE INDEX orders_buyer ON orders (buyer, open) WHERE removed_by IS NULL;
-- SQLite reads these alone only where they hold the column of their own condition too.
CREATE INDEX orders_left_unpaid ON orders (buyer, left_unpaid) WHERE left_unpaid = 1;
-- What `due` reads, in the sequence in which it reads it.
CREATE INDEX orders_due ON orders (
  next_due_at, number, market, id, page_id, buyer, item, price, currency, payment, ordered_at, pay_by, ship_by, ladder,
  open
) WHERE open = 1;
-- What completion and prefixes read: the open orders, and those that still have to be shipped or received.
CREATE INDEX orders_open_id ON orders (id, market, phase, open, buyer, item) WHERE open = 1;
CREATE INDEX orders_under_way_id ON orders (id, market, phase)
  WHERE open = 0 AND removed_by IS NULL AND phase IN ('paid', 'shipped');

CREATE TABLE alias (
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 72 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  order_number INTEGER NOT NULL REFERENCES orders (number),
  command INTEGER NOT NULL REFERENCES command (number),
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (id, order_number, command)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_order ON alias (order_number);

-- The fields of an order before a command corrected them.
CREATE TABLE correction (
  order_number INTEGER NOT NULL REFERENCES orders (number),
  command INTEGER NOT NULL REFERENCES command (number),
  market TEXT NOT NULL,
  id TEXT NOT NULL,
  page_id TEXT NOT NULL,
  buyer INTEGER REFERENCES buyer (number),
  item TEXT NOT NULL,
  price INTEGER,
  currency TEXT,
  payment TEXT NOT NULL,
  ordered_at INTEGER NOT NULL,
  pay_by INTEGER,
  ship_by INTEGER,
  ladder TEXT NOT NULL,
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (order_number, command)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  order_number INTEGER NOT NULL REFERENCES orders (number),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  command INTEGER NOT NULL REFERENCES command (number),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'edit', 'note', 'message', 'done', 'block', 'unblock', 'skip', 'reply',
                                     'promise', 'snooze', 'pay', 'ship', 'receive', 'cancel', 'remove')),
  step TEXT NOT NULL,
  until INTEGER,
  deadline INTEGER,
  party TEXT CHECK (party IN ('seller', 'market', 'buyer')),
  text TEXT NOT NULL,
  again INTEGER NOT NULL CHECK (again IN (0, 1)),
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (order_number, sequence),
  CHECK (step = '' OR kind IN ('message', 'done', 'skip'))
) STRICT, WITHOUT ROWID;
CREATE INDEX event_command ON event (command);
-- A step is done at most once, and skipped at most once.
CREATE UNIQUE INDEX event_step_once ON event (order_number, step, kind = 'skip')
  WHERE step <> '' AND again = 0 AND undone_by IS NULL;

-- A buyer's fields before a command changed them.
CREATE TABLE buyer_change (
  command INTEGER NOT NULL REFERENCES command (number),
  buyer INTEGER NOT NULL REFERENCES buyer (number),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  buyer_id TEXT NOT NULL,
  person INTEGER,
  PRIMARY KEY (command, buyer)
) STRICT, WITHOUT ROWID;
