create table forms (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  key text,
  category_id uuid not null,
  state text not null default 'locked' check (state in ('active', 'locked')),
  audience text[] not null default '{tenant,owner}',
  delivery jsonb not null default '{}',
  version int not null default 1,
  position int not null default 0,
  primary key (source_id, id),
  unique (source_id, key),
  foreign key (source_id, category_id) references categories
);
select isolate('forms');

-- Written once, never changed: who began a version may finish it for a while after it was replaced.
create table form_versions (
  source_id uuid not null,
  form_id uuid not null,
  no int not null,
  created_at timestamptz not null default now(),
  replaced_at timestamptz,
  definition jsonb not null,
  primary key (source_id, form_id, no),
  foreign key (source_id, form_id) references forms on delete cascade
);
select isolate('form_versions');

create table drafts (
  source_id uuid not null,
  person_id uuid not null,
  form_id uuid not null,
  version int not null,
  answers jsonb not null,
  page int not null default 0,
  saved_at timestamptz not null default now(),
  primary key (source_id, person_id, form_id),
  foreign key (source_id, person_id) references people on delete cascade,
  foreign key (source_id, form_id, version) references form_versions on delete cascade
);
select isolate('drafts');

-- The id is made by the sender's client and stays the key for good: what is sent again is there once.
create table submissions (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  form_id uuid not null,
  version int not null,
  person_id uuid,
  contract_id uuid,
  title text not null,
  -- Unit and property as they were called then: a receipt does not change with them.
  place text,
  answers jsonb not null,
  consent text check (consent in ('given', 'refused')),
  receipt_no text not null,
  ticket_id uuid,
  fingerprint bytea not null,
  primary key (source_id, id),
  unique (source_id, receipt_no),
  foreign key (source_id, form_id, version) references form_versions,
  foreign key (source_id, person_id) references people on delete set null (person_id),
  foreign key (source_id, contract_id) references contracts on delete set null (contract_id),
  foreign key (source_id, ticket_id) references tickets on delete set null (ticket_id)
);
create index on submissions (source_id, person_id, created_at desc, id desc);
create index on submissions (source_id, created_at desc, id desc);
create index on submissions (source_id, ticket_id);
select isolate('submissions');

-- Statements about passing on personal data, newest last; nothing is changed or deleted (Art. 7 Abs. 1 DSGVO).
create table consents (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  person_id uuid not null,
  purpose text not null,
  text_sha256 bytea not null,
  state text not null check (state in ('given', 'refused', 'withdrawn')),
  channel text not null,
  primary key (source_id, id),
  foreign key (source_id, person_id) references people on delete cascade
);
create index on consents (source_id, person_id, purpose, at desc);
select isolate('consents');
