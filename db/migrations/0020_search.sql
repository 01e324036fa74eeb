-- Somebody whom a mentee has named takes part only once they have said yes.
alter table participant drop constraint participant_source_check;
alter table participant add constraint participant_source_check check (source in ('import', 'page', 'named'));

-- True: the mentee named the mentor, who is asked for consent.
alter table relationship add column named boolean not null default false;

-- A pair that breaks a rule of the programme is seen to do so once both have answered.
alter table relationship drop constraint relationship_ended_because_check;
alter table relationship add constraint relationship_ended_because_check
  check (ended_because in ('declined', 'silent', 'left', 'no-answer', 'ended-early', 'unsigned', 'breaks-rule'));
