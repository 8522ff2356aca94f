-- Pictures and clips of an event. The id is the hash of the bytes with their ending, so that whoever has them may keep
-- them for ever; the same picture in two events is there twice and may be taken from either.
create table media (
  event_id varchar(64) not null,
  id       varchar(80) not null,
  bytes    mediumblob  not null,
  primary key (event_id, id),
  key media_id (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
