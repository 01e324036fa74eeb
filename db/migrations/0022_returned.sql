-- When somebody who had left came back; null: never. Mails that one gets once are sent anew after it.
alter table participant add column returned_at timestamptz;
