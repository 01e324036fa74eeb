-- Whether an applicant has a place, where places are limited or coordinators decide; null where everybody is taken.
--   review: to be decided about. waiting: on the wait list. unplaced: matches went out before there was a place.
alter table participant
  add column admission text check (admission in ('review', 'accepted', 'waiting', 'declined', 'unplaced')),
  add column admission_at timestamptz;
-- Who can be matched.
alter table participant add column takes_part boolean generated always as
  (applied_at is not null and left_at is null and coalesce(admission, 'accepted') = 'accepted') stored;
create index participant_admission on participant (cycle_id, role, admission) where admission is not null;
