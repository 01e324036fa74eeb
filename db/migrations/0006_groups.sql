-- The other person of a session that one mentee of a group and the mentor have alone; null for all other obligations.
alter table obligation add column about_id text references participant;

-- Since when somebody is a member: in a group they may come later than the others.
alter table membership add column joined_at timestamptz;
update membership set joined_at = (select proposed_at from relationship where id = relationship_id);
