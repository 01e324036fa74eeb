-- The driver's own state, in a rehearsal's own database; empty elsewhere. What the driver has in memory can be
-- made again from these rows, so it may be killed at any point.

create table rehearsal_clock (
  singleton boolean primary key default true check (singleton),
  cycle_id text,
  -- The instant that every part of the rehearsal takes for now.
  at timestamptz not null,
  -- Rises with every round of updates: part of their ids, so that a round repeated after an outage is the same round.
  round integer not null default 0
);

-- Workflows that live, and when each is due next; null: when somebody wakes it.
create table rehearsal_workflow (
  workflow_id text primary key,
  due_at timestamptz,
  done boolean not null default false
);
create index rehearsal_workflow_due on rehearsal_workflow (due_at) where not done;

-- What a synthetic person or coordinator is going to do.
create table rehearsal_act (
  key text primary key,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  what jsonb not null,
  done_at timestamptz,
  outcome text
);
create index rehearsal_act_next on rehearsal_act (at, actor, key) where done_at is null;
