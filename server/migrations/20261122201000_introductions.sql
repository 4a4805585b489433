-- When a person went through the first steps at the portal, or passed over them: they are offered once.
alter table accounts add column introduced_at timestamptz;
