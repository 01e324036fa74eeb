-- The last revision of each response. Written so that a condition on an obligation reaches the index of `response`:
-- `distinct on` would sort all responses for each use.
create or replace view answer as
  select obligation_id, revision, answer, given_at from response
  where not exists (
    select from response later
    where later.obligation_id = response.obligation_id and later.revision > response.revision);
