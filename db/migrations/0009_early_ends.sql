-- Who has ended a pair, or their own part in a group, before its time, and why. The reason is for coordinators alone:
-- no mail and no page of a participant holds it.
create table early_end (
  relationship_id text not null references relationship,
  participant_id text not null references participant,
  reason text not null,
  -- Whether they would like to be matched anew.
  again boolean not null,
  ended_at timestamptz not null,
  primary key (relationship_id, participant_id)
);

-- Those whom nobody is offered as a partner: who has stopped answering, and who has ended a pair and wants no other.
create view not_looking as
  select participant_id from gone_silent
  union
  select e.participant_id from early_end e
  where not e.again and not exists (
    select from member n join relationship later on later.id = n.relationship_id
    where n.participant_id = e.participant_id and later.proposed_at >= e.ended_at and later.state <> 'lapsed');
