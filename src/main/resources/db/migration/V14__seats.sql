-- What was done to seats, each deed with what it changed, so that one can be taken back as a whole.
create table seat_deed (
  event_id  varchar(64)  not null,
  id        char(26)     not null,
  at        datetime(6)  not null,
  actor     varchar(100) not null,
  kind      varchar(20)  not null,
  room_id   varchar(64),
  people    int          not null,
  undone_at datetime(6),
  undone_by varchar(100),
  left_over int,
  primary key (event_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table seat_change (
  event_id  varchar(64) not null,
  deed_id   char(26)    not null,
  ticket_id varchar(64) not null,
  from_room varchar(64),
  from_seat varchar(100),
  to_room   varchar(64),
  to_seat   varchar(100),
  primary key (event_id, deed_id, ticket_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Chairs that were given twice before stay with whoever came in, else with the first; the others' are kept as a deed, so
-- that staff see whom to seat anew.
insert into seat_change (event_id, deed_id, ticket_id, from_room, from_seat, to_room, to_seat)
select event_id, repeat('0', 26), id, room_id, seat, room_id, null
from (select event_id, id, room_id, seat,
             row_number() over (partition by event_id, room_id, seat
                                order by exists (select 1 from admission
                                                 where admission.event_id = ticket.event_id
                                                   and admission.ticket_id = ticket.id) desc, id) as place
      from ticket
      where seat <> '' and room_id is not null and state not in ('cancelled', 'revoked')) as holder
where place > 1;

insert into seat_deed (event_id, id, at, actor, kind, room_id, people)
select event_id, deed_id, utc_timestamp(6), 'foyer', 'twice', null, count(*)
from seat_change
group by event_id, deed_id;

update ticket
join seat_change on seat_change.event_id = ticket.event_id and seat_change.ticket_id = ticket.id
set ticket.seat = null;

-- The key is the rule: a chair is held by one ticket. Cancelled and revoked ones hold none.
alter table ticket
  add column need      varchar(20),
  add column held_seat varchar(100) generated always as
    (case when state in ('cancelled', 'revoked') or room_id is null or seat = '' then null else seat end) stored invisible,
  add unique key ticket_held_seat (event_id, room_id, held_seat);
