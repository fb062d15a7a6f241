-- The last complete poll of each account, by where the account was at that time: a poll of another region or endpoint says nothing of this one.
-- Polls from before are forgotten: of those nobody wrote down where they were, and an unknown time promises nothing.
drop table poll;

create table poll (
  account      text not null,
  place        text not null,
  completed_at text not null,
  primary key (account, place)
);
