-- What the columns of a table were said to hold, for the next table with the same headings: `headings` is a hash of them.
create table import_columns (
  source_id uuid not null references sources on delete cascade,
  headings bytea not null,
  kind text not null,
  columns jsonb not null,
  kept_at timestamptz not null,
  primary key (source_id, headings)
);
select isolate('import_columns');
