-- Badges: how they look, where they are printed, and the queue before each printer.

create table badge_design (
  event_id varchar(64) not null,
  id       varchar(64) not null,
  position int         not null,
  body     json        not null,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A printer, and how it goes with it. One node at a time serves it: the one that holds the lease. Leases, pauses and the
-- beginning of a trouble are of the database's clock, which all nodes share and no rehearsal sets.
create table printer (
  event_id      varchar(64) not null,
  id            varchar(64) not null,
  position      int         not null,
  body          json        not null,
  trouble       varchar(40),
  trouble_since datetime(6),
  tries         int         not null default 0,
  retry_at      datetime(6),
  leased_by     char(26),
  leased_until  datetime(6),
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- 'printing' says that a printer may have it; until then a job is 'queued', whoever works on it. A test page has no ticket.
-- queued_at is of the database's clock and keeps the order; asked_at and printed_at are the venue's.
create table print_job (
  event_id    varchar(64)  not null,
  id          char(26)     not null,
  request_key varchar(200) not null,
  printer_id  varchar(64)  not null,
  target      varchar(64),
  ticket_id   varchar(64),
  copy        int          not null,
  state       varchar(10)  not null,
  reason      varchar(40),
  remote      varchar(500),
  queued_at   datetime(6)  not null,
  handed_at   datetime(6),
  asked_at    datetime(6)  not null,
  printed_at  datetime(6),
  device_id   varchar(64)  not null,
  actor       varchar(100) not null,
  primary key (event_id, id),
  unique key print_job_key (event_id, request_key),
  key print_job_queue (state, event_id, printer_id, queued_at),
  key print_job_ticket (event_id, ticket_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
