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
