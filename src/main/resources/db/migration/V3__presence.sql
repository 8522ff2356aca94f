-- Who has the stage open, on any node: a page says so every few seconds, by the database's clock; rows go soon after it
-- has fallen silent.
create table presence (
  id       varchar(36)  not null,
  event_id varchar(64)  not null,
  name     varchar(100) not null,
  view     varchar(20)  not null,
  room_id  varchar(64),
  seen_at  datetime(6)  not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
