-- Conventions
--   *_at       business time: given by the caller, virtual in a rehearsal, never now()
--   *_wall     wall time; with attempts and lease_*, the only columns that may differ between two runs of one story
--   ids        a hash of the installation's seed and a business key, so that a repeated activity makes the same row

create table installation (
  singleton boolean primary key default true check (singleton),
  seed text not null
);

create function adept_id(kind text, key text) returns text language sql stable parallel safe as $$
  select kind || '_' || substr(encode(sha256(convert_to(seed || chr(31) || kind || chr(31) || key, 'UTF8')), 'hex'), 1, 24)
  from installation
$$;

create table definition (
  id text primary key,
  programme text not null,
  version integer not null,
  text text not null,
  stored_at timestamptz not null,
  unique (programme, version)
);

create table cycle (
  id text primary key,
  definition_id text not null references definition,
  programme text not null,
  plan jsonb not null,
  plan_sha256 text not null,
  clock text not null check (clock in ('real', 'virtual')),
  state text not null check (state in ('running', 'paused', 'cancelled', 'finished')),
  created_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);

-- What a workflow will do next. `owner` is the workflow's id: `cycle/...` for shared dates, `rel/...` for a pair's own.
create table step (
  owner text not null,
  key text not null,
  cycle_id text not null references cycle,
  kind text not null,
  subject text not null,
  occurrence integer not null,
  seq integer not null,
  at timestamptz not null,
  done_at timestamptz,
  skipped boolean not null default false,
  primary key (owner, key)
);
create index step_next on step (owner, at, seq, key) where done_at is null;
create index step_cycle on step (cycle_id, at);

create table unit (
  cycle_id text not null references cycle,
  id text not null,
  coordinator text not null,
  published_at timestamptz,
  primary key (cycle_id, id)
);

-- The dates of an event as they stand; names, roles and places are in the plan. sequence is RFC 5545's.
create table event (
  cycle_id text not null references cycle,
  id text not null,
  day date not null,
  from_time text,
  to_time text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  provisional boolean not null,
  sequence integer not null default 0,
  held_at timestamptz,
  primary key (cycle_id, id)
);

-- The dates of an ask as they stand.
create table ask (
  cycle_id text not null references cycle,
  id text not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  opened_at timestamptz,
  primary key (cycle_id, id)
);

create table person (
  id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null
);

create table participant (
  id text primary key,
  cycle_id text not null references cycle,
  person_id text not null references person,
  role text not null check (role in ('mentor', 'mentee')),
  unit_id text not null,
  source text not null check (source in ('import', 'page')),
  joined_at timestamptz not null,
  applied_at timestamptz,
  left_at timestamptz,
  unique (cycle_id, person_id, role),
  foreign key (cycle_id, unit_id) references unit (cycle_id, id)
);
create index participant_unit on participant (cycle_id, unit_id, role);

create table relationship (
  id text primary key,
  cycle_id text not null references cycle,
  unit_id text not null,
  state text not null check (state in ('proposed', 'active', 'declined', 'lapsed', 'ended', 'completed')),
  score integer not null,
  proposed_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- Who caused an early end or declined; null otherwise.
  ended_by text references participant
);
create index relationship_cycle on relationship (cycle_id, state);

create table member (
  relationship_id text not null references relationship,
  participant_id text not null references participant,
  role text not null check (role in ('mentor', 'mentee')),
  primary key (relationship_id, participant_id)
);
create index member_participant on member (participant_id);

-- ask_id is null for `accept`, which is a pair's own. subject is the ask's subject, or the relationship's id.
create table obligation (
  id text primary key,
  cycle_id text not null references cycle,
  participant_id text not null references participant,
  kind text not null,
  ask_id text,
  subject text not null,
  occurrence integer not null,
  relationship_id text references relationship,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'met', 'expired', 'withdrawn')),
  closed_at timestamptz
);
create unique index obligation_key on obligation (participant_id, kind, subject, occurrence);
create index obligation_ask on obligation (cycle_id, ask_id, state);
create index obligation_relationship on obligation (relationship_id);

create table response (
  obligation_id text not null references obligation,
  revision integer not null,
  answer jsonb not null,
  given_at timestamptz not null,
  primary key (obligation_id, revision)
);

