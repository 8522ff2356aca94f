-- That somebody goes to meet a guest for whom a host waits. Who has arrived follows from the admissions, so no door needs
-- to know of it; a row is made when somebody answers, and holds for every arrival until then.
create table welcome (
  event_id    varchar(64)  not null,
  attendee_id varchar(64)  not null,
  answered_at datetime(6)  not null,
  answered_by varchar(100) not null,
  primary key (event_id, attendee_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Few have a host: these are found without looking at the others.
alter table attendee
  add key attendee_host (event_id, host);
