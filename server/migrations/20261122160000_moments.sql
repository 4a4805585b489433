-- When the passing of time alone changes what somebody sees, so that open pages can be told then. Without a feature so
-- much changes that everything is to be read again.
create table moments (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  at timestamptz not null,
  feature text,
  item_kind text,
  item_id uuid,
  primary key (source_id, id),
  unique nulls not distinct (source_id, item_id, at, item_kind)
);
create index on moments (at);
select isolate('moments');
