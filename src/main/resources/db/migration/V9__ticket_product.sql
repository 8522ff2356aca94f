-- How many walked in is counted with each of them.
alter table ticket add key ticket_product (event_id, product, state);
