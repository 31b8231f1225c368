PRAGMA application_id = 1869767796;
PRAGMA user_version = 1001;
BEGIN TRANSACTION;
CREATE TABLE alias (
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 72 AND id NOT GLOB '*[^A-Za-z0-9_-]*'),
  order_number INTEGER NOT NULL REFERENCES orders (number),
  command INTEGER NOT NULL REFERENCES command (number),
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (id, order_number, command)
) STRICT, WITHOUT ROWID;
INSERT INTO "alias" VALUES('1234567891',3,6,NULL);
CREATE TABLE buyer (
  number INTEGER PRIMARY KEY,
  market TEXT NOT NULL CHECK (market <> ''),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  buyer_id TEXT NOT NULL,
  person INTEGER,
  CHECK (name <> '' OR buyer_id <> '')
) STRICT;
INSERT INTO "buyer" VALUES(1,'mercari','田中 花子','田中 花子','tanaka_h',NULL);
INSERT INTO "buyer" VALUES(2,'mercari','O''Brien; DROP TABLE orders','o''brien; drop table orders','',NULL);
INSERT INTO "buyer" VALUES(3,'rakuma','鈴木','鈴木','',3);
INSERT INTO "buyer" VALUES(4,'own-shop','Müller','müller','',NULL);
INSERT INTO "buyer" VALUES(5,'mercari','オブライエン','オブライエン','',3);
INSERT INTO "buyer" VALUES(6,'mercari','荒らし','荒らし','',NULL);
INSERT INTO "buyer" VALUES(7,'mercari','間違い','間違い','',NULL);
INSERT INTO "buyer" VALUES(8,'mercari','typo','typo','',NULL);
INSERT INTO "buyer" VALUES(9,'mercari','別の人','別の人','',NULL);
CREATE TABLE buyer_block (
  buyer INTEGER NOT NULL REFERENCES buyer (number),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  command INTEGER NOT NULL REFERENCES command (number),
  at INTEGER NOT NULL,
  blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
  reason TEXT NOT NULL,
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (buyer, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO "buyer_block" VALUES(6,1,15,1796519400,1,'',NULL);
INSERT INTO "buyer_block" VALUES(7,1,16,1796519460,1,'',NULL);
INSERT INTO "buyer_block" VALUES(7,2,17,1796519520,0,'',NULL);
CREATE TABLE buyer_link (
  first INTEGER NOT NULL REFERENCES buyer (number),
  second INTEGER NOT NULL REFERENCES buyer (number),
  command INTEGER NOT NULL REFERENCES command (number),
  undone_by INTEGER REFERENCES command (number),
  PRIMARY KEY (first, second, command),
  CHECK (first <> second)
) STRICT, WITHOUT ROWID;
INSERT INTO "buyer_link" VALUES(5,3,14,NULL);
CREATE TABLE command (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_by INTEGER REFERENCES command (number)
) STRICT;
INSERT INTO "command" VALUES(1,'add',1796447100,NULL);
INSERT INTO "command" VALUES(2,'add',1796450400,NULL);
INSERT INTO "command" VALUES(3,'add',1796450700,NULL);
INSERT INTO "command" VALUES(4,'add',1796450760,NULL);
INSERT INTO "command" VALUES(5,'edit',1796451000,NULL);
INSERT INTO "command" VALUES(6,'edit',1796451120,NULL);
INSERT INTO "command" VALUES(7,'pay',1796454000,NULL);
INSERT INTO "command" VALUES(8,'ship',1796457600,NULL);
INSERT INTO "command" VALUES(9,'remind',1796511900,NULL);
INSERT INTO "command" VALUES(10,'reply',1796515200,NULL);
INSERT INTO "command" VALUES(11,'promise',1796515260,NULL);
INSERT INTO "command" VALUES(12,'note',1796517000,NULL);
INSERT INTO "command" VALUES(13,'snooze',1796518800,NULL);
INSERT INTO "command" VALUES(14,'buyer link',1796519100,NULL);
INSERT INTO "command" VALUES(15,'block',1796519400,NULL);
INSERT INTO "command" VALUES(16,'block',1796519460,NULL);
INSERT INTO "command" VALUES(17,'unblock',1796519520,NULL);
INSERT INTO "command" VALUES(18,'add',1796522400,NULL);
INSERT INTO "command" VALUES(19,'remove',1796522460,NULL);
INSERT INTO "command" VALUES(20,'skip',1796612400,NULL);
INSERT INTO "command" VALUES(21,'cancel',1796771100,NULL);
INSERT INTO "command" VALUES(22,'add',1796771160,NULL);
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
INSERT INTO "correction" VALUES(2,5,'mercari','m22222222222','m22222222222',2,'cup "100%"',12000,'JPY','konbini',1796448600,NULL,NULL,'',NULL);
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
INSERT INTO "event" VALUES(1,1,1,1796447100,'add','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(1,2,1,1796447100,'note','',NULL,NULL,NULL,'プレゼント用とのこと',0,NULL);
INSERT INTO "event" VALUES(1,3,9,1796511900,'message','remind-1',NULL,NULL,NULL,'田中 花子さま

お世話になっております。このたびはご購入ありがとうございます。
お支払いの期限が12月7日(月) 24:00までとなっておりますので、念のためご連絡いたしました。
お支払いのご予定をお知らせいただけますと幸いです。

行き違いですでにお手続きがお済みでしたら、ご容赦ください。
どうぞよろしくお願いいたします。',0,NULL);
INSERT INTO "event" VALUES(1,4,10,1796515200,'reply','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(1,5,11,1796515260,'promise','',1796655600,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(2,1,2,1796450400,'add','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(2,2,5,1796451000,'edit','',NULL,NULL,NULL,'buyer: O''Brien; DROP TABLE orders -> オブライエン',0,NULL);
INSERT INTO "event" VALUES(2,3,5,1796451000,'edit','',NULL,NULL,NULL,'price: ¥12,000 -> ¥11,000',0,NULL);
INSERT INTO "event" VALUES(2,4,9,1796511900,'message','remind-1',NULL,NULL,NULL,'オブライエンさま

お世話になっております。このたびはご購入ありがとうございます。
お支払いの期限が12月7日(月) 24:00までとなっておりますので、念のためご連絡いたしました。
お支払いのご予定をお知らせいただけますと幸いです。

行き違いですでにお手続きがお済みでしたら、ご容赦ください。
どうぞよろしくお願いいたします。',0,NULL);
INSERT INTO "event" VALUES(2,5,12,1796517000,'note','',NULL,NULL,NULL,'電話しないでほしいとのこと 📞',0,NULL);
INSERT INTO "event" VALUES(2,6,20,1796612400,'skip','consult',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(2,7,21,1796771100,'cancel','',NULL,NULL,'buyer','買い間違い',0,NULL);
INSERT INTO "event" VALUES(3,1,3,1796450700,'add','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(3,2,6,1796451120,'edit','',NULL,NULL,NULL,'alias: - -> 1234567891',0,NULL);
INSERT INTO "event" VALUES(3,3,9,1796511900,'message','remind-1',NULL,NULL,NULL,'鈴木さま

お世話になっております。このたびはご購入ありがとうございます。
お支払いの期限が12月7日(月) 24:00までとなっており、期限を過ぎるとお取引は自動的にキャンセルとなりますので、念のためご連絡いたしました。
ご不明な点がございましたら、どうぞお気軽にメッセージでお知らせください。

行き違いですでにお手続きがお済みでしたら、ご容赦ください。
どうぞよろしくお願いいたします。',0,NULL);
INSERT INTO "event" VALUES(3,4,13,1796518800,'snooze','',1796569200,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(4,1,4,1796450760,'add','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(4,2,7,1796454000,'pay','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(4,3,8,1796457600,'ship','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(5,1,18,1796522400,'add','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(5,2,19,1796522460,'remove','',NULL,NULL,NULL,'',0,NULL);
INSERT INTO "event" VALUES(6,1,22,1796771160,'add','',NULL,NULL,NULL,'',0,NULL);
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
INSERT INTO "orders" VALUES(1,'mercari','m12345678901','m12345678901',1,'青い茶碗（小）',3200,'JPY','konbini',1796446800,NULL,NULL,'',1,NULL,'unpaid',1,1796655600,0);
INSERT INTO "orders" VALUES(2,'mercari','m22222222222','m22222222222',5,'cup "100%"',11000,'JPY','konbini',1796448600,NULL,NULL,'',2,NULL,'cancelled',1,1796771100,0);
INSERT INTO "orders" VALUES(3,'rakuma','1234567890','1234567890',3,'ｶﾒﾗ',450,'JPY','carrier',1796428800,NULL,NULL,'',3,NULL,'unpaid',1,1796594400,0);
INSERT INTO "orders" VALUES(4,'own-shop','shop-1','shop-1',4,'book',980,'JPY','konbini',1796346000,NULL,NULL,'',4,NULL,'shipped',0,NULL,0);
INSERT INTO "orders" VALUES(5,'mercari','m99999999999','m99999999999',8,'',NULL,NULL,'konbini',1796520600,NULL,NULL,'',18,19,'unpaid',0,NULL,0);
INSERT INTO "orders" VALUES(6,'mercari','m22222222222-2','m22222222222',9,'cup',11000,'JPY','konbini',1796770800,NULL,NULL,'',22,NULL,'unpaid',1,1796770800,0);
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('fingerprint','7111cd65629c6807');
CREATE INDEX buyer_name ON buyer (name_key, market);
CREATE UNIQUE INDEX buyer_id ON buyer (buyer_id, market) WHERE buyer_id <> '';
CREATE INDEX buyer_person ON buyer (person) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX orders_id ON orders (id, market) WHERE removed_by IS NULL;
CREATE INDEX orders_page_id ON orders (page_id, market) WHERE page_id <> id;
CREATE INDEX orders_buyer ON orders (buyer, open) WHERE removed_by IS NULL;
CREATE INDEX orders_left_unpaid ON orders (buyer, left_unpaid) WHERE left_unpaid = 1;
CREATE INDEX orders_due ON orders (
  next_due_at, number, market, id, page_id, buyer, item, price, currency, payment, ordered_at, pay_by, ship_by, ladder,
  open
) WHERE open = 1;
CREATE INDEX orders_open_id ON orders (id, market, phase, open, buyer, item) WHERE open = 1;
CREATE INDEX orders_under_way_id ON orders (id, market, phase)
  WHERE open = 0 AND removed_by IS NULL AND phase IN ('paid', 'shipped');
CREATE INDEX alias_order ON alias (order_number);
CREATE INDEX event_command ON event (command);
CREATE UNIQUE INDEX event_step_once ON event (order_number, step, kind = 'skip')
  WHERE step <> '' AND again = 0 AND undone_by IS NULL;
COMMIT;
