-- What staff know of somebody, and when they or one of their tickets changed last; who was taken back is marked, so that
-- what follows the database learns of it.
alter table attendee
  add column note      varchar(1000),
  add column host      varchar(200),
  add column attention boolean not null default false,
  add column revision  bigint  not null default 0,
  add column removed   boolean not null default false,
  add key attendee_revision (event_id, revision);

alter table ticket
  add column valid_from  datetime(6),
  add column valid_until datetime(6);

alter table checkin_list
  add column terms json not null default '{}';

-- What is asked, handed out and allowed at an event's door.
create table door (
  event_id varchar(64) not null,
  settings json        not null,
  primary key (event_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

alter table scan
  add column forced       boolean not null default false,
  add column reason       varchar(500),
  add column offline      boolean not null default false,
  add column annulled_at  datetime(6),
  add column annulled_by  varchar(100),
  add column annul_reason varchar(500),
  add key scan_device (event_id, device_id, received_at);

-- One row for each ticket and list: admitted first at `at`, inside or not after the last accepted scan by its own time.
alter table admission
  add column entries int         not null default 1,
  add column inside  boolean     not null default true,
  add column last_at datetime(6);

-- How many are inside a list or a room that can be full: this row is what everybody who enters there waits for.
create table occupancy (
  event_id varchar(64) not null,
  place    varchar(80) not null,
  inside   int         not null,
  primary key (event_id, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table answer (
  event_id    varchar(64)   not null,
  attendee_id varchar(64)   not null,
  question_id varchar(64)   not null,
  value       varchar(1000) not null,
  at          datetime(6)   not null,
  actor       varchar(100)  not null,
  primary key (event_id, attendee_id, question_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The key is the rule: each item goes out once for a ticket.
create table handout (
  event_id  varchar(64)  not null,
  ticket_id varchar(64)  not null,
  item_id   varchar(64)  not null,
  at        datetime(6)  not null,
  device_id varchar(64)  not null,
  actor     varchar(100) not null,
  primary key (event_id, ticket_id, item_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table correction (
  event_id     varchar(64)  not null,
  id           char(26)     not null,
  attendee_id  varchar(64)  not null,
  field        varchar(30)  not null,
  before_value varchar(1000),
  after_value  varchar(1000),
  at           datetime(6)  not null,
  device_id    varchar(64)  not null,
  actor        varchar(100) not null,
  primary key (event_id, id),
  key correction_attendee (event_id, attendee_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Somebody whom a device let in while it was offline, and whom the server would not have admitted.
create table conflict (
  event_id    varchar(64)  not null,
  scan_id     char(26)     not null,
  resolved_at datetime(6),
  resolved_by varchar(100),
  resolution  varchar(500),
  primary key (event_id, scan_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
