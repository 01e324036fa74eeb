-- A rolling cycle goes on in stretches. first_plan is the plan that it began with, by whose rules each stretch is dated;
-- null until it has gone on for the first time. closing_at: when somebody ended it; nobody comes in after that.
alter table cycle add column first_plan jsonb, add column closing_at timestamptz;
