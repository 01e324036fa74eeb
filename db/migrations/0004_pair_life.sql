-- The life of a pair: when its gate opened (pair start, from which its own dates are counted; null before) and when
-- its time is over (exclusive; null before the gate has opened).
alter table relationship add column opened_at timestamptz, add column ends_at timestamptz;
update relationship set opened_at = started_at;
