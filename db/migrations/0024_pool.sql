-- A member of a pool who rests: since when, and the day of return where there is one; both null: they are there.
alter table participant add column rests_since timestamptz, add column rests_until timestamptz;

-- Every rest that there was. because: they wished it, a coordinator knew of it, or they did not say that they are
-- still willing.
create table rest (
  participant_id text not null references participant,
  rests_since timestamptz not null,
  back_at timestamptz,
  because text not null check (because in ('wish', 'coordinator', 'silent')),
  primary key (participant_id, rests_since)
);

-- Who can be matched: nobody who rests.
alter table participant drop column takes_part;
alter table participant add column takes_part boolean generated always as
  (applied_at is not null and left_at is null and rests_since is null
   and coalesce(admission, 'accepted') = 'accepted') stored;
