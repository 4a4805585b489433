create table imports (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  kind text not null,
  sha256 bytea not null,
  report jsonb not null,
  by uuid,
  primary key (source_id, id)
);
create index on imports (source_id, created_at desc, id desc);
select isolate('imports');
