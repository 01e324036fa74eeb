-- A window to apply may be planned for a month: the days that the coordinator has fixed for it; null: not yet.
alter table ask add column opens_fixed date, add column due_fixed date;
