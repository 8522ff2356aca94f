-- Cues: who is told what how long before a session, and the outbox that brings messages to channels.

create table cue_rule (
  event_id varchar(64) not null,
  id       varchar(64) not null,
  position int         not null,
  body     json        not null,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table cue_crew (
  event_id varchar(64) not null,
  id       varchar(64) not null,
  position int         not null,
  body     json        not null,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A channel, and how it goes with it. `address` and `secret` are what an administrator set; null where the environment
-- variables that the body names hold. One node at a time serves it: the one that holds the lease. Leases and pauses are of
-- the database's clock, which all nodes share and no rehearsal sets.
create table channel (
  event_id     varchar(64)   not null,
  id           varchar(64)   not null,
  position     int           not null,
  body         json          not null,
  address      varchar(2000),
  secret       varchar(500),
  switched_off boolean       not null default false,
  trouble      varchar(40),
  tries        int           not null default 0,
  retry_at     datetime(6),
  leased_by    char(26),
  leased_until datetime(6),
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The key cue_once is the law: nobody is told twice of the same start, whichever node asks first. A cue that was raised to
-- somebody else has the id of the one that nobody answered as its `origin`; the others have ''. Times are the venue's.
-- The link's secret stands here as it is, since a message is only worded when it is sent.
create table cue (
  event_id     varchar(64)  not null,
  id           char(26)     not null,
  rule_id      varchar(64)  not null,
  session_id   varchar(100) not null,
  recipient    varchar(200) not null,
  start_minute bigint       not null,
  origin       varchar(26)  not null default '',
  start        datetime(6)  not null,
  due          datetime(6)  not null,
  sent_at      datetime(6)  not null,
  channel_id   varchar(64),
  secret       varchar(64)  not null,
  state        varchar(12)  not null,
  because      varchar(12),
  moved        boolean      not null default false,
  raised_at    datetime(6),
  settled_at   datetime(6),
  settled_by   varchar(100),
  primary key (event_id, id),
  unique key cue_once (event_id, rule_id, session_id, recipient, start_minute, origin),
  unique key cue_secret (secret),
  key cue_start (event_id, start),
  key cue_state (event_id, state)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Until when an event's cues have been looked after, so that a server which comes back knows what it missed.
create table cue_look (
  event_id  varchar(64) not null,
  looked_at datetime(6) not null,
  primary key (event_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What waits to be sent, and what became of it. It names what it is about; the words are made when it is sent. posted_at and
-- tried_at are of the database's clock, settled_at is the venue's.
create table outbox (
  event_id   varchar(64) not null,
  id         char(26)    not null,
  channel_id varchar(64) not null,
  kind       varchar(20) not null,
  subject_id varchar(64) not null,
  state      varchar(10) not null,
  reason     varchar(40),
  tries      int         not null default 0,
  posted_at  datetime(6) not null,
  tried_at   datetime(6),
  settled_at datetime(6),
  primary key (event_id, id),
  unique key outbox_subject (event_id, channel_id, kind, subject_id),
  key outbox_queue (state, event_id, channel_id, id),
  key outbox_tried (event_id, channel_id, tried_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
