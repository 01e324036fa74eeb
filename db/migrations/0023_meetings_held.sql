-- The meetings of a pair or group that any of its members has reported: one a day, as long as the longest report of it.
create view meeting_held as
  select relationship_id, day, max(minutes)::int as minutes
  from (
    select o.relationship_id, a.answer ->> 'on' as day, (a.answer ->> 'minutes')::int as minutes
    from obligation o join lateral (
      select answer from response where obligation_id = o.id order by revision desc limit 1) as a on true
    where o.kind = 'report-meeting' and (a.answer ->> 'happened')::boolean) as reported
  group by relationship_id, day;
