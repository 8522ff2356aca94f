-- The first schema. Instants are UTC datetime(6); texts in several languages are JSON objects by language tag.

create table event (
  id          varchar(64)  not null,
  name        json         not null,
  subtitle    json         not null,
  zone        varchar(64)  not null,
  day_change  time         not null,
  languages   varchar(200) not null,
  brand       json         not null,
  current     boolean      not null default false,
  revision    bigint       not null default 0,
  created_at  datetime(6)  not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table room (
  event_id     varchar(64) not null,
  id           varchar(64) not null,
  position     int         not null,
  name         json        not null,
  level        varchar(64),
  capacity     int,
  driven_since datetime(6),
  revision     bigint      not null,
  removed      boolean     not null default false,
  primary key (event_id, id),
  key room_revision (event_id, revision)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table session (
  event_id      varchar(64)  not null,
  id            varchar(100) not null,
  kind          varchar(20)  not null,
  title         json         not null,
  subtitle      json         not null,
  summary       json         not null,
  track         json         not null,
  language      varchar(35),
  speakers      json         not null,
  moderators    json         not null,
  guid          varchar(200),
  url           varchar(2000),
  planned_room  varchar(64)  not null,
  planned_start datetime(6)  not null,
  planned_end   datetime(6)  not null,
  moved_room    varchar(64),
  moved_start   datetime(6),
  moved_end     datetime(6),
  delay_seconds bigint       not null default 0,
  actual_start  datetime(6),
  actual_end    datetime(6),
  cancelled     boolean      not null default false,
  revision      bigint       not null,
  removed       boolean      not null default false,
  primary key (event_id, id),
  key session_revision (event_id, revision)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table journal (
  event_id varchar(64)  not null,
  revision bigint       not null,
  at       datetime(6)  not null,
  actor    varchar(100) not null,
  device   varchar(100) not null,
  command  varchar(40)  not null,
  body     json         not null,
  undoes   bigint,
  primary key (event_id, revision)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table journal_change (
  event_id    varchar(64)  not null,
  revision    bigint       not null,
  position    int          not null,
  kind        varchar(20)  not null,
  entity_id   varchar(100) not null,
  before_body json,
  after_body  json,
  primary key (event_id, revision, position),
  key journal_change_entity (event_id, kind, entity_id, revision)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table attendee (
  event_id     varchar(64)  not null,
  id           varchar(64)  not null,
  name         varchar(300) not null,
  latin_name   varchar(300),
  organisation varchar(300),
  category     varchar(100),
  email        varchar(320),
  phone        varchar(40),
  language     varchar(35),
  order_code   varchar(64),
  group_name   varchar(200),
  primary key (event_id, id),
  key attendee_order (event_id, order_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Counts the changes to an event's attendees and tickets, so that what was derived from them knows when to be made anew.
create table attendees_revision (
  event_id varchar(64) not null,
  revision bigint      not null,
  primary key (event_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table ticket (
  event_id    varchar(64)  not null,
  id          varchar(64)  not null,
  attendee_id varchar(64)  not null,
  secret      varchar(200) not null,
  product     varchar(100) not null,
  state       varchar(20)  not null,
  seat        varchar(100),
  room_id     varchar(64),
  primary key (event_id, id),
  unique key ticket_secret (event_id, secret),
  key ticket_attendee (event_id, attendee_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table checkin_list (
  event_id varchar(64) not null,
  id       varchar(64) not null,
  name     json        not null,
  position int         not null,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Every attempt, refused ones too. Only an accepted scan keeps its nonce, so that a refused try never blocks a later one.
create table scan (
  event_id    varchar(64)  not null,
  id          char(26)     not null,
  list_id     varchar(64)  not null,
  device_id   varchar(64)  not null,
  nonce       varchar(100),
  direction   varchar(10)  not null,
  ticket_id   varchar(64),
  outcome     varchar(30)  not null,
  at          datetime(6)  not null,
  received_at datetime(6)  not null,
  actor       varchar(100) not null,
  primary key (event_id, id),
  unique key scan_nonce (event_id, device_id, nonce),
  key scan_ticket (event_id, ticket_id, at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The key is the rule: a ticket is admitted once to a list, whoever asks first.
create table admission (
  event_id  varchar(64) not null,
  list_id   varchar(64) not null,
  ticket_id varchar(64) not null,
  scan_id   char(26)    not null,
  at        datetime(6) not null,
  device_id varchar(64) not null,
  primary key (event_id, list_id, ticket_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table device (
  event_id       varchar(64)  not null,
  id             varchar(64)  not null,
  kind           varchar(10)  not null,
  position       int          not null,
  name           json         not null,
  place          varchar(100),
  room_id        varchar(64),
  config         json         not null,
  last_seen      datetime(6),
  revision       bigint,
  link           varchar(10),
  clock_skew_ms  bigint,
  unsent_scans   int          not null default 0,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A device token opens one device's page, or any of its kind of work where device_id is null.
create table device_token (
  id         char(26)     not null,
  hash       char(64)     not null,
  event_id   varchar(64)  not null,
  device_id  varchar(64),
  created_at datetime(6)  not null,
  created_by varchar(100) not null,
  revoked    boolean      not null default false,
  primary key (id),
  unique key device_token_hash (hash)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table staff (
  username      varchar(100) not null,
  password_hash varchar(200) not null,
  role          varchar(10)  not null,
  created_at    datetime(6)  not null,
  primary key (username)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Tries to sign in since the last that succeeded, by hash of the name that was typed: whether there is such an account or
-- not, so that the slow-down does not tell; and hashed, since people type passwords there.
create table sign_in_try (
  username_hash char(64)    not null,
  tries         int         not null,
  last_at       datetime(6) not null,
  primary key (username_hash)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table api_token (
  id         char(26)     not null,
  hash       char(64)     not null,
  name       varchar(100) not null,
  role       varchar(10)  not null,
  created_at datetime(6)  not null,
  created_by varchar(100) not null,
  revoked    boolean      not null default false,
  primary key (id),
  unique key api_token_hash (hash)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
