-- The partner or unit that invited somebody; null where one applies without being invited.
alter table participant add column invited_by text;
