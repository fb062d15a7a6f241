-- When each request was accepted or ended, so that the newest outcomes are found without a look at the histories of all
-- others. For requests from before, it is the time of the last event that can be an outcome.
alter table request add column outcome_at text;

update request set outcome_at = (
  select max(event.at) from event
  where event.request_id = request.id
    and event.kind in ('confirmed', 'accept_left_open', 'declined', 'state_seen', 'vanished', 'ownership_checked'))
where closed or not undecided;

create index request_outcome on request (outcome_at) where outcome_at is not null;
