-- What `add` writes, as durably.
PRAGMA busy_timeout = 5000;
PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;
SELECT number FROM orders WHERE id = 'm99999999999' AND market = 'mercari' AND removed_by IS NULL;
SELECT number FROM buyer WHERE name_key = 'newcomer' AND market = 'mercari';
INSERT INTO command (name, at) VALUES ('add', 1796432400);
INSERT INTO buyer (market, name, name_key, buyer_id) VALUES ('mercari', 'newcomer', 'newcomer', '');
INSERT INTO orders (market, id, page_id, buyer, item, price, currency, payment, ordered_at, ladder, added_by, phase, open,
                    next_due_at, left_unpaid)
  VALUES ('mercari', 'm99999999999', 'm99999999999', last_insert_rowid(), 'blue mug', 3200, 'JPY', 'konbini',
          1796432400, '', (SELECT max(number) FROM command), 'unpaid', 1, 1796432400, 0);
INSERT INTO event (order_number, sequence, command, at, kind, step, text, again)
  VALUES (last_insert_rowid(), 1, (SELECT max(number) FROM command), 1796432400, 'add', '', '', 0);
COMMIT;
