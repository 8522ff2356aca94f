-- Who asked for a person at a kiosk, who went, and when it was over. `open` is null once it is: so a device has at most
-- one open call, however often the button is pressed.
create table help_call (
  id        varchar(36)  not null,
  event_id  varchar(64)  not null,
  device_id varchar(64)  not null,
  step      varchar(20)  not null,
  open      boolean      default true,
  called_at datetime(6)  not null,
  taken_at  datetime(6),
  taken_by  varchar(100),
  done_at   datetime(6),
  done_by   varchar(100),
  primary key (id),
  unique key help_call_open (event_id, device_id, open)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
