-- What is left of requests that were removed for their age: a chain of its own, whose end stands apart as that of each
-- history does, so that a tombstone that somebody deletes leaves a gap.
create table forgotten (
  position     integer not null primary key,
  request_id   text    not null unique,
  account      text    not null,
  interface_id text    not null,
  round        integer not null,
  events       integer not null,
  last_hash    text    not null,
  first_at     text    not null,
  last_at      text    not null,
  removed_at   text    not null,
  hash         text    not null
);

create index forgotten_interface on forgotten (account, interface_id);

create table forgotten_end (
  position integer not null,
  hash     text    not null
);

insert into forgotten_end (position, hash) values (0, '');

-- By which what is old enough is found without a look at what is not.
create index request_ended on request (account, coalesce(outcome_at, '')) where closed;
