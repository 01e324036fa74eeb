-- How often a pair has agreed to meet, and since when: null where it keeps to what the programme has.
alter table relationship
  add column rhythm_unit text check (rhythm_unit in ('day', 'week', 'month', 'working-day')),
  add column rhythm_count integer check (rhythm_count > 0),
  add column rhythm_set_at timestamptz,
  add column rhythm_by text references participant;
