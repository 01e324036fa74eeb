-- A key may be for one unit of one programme: it sees and does only that unit's. Both null: the whole installation.
-- A session ends with the key that opened it; null: a key of the process, which no table holds.
alter table api_key
  add column id text generated always as (substr(sha256, 1, 12)) stored unique,
  add column programme text,
  add column unit_id text,
  add check ((programme is null) = (unit_id is null));
alter table session add column key_sha256 text references api_key on delete cascade;
