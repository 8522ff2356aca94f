-- What somebody at a kiosk asks for: a person, or something that is brought to them. A device has at most one open call
-- of each kind.
alter table help_call add column kind varchar(20) not null default 'person' after step;
create unique index help_call_open_kind on help_call (event_id, device_id, kind, open);
drop index help_call_open on help_call;
