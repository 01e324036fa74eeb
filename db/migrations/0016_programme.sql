-- A programme whose cycles are opened by themselves, each in time for its first date, by its workflow `programme/{id}`.
create table programme (
  id text primary key,
  repeating boolean not null,
  -- Since when it is so.
  changed_at timestamptz not null,
  -- The next cycle and when it is opened, by the newest definition; null: none.
  next_cycle text,
  next_start date,
  next_at timestamptz
);
alter table relay drop constraint relay_kind_check;
alter table relay add constraint relay_kind_check
  check (kind in ('start-cycle', 'start-relationship', 'start-programme', 'wake'));
