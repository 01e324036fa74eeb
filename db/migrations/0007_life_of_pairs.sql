-- Why a relationship fell through or ended before its time; null: it lives, or came to its end.
alter table relationship add column ended_because text
  check (ended_because in ('declined', 'silent', 'left', 'no-answer', 'ended-early'));

-- Those whose pair ended because they answered nothing any more, and who have not been matched since: nobody is
-- offered them as a partner; a coordinator who has heard from them can still propose them.
create view gone_silent as
  select m.participant_id from member m join relationship r on r.id = m.relationship_id
  where r.ended_because = 'no-answer' and coalesce(r.ended_by, m.participant_id) = m.participant_id
    and not exists (
      select from member n join relationship later on later.id = n.relationship_id
      where n.participant_id = m.participant_id and later.proposed_at >= r.ended_at
        and later.state <> 'lapsed');