create view answer as
  select distinct on (obligation_id) obligation_id, revision, answer, given_at
  from response order by obligation_id, revision desc;

create table draft (
  id text primary key,
  cycle_id text not null references cycle,
  unit_id text not null,
  version integer not null,
  made_at timestamptz not null,
  published_at timestamptz,
  total integer not null,
  worst integer,
  unique (cycle_id, unit_id, version)
);

create table draft_pair (
  draft_id text not null references draft,
  mentee_id text not null references participant,
  mentor_id text not null references participant,
  score integer not null,
  reasons jsonb not null,
  primary key (draft_id, mentee_id, mentor_id)
);

create table match_rule (
  cycle_id text not null references cycle,
  mentee_id text not null references participant,
  mentor_id text not null references participant,
  kind text not null check (kind in ('pin', 'forbid')),
  made_at timestamptz not null,
  primary key (cycle_id, mentee_id, mentor_id)
);

-- Something a coordinator is to do. unit_id null: the programme's owner.
create table task (
  id text primary key,
  cycle_id text not null references cycle,
  unit_id text,
  kind text not null,
  subject text not null,
  facts jsonb not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz
);
create index task_open on task (cycle_id) where closed_at is null;

-- People who came too late, or asked about the next cycle.
create table interest (
  id text primary key,
  programme text not null,
  cycle_id text not null references cycle,
  unit_id text not null,
  role text not null,
  email text not null,
  name text not null,
  recorded_at timestamptz not null
);

-- The outbox. recipient: a participant's, person's or interest's id, a unit's id, or '' for the owner.
create table message (
  id text primary key,
  key text not null unique,
  cycle_id text not null references cycle,
  template text not null,
  params jsonb not null,
  recipient_kind text not null check (recipient_kind in ('participant', 'interest', 'unit', 'owner')),
  recipient text not null,
  obligation_id text references obligation,
  event_id text,
  at timestamptz not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed')),
  -- Why it is suppressed, failed or unknown; no personal data.
  reason text,
  attempts integer not null default 0,
  lease_until timestamptz,
  next_attempt_wall timestamptz,
  sent_wall timestamptz
);
create index message_due on message (at, id) where state in ('queued', 'sending');
create index message_cycle on message (cycle_id, at);
create index message_obligation on message (obligation_id);

create table attempt (
  message_id text not null references message,
  number integer not null,
  outcome text not null check (outcome in ('started', 'sent', 'retry', 'failed', 'unknown')),
  detail text,
  started_wall timestamptz not null,
  primary key (message_id, number)
);

-- What was delivered to the mailbox, as its reader sees it.
create table mailbox (
  message_id text primary key references message,
  cycle_id text not null,
  sender text not null,
  recipient text not null,
  recipient_name text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  calendar text,
  delivered_at timestamptz not null
);
create index mailbox_order on mailbox (cycle_id, delivered_at, message_id);
create index mailbox_recipient on mailbox (recipient);

-- Workflows that are still to be started or woken; a row goes when Temporal has taken it.
create table relay (
  workflow_id text not null,
  kind text not null check (kind in ('start-cycle', 'start-relationship', 'wake')),
  cycle_id text not null,
  subject text not null,
  created_at timestamptz not null,
  -- Rises with every further wake, so that one that arrives while another is under way is not lost.
  revision integer not null default 1,
  attempts integer not null default 0,
  lease_until timestamptz,
  primary key (workflow_id, kind)
);

create table api_key (
  sha256 text primary key,
  name text not null,
  created_wall timestamptz not null default now()
);

create table session (
  sha256 text primary key,
  expires_wall timestamptz not null
);

create table access_log (
  id bigint generated always as identity primary key,
  method text not null,
  path text not null,
  status integer not null,
  millis integer not null,
  logged_wall timestamptz not null default now()
);

create table rehearsal (
  id text primary key,
  definition_id text not null references definition,
  options jsonb not null,
  state text not null check (state in ('queued', 'running', 'finished', 'failed', 'dropped')),
  progress jsonb,
  result jsonb,
  error text,
  database text,
  namespace text,
  requested_wall timestamptz not null default now(),
  lease_until timestamptz
);
