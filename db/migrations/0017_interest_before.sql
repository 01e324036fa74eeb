-- Interest in a programme that has no cycle: it is coming, or rests. Whose next cycle opens, invites them.
alter table interest alter column cycle_id drop not null;
create index interest_programme on interest (programme, recorded_at);
