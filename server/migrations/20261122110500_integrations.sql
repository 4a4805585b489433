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
create index on imports (source_id, sha256);
select isolate('imports');

-- Rows of a running import: written and deleted in its one transaction, which nobody else ever sees, hence no log.
-- `id` is that of the row to be made until the row that is there already is found; `parent_id` is of what it belongs
-- to, `contact_id` of whom it names.
create unlogged table import_rows (
  source_id uuid not null,
  import_id uuid not null,
  no int not null,
  line int not null,
  key text not null,
  id uuid not null,
  child_ids uuid[] not null,
  parent_id uuid,
  contact_id uuid,
  known boolean not null default false,
  data jsonb not null,
  primary key (source_id, import_id, no)
);
select isolate('import_rows');
