-- Applications that have been saved and not sent: what was entered, field by field, so that nothing is lost.
create table unfinished (
  obligation_id text primary key references obligation,
  entered jsonb not null,
  saved_at timestamptz not null
);
