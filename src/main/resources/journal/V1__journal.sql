-- Every event of every request, only ever added. The primary key is what makes two writers of one number impossible.
create table event (
  request_id text    not null,
  number     integer not null,
  at         text    not null,
  kind       text    not null,
  body       text    not null,
  primary key (request_id, number)
);

-- What the events come to, kept in the same transaction so that the bot finds what needs work without reading every history.
create table request (
  id           text    not null primary key,
  account      text    not null,
  interface_id text    not null,
  round        integer not null,
  number       integer not null,
  published    integer not null default 0,
  undecided    boolean not null,
  closed       boolean not null,
  unique (account, interface_id, round)
);

-- What stands in Slack. A row without a timestamp is a post whose outcome is not known: it is looked up before it is repeated.
create table publication (
  request_id  text not null,
  part        text not null,
  channel     text not null,
  begun_at    text not null,
  ts          text,
  fingerprint text not null default '',
  primary key (request_id, part)
);

-- The last complete poll of each account.
create table poll (
  account      text not null primary key,
  completed_at text not null
);
