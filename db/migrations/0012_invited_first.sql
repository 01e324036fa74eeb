-- Those who are kept for the next time: the cycle at whose opening they were invited, and when; null until then.
alter table interest
  add column invited_cycle_id text references cycle,
  add column invited_at timestamptz;
create index interest_waiting on interest (programme, role) where invited_at is null;
