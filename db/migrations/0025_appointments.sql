-- When and where a pair or group meets next, as its members have set it: each change of a meeting is a row of its own,
-- and `sequence` is RFC 5545's. by_id null: it ended or rests, and nobody cancelled it.
create table appointment_change (
  relationship_id text not null references relationship,
  number integer not null,
  sequence integer not null,
  starts_at timestamptz not null,
  minutes integer not null,
  place text not null,
  cancelled boolean not null,
  by_id text references participant,
  changed_at timestamptz not null,
  primary key (relationship_id, number, sequence)
);

-- The meetings as they stand.
create view appointment as
  select distinct on (relationship_id, number) * from appointment_change
  order by relationship_id, number, sequence desc;

-- What a member has said of one that was set: whether it took place, on which local day.
create table appointment_report (
  relationship_id text not null,
  number integer not null,
  held boolean not null,
  day text not null,
  minutes integer not null,
  by_id text not null references participant,
  reported_at timestamptz not null,
  primary key (relationship_id, number)
);

create or replace view meeting_held as
  select relationship_id, day, max(minutes)::int as minutes
  from (
    select o.relationship_id, a.answer ->> 'on' as day, (a.answer ->> 'minutes')::int as minutes
    from obligation o join lateral (
      select answer from response where obligation_id = o.id order by revision desc limit 1) as a on true
    where o.kind = 'report-meeting' and (a.answer ->> 'happened')::boolean
    union all
    select relationship_id, day, minutes from appointment_report where held) as reported
  group by relationship_id, day;
