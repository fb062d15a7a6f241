-- What a channel is told that belongs to no single request. The key decides that each is told once.
create table notice (
  id        text    not null primary key,
  account   text    not null,
  body      text    not null,
  published boolean not null
);

-- What people said will be offered. The id of the command by which it was said decides that a redelivered one counts once.
create table expectation (
  number       integer not null primary key,
  said         text    not null unique,
  channel      text    not null,
  team         text    not null,
  person       text    not null,
  since        text    not null,
  connection   text    not null,
  vlan         integer,
  by_day       text,
  note         text    not null,
  met_by       text,
  cancelled_at text
);
