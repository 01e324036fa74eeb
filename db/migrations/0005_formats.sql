-- A relationship is of one mentor and one mentee, of one mentor and a group of mentees, or of two peers, who both
-- have the role of mentees.
alter table relationship add column format text not null default 'one-to-one'
  check (format in ('one-to-one', 'group', 'peer'));

-- Rows of one mentor in the format `group` are one group; of peers mentee_id has the smaller id.
alter table draft_pair add column format text not null default 'one-to-one'
  check (format in ('one-to-one', 'group', 'peer'));

-- A mentee may leave a group that goes on: `membership` remembers everybody, `member` those who belong to it.
-- Members of a relationship that ended stay its members.
alter table member rename to membership;
alter table membership add column left_at timestamptz;
create view member as
  select relationship_id, participant_id, role from membership where left_at is null;
