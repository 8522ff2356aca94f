-- Whether somebody has come is asked by the ticket alone, whatever list let them in: for all seats of a hall at once.
alter table admission add key admission_ticket (event_id, ticket_id);
