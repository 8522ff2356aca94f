-- What staff change of an event besides its rooms and sessions: notices and their templates, closures, fallback plans,
-- their activations, incidents. Few and small, so each row is its JSON; the revision is the one that last changed it.
create table entity (
  event_id varchar(64)  not null,
  kind     varchar(20)  not null,
  id       varchar(100) not null,
  body     json         not null,
  revision bigint       not null,
  removed  boolean      not null default false,
  primary key (event_id, kind, id),
  key entity_revision (event_id, revision)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
