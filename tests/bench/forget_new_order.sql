-- Takes back what `add` wrote, so that it can be timed again.
BEGIN IMMEDIATE;
DELETE FROM event WHERE order_number IN (SELECT number FROM orders WHERE id = 'm99999999999');
DELETE FROM orders WHERE id = 'm99999999999';
DELETE FROM buyer WHERE name_key = 'newcomer';
DELETE FROM command WHERE number = (SELECT max(number) FROM command) AND name = 'add' AND at = 1796432400;
COMMIT;
