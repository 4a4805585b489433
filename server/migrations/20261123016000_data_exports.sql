-- Everything about a person as one file (Art. 15 and 20 DSGVO): ordered, made by a job, kept for three days. It lies in one
-- of the person's data sources, whichever they all are in, and belongs to the account alone.
create table data_exports (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  account_id uuid not null references accounts on delete cascade,
  -- What it reaches: as far as the session that ordered it did. Whoever reaches less cannot save it.
  sources uuid[] not null,
  email text not null,
  locale text not null check (locale in ('de', 'en')),
  -- Set once it is ready; the file then is deleted after `until`.
  file_id uuid,
  until timestamptz,
  primary key (source_id, id),
  foreign key (source_id) references sources on delete cascade,
  foreign key (source_id, file_id) references files,
  check ((file_id is null) = (until is null))
);
create index on data_exports (account_id);
create index on data_exports (source_id, file_id) where file_id is not null;
create index on data_exports (created_at) where file_id is null;
select isolate('data_exports');
