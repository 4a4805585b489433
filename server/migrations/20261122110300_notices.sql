create table categories (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  kind text not null check (kind in ('notice', 'document', 'form')),
  parent_id uuid,
  name text collate "de-x-icu" not null,
  system text,
  primary key (source_id, id),
  unique (source_id, kind, system),
  foreign key (source_id, parent_id) references categories
);
create unique index on categories (source_id, kind, name) where parent_id is null;
select isolate('categories');

create table notices (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  external_key text,
  kind text not null default 'notice' check (kind in ('notice', 'post', 'incident')),
  type text not null default 'neutral' check (type in ('neutral', 'info', 'warning', 'danger')),
  category_id uuid not null,
  title text not null,
  html text not null default '',
  plain text not null default '',
  excerpt text not null default '',
  link_url text,
  link_text text,
  starts_at timestamptz,
  ends_at timestamptz,
  planned_from timestamptz,
  planned_until timestamptz,
  sequence int not null default 0,
  -- How many files are attached: lists show it without counting.
  attached int not null default 0,
  by uuid,
  primary key (source_id, id),
  unique (source_id, external_key),
  foreign key (source_id, category_id) references categories,
  check (ends_at is null or ends_at > starts_at)
);
create index on notices (source_id, created_at desc, id desc);
select isolate('notices');

-- What was released to whom, with what its lists filter by; `feed` is its projection onto contacts, kept in the same transaction.
create table releases (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  item_kind text not null,
  item_id uuid not null,
  audience jsonb not null,
  category_id uuid,
  type text,
  visible_from timestamptz not null,
  visible_until timestamptz,
  notify boolean not null default false,
  notify_at timestamptz,
  revoked_at timestamptz,
  by uuid,
  primary key (source_id, id),
  foreign key (source_id) references sources on delete cascade,
  check (visible_until is null or visible_until > visible_from)
);
create index on releases (source_id, item_kind, item_id);
select isolate('releases');

-- Lists read what they show: one row per contact and item, in list order.
create table feed (
  source_id uuid not null,
  contact_id uuid not null,
  kind text not null,
  item_id uuid not null,
  release_id uuid not null,
  visible_from timestamptz not null,
  visible_until timestamptz,
  category_id uuid,
  type text,
  primary key (source_id, contact_id, kind, item_id),
  foreign key (source_id, contact_id) references contacts on delete cascade,
  foreign key (source_id, release_id) references releases on delete cascade
);
create index feed_list on feed (source_id, contact_id, kind, visible_from desc, item_id desc);
create index feed_ends on feed (source_id, contact_id, kind, visible_until) where visible_until is not null;
-- With the contact, so that a single row is found by either index, whatever the planner takes the tables for.
create index on feed (source_id, kind, item_id, contact_id);
create index on feed (source_id, release_id);
select isolate('feed');

create table reads (
  source_id uuid not null references sources on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  kind text not null,
  item_id uuid not null,
  at timestamptz not null default now(),
  primary key (source_id, account_id, kind, item_id)
);
create index on reads (source_id, kind, item_id);
select isolate('reads');
