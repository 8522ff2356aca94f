-- The stage: how sessions give way, what they need, what happens to them while they run; words to the stage; reasons.

alter table session
  add column anchor        varchar(10)  not null default 'plan'  after delay_seconds,
  add column keeps_end     boolean      not null default false   after anchor,
  add column counts_to_end boolean      not null default false   after keeps_end,
  add column least_seconds bigint                                after counts_to_end,
  add column hard_stop     datetime(6)                           after least_seconds,
  add column people        int                                   after hard_stop,
  add column equipment     json         not null default '[]'    after people,
  add column added_seconds bigint       not null default 0       after equipment,
  add column held_since    datetime(6)                           after actual_end,
  add column held_seconds  bigint       not null default 0       after held_since,
  add column skipped       boolean      not null default false   after cancelled,
  add column unplanned     boolean      not null default false   after skipped;

alter table room
  add column equipment json not null default '[]' after capacity,
  add column message   json                       after driven_since;

-- Why something was changed, in its author's words, if they gave any.
alter table journal
  add column why varchar(500);
