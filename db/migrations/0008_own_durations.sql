-- A pair's own duration and extension: until which answer its length has been carried out, and when it was made
-- longer; null: not yet.
alter table relationship add column duration_given_at timestamptz, add column extended_at timestamptz;
