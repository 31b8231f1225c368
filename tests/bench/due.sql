-- What `due` reads, with the sequence in which it reads it: until the next noon.
PRAGMA busy_timeout = 5000;
BEGIN;
SELECT value FROM setting WHERE key = 'fingerprint';
SELECT o.number, o.market, o.id, o.page_id, b.name, b.buyer_id, o.item, o.price, o.currency, o.payment, o.ordered_at,
       o.pay_by, o.ship_by, o.ladder
  FROM orders o INDEXED BY orders_due LEFT JOIN buyer b ON b.number = o.buyer
  WHERE o.open = 1 AND o.next_due_at <= 1796526000 ORDER BY o.next_due_at, o.number;
SELECT o.number, e.at, e.sequence, e.kind, e.step, e.until, e.deadline, e.party, e.text, e.again
  FROM orders o INDEXED BY orders_due CROSS JOIN event e ON e.order_number = o.number AND e.undone_by IS NULL
  WHERE o.open = 1 AND o.next_due_at <= 1796526000 ORDER BY o.next_due_at, o.number;
COMMIT;
