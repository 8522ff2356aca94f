-- Attendee files that were brought in, and what each did to whom, so that one can be taken back as a whole.
create table attendee_import (
  event_id  varchar(64)  not null,
  id        char(26)     not null,
  at        datetime(6)  not null,
  actor     varchar(100) not null,
  file_name varchar(255) not null,
  format    varchar(20)  not null,
  added     int          not null,
  changed   int          not null,
  removed   int          not null,
  rejected  int          not null,
  kept      int          not null,
  undone_at datetime(6),
  undone_by varchar(100),
  left_over int,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table attendee_import_change (
  event_id    varchar(64) not null,
  import_id   char(26)    not null,
  attendee_id varchar(64) not null,
  before_body json,
  after_body  json        not null,
  primary key (event_id, import_id, attendee_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
