-- The texts that the members of a pair or group have had before them to sign. Nothing is here as long as nobody has
-- signed or changed the programme's draft; that is version 1, by nobody. Who has signed a version is an answer to
-- the obligation `sign`.
create table agreement_version (
  relationship_id text not null references relationship,
  version integer not null,
  text text not null,
  by_participant text references participant,
  made_at timestamptz not null,
  primary key (relationship_id, version)
);

-- A match may end because nobody signed.
alter table relationship drop constraint relationship_ended_because_check;
alter table relationship add constraint relationship_ended_because_check
  check (ended_because in ('declined', 'silent', 'left', 'no-answer', 'ended-early', 'unsigned'));
