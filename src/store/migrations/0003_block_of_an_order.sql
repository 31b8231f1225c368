-- The order that the command named; none where it named the buyer. Of an older block that is known where it was written
-- to one order only.
ALTER TABLE buyer_block ADD COLUMN order_number INTEGER REFERENCES orders (number);
UPDATE buyer_block SET order_number = (
  SELECT CASE count(*) WHEN 1 THEN min(e.order_number) END FROM event e INDEXED BY event_command
  WHERE e.command = buyer_block.command AND e.kind IN ('block', 'unblock')
);
