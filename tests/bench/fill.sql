-- :orders orders; every hundredth is open, and the first :due of these wait for their first message.
BEGIN IMMEDIATE;
CREATE TEMP TABLE number AS
  WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < :orders) SELECT n FROM up;

INSERT INTO command (number, name, at) VALUES (1000, 'add', 1780000000);

INSERT INTO buyer (number, market, name, name_key, buyer_id)
  SELECT 1000 + n, 'mercari', printf('buyer%d', n), printf('buyer%d', n), '' FROM number WHERE n <= max(1, :orders / 3);

-- The open ones were ordered within the last hour, the others over the years before.
INSERT INTO orders (number, market, id, page_id, buyer, item, price, currency, payment, ordered_at, pay_by, ship_by,
                    ladder, added_by, removed_by, phase, open, next_due_at, left_unpaid)
  SELECT 1000 + n, 'mercari', printf('m2%010d', n), printf('m2%010d', n), 1000 + 1 + n % max(1, :orders / 3),
         printf('item %d, blue, used twice', n), 300 + n % 9000, 'JPY', 'konbini',
         iif(n % 100 = 0, 1796432400 - 3600 + n % 3600, 1796432400 - 86400 * 20 - 60 * n), NULL, NULL,
         '', 1000, NULL, iif(n % 100 = 0, 'unpaid', 'closed'), n % 100 = 0, NULL, 0
  FROM number;

INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again)
  SELECT 1000 + n, 1, 1000, o.ordered_at, 'add', '', NULL, NULL, NULL, '', 0
  FROM number JOIN orders o ON o.number = 1000 + n;
-- The others were paid, shipped and received; the open ones that are not due are snoozed for a week to a month.
INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again)
  SELECT 1000 + n, 2, 1000, o.ordered_at + 86400, 'pay', '', NULL, NULL, NULL, '', 0
  FROM number JOIN orders o ON o.number = 1000 + n WHERE n % 100 <> 0;
INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again)
  SELECT 1000 + n, 3, 1000, o.ordered_at + 2 * 86400, 'ship', '', NULL, NULL, NULL, '', 0
  FROM number JOIN orders o ON o.number = 1000 + n WHERE n % 100 <> 0;
INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again)
  SELECT 1000 + n, 4, 1000, o.ordered_at + 4 * 86400, 'receive', '', NULL, NULL, NULL, '', 0
  FROM number JOIN orders o ON o.number = 1000 + n WHERE n % 100 <> 0;
INSERT INTO event (order_number, sequence, command, at, kind, step, until, deadline, party, text, again)
  SELECT 1000 + n, 2, 1000, o.ordered_at, 'snooze', '', 1796432400 + 86400 * (7 + n / 100 % 24), NULL, NULL, '', 0
  FROM number JOIN orders o ON o.number = 1000 + n WHERE n % 100 = 0 AND n / 100 > :due;

DELETE FROM setting WHERE key = 'fingerprint';
COMMIT;
