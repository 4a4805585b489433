-- How somebody is shown to themselves and to those who manage a data source: a photo or a drawing. Without a row it is
-- initials. A photo is kept in each of the person's data sources apart, since no file is shared across them.
create table portraits (
  source_id uuid not null,
  membership_id uuid not null,
  drawing text,
  file_id uuid,
  changed_at timestamptz not null default now(),
  primary key (source_id, membership_id),
  foreign key (source_id, membership_id) references memberships on delete cascade,
  foreign key (source_id, file_id) references files,
  check (num_nonnulls(drawing, file_id) = 1)
);
create index on portraits (source_id, file_id) where file_id is not null;
select isolate('portraits');

-- What somebody says about themselves to one managing company, beside what its property software knows: an import
-- writes there and never here.
create table personal_details (
  source_id uuid not null,
  membership_id uuid not null,
  display_name text,
  salutation text check (salutation in ('ms', 'mr')),
  phones jsonb not null default '[]',
  availability text,
  position text,
  changed_at timestamptz not null default now(),
  primary key (source_id, membership_id),
  foreign key (source_id, membership_id) references memberships on delete cascade
);
select isolate('personal_details');
