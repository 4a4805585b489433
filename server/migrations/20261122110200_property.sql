-- People read lists by name in German order, whatever the database's own collation.
create table contacts (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  external_id text,
  kind text not null default 'person' check (kind in ('person', 'company')),
  name text collate "de-x-icu" not null,
  valid_from date,
  valid_until date,
  addresses jsonb not null default '[]',
  phones jsonb not null default '[]',
  emails jsonb not null default '[]',
  faxes jsonb not null default '[]',
  primary key (source_id, id),
  unique (source_id, external_id)
);
create index on contacts (source_id, name, id);
select isolate('contacts');

-- A couple is one contact with two people.
create table people (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  contact_id uuid not null,
  name text not null,
  email text,
  primary key (source_id, id),
  foreign key (source_id, contact_id) references contacts on delete cascade
);
create index on people (source_id, contact_id);
select isolate('people');

create table memberships (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  account_id uuid references accounts on delete cascade,
  person_id uuid,
  name text not null,
  role text not null check (role in ('resident', 'provider', 'manager', 'admin')),
  state text not null default 'none' check (state in ('none', 'pending', 'active', 'locked', 'expired', 'error')),
  last_online timestamptz,
  -- Copied from the account at sign-in: accounts cannot be read from within a data source.
  locale text not null default 'de' check (locale in ('de', 'en')),
  change bigint not null default 0,
  primary key (source_id, id),
  foreign key (source_id, person_id) references people on delete cascade,
  check (role in ('manager', 'admin') or person_id is not null)
);
create index on memberships (account_id);
create unique index on memberships (source_id, person_id) where person_id is not null;
select isolate('memberships');

create table properties (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  external_id text,
  name text collate "de-x-icu" not null,
  address text,
  online boolean not null default true,
  primary key (source_id, id),
  unique (source_id, external_id)
);
create index on properties (source_id, name, id);
select isolate('properties');

create table buildings (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  property_id uuid not null,
  name text not null,
  primary key (source_id, id),
  foreign key (source_id, property_id) references properties on delete cascade
);
create index on buildings (source_id, property_id);
select isolate('buildings');

create table units (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  external_id text,
  property_id uuid not null,
  building_id uuid,
  name text not null,
  kind text not null default 'flat',
  area numeric(10, 2),
  share_num int,
  share_den int,
  metering_ref text,
  primary key (source_id, id),
  unique (source_id, external_id),
  foreign key (source_id, property_id) references properties on delete cascade,
  foreign key (source_id, building_id) references buildings
);
create index on units (source_id, property_id);
create index on units (source_id, metering_ref);
select isolate('units');

create table contracts (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  external_id text,
  property_id uuid not null,
  unit_id uuid,
  kind text not null check (kind in ('tenancy', 'ownership', 'house')),
  starts_on date not null,
  ends_on date,
  primary key (source_id, id),
  unique (source_id, external_id),
  foreign key (source_id, property_id) references properties on delete cascade,
  foreign key (source_id, unit_id) references units,
  check (ends_on is null or ends_on >= starts_on)
);
create index on contracts (source_id, property_id);
create index on contracts (source_id, unit_id);
select isolate('contracts');

create table contract_parties (
  source_id uuid not null,
  contract_id uuid not null,
  contact_id uuid not null,
  primary key (source_id, contract_id, contact_id),
  foreign key (source_id, contract_id) references contracts on delete cascade,
  foreign key (source_id, contact_id) references contacts on delete cascade
);
create index on contract_parties (source_id, contact_id);
select isolate('contract_parties');

create table contact_persons (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  property_id uuid not null,
  contact_id uuid not null,
  category text not null,
  audience text[] not null,
  valid_from date,
  valid_until date,
  primary key (source_id, id),
  unique nulls not distinct (source_id, property_id, contact_id, category, valid_from),
  foreign key (source_id, property_id) references properties on delete cascade,
  foreign key (source_id, contact_id) references contacts on delete cascade
);
select isolate('contact_persons');
