-- A pair that rests for a while: since when, and until when at the latest; both null: it does not.
alter table relationship add column paused_at timestamptz, add column resumes_at timestamptz;

-- Every pause that there was.
create table pause (
  relationship_id text not null references relationship,
  paused_at timestamptz not null,
  resumed_at timestamptz,
  primary key (relationship_id, paused_at)
);
