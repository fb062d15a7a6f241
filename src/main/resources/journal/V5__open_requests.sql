-- The loops look at open and unpublished requests only: what has ended must cost them nothing, however much of it there is.
create index request_open on request (account) where not closed;

create index request_unpublished on request (account) where undecided or number > published;
