-- The role every request works as: it owns nothing and cannot bypass row level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'p24_app') then
    create role p24_app nologin;
    -- So that an owner who is no superuser may start sessions as it.
    execute format('grant p24_app to %I', current_user);
  end if;
end $$;

grant usage on schema public to p24_app;

-- The data sources and the account that the current transaction has entered; none unless somebody entered.
create function entered_sources() returns uuid[] language sql stable as $$
  select coalesce(nullif(current_setting('p24.sources', true), ''), '{}')::uuid[]
$$;

create function entered_account() returns uuid language sql stable as $$
  select nullif(current_setting('p24.account', true), '')::uuid
$$;

-- Puts a table of a data source behind row level security. The owner's policy serves the definer functions and
-- migrations; security is forced for the owner too, so that it needs a policy like everybody.
create function isolate(target regclass, key text default 'source_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy entered on %1$s to p24_app using (%2$I = any ((select entered_sources())::uuid[])) with check (%2$I = any ((select entered_sources())::uuid[]))',
    target, key);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant select, insert, update, delete on %s to p24_app', target);
end $$;

-- The same for what belongs to one account over all data sources.
create function isolate_account(target regclass, key text default 'account_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy entered on %1$s to p24_app using (%2$I = (select entered_account())) with check (%2$I = (select entered_account()))',
    target, key);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant select, insert, update, delete on %s to p24_app', target);
end $$;

create table sources (
  id uuid primary key,
  created_at timestamptz not null default now(),
  code text not null unique,
  slug text not null unique,
  name text not null,
  time_zone text not null default 'Europe/Berlin',
  demo boolean not null default false,
  change bigint not null default 0
);
select isolate('sources', 'id');

create table hosts (
  source_id uuid not null references sources on delete cascade,
  value text not null unique,
  primary key (source_id, value)
);
select isolate('hosts');

create table origins (
  source_id uuid not null references sources on delete cascade,
  value text not null,
  primary key (source_id, value)
);
create index on origins (value);
select isolate('origins');

create table settings (
  source_id uuid not null references sources on delete cascade,
  key text not null,
  value jsonb not null,
  version int not null default 1,
  primary key (source_id, key)
);
select isolate('settings');

create table files (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  sha256 bytea not null,
  size bigint not null,
  type text not null,
  name text not null,
  state text not null default 'stored' check (state in ('pending', 'stored')),
  primary key (source_id, id)
);
select isolate('files');

-- Files of an item, in order. The item's feature says who may see them.
create table attachments (
  source_id uuid not null,
  item_kind text not null,
  item_id uuid not null,
  file_id uuid not null,
  position int not null,
  primary key (source_id, item_kind, item_id, file_id),
  foreign key (source_id, file_id) references files
);
create index on attachments (source_id, file_id);
select isolate('attachments');

-- The outbox: rows written in the transaction of their cause, taken with `for update skip locked`.
create table deliveries (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  channel text not null check (channel in ('mail', 'webhook', 'push')),
  recipient text not null,
  contact_id uuid,
  item_kind text,
  item_id uuid,
  template text not null,
  data jsonb not null default '{}',
  locale text check (locale in ('de', 'en')),
  dedupe_key text not null,
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'cancelled')),
  tries int not null default 0,
  due_at timestamptz not null default now(),
  sent_at timestamptz,
  error text,
  primary key (source_id, id),
  unique (source_id, dedupe_key)
);
create index deliveries_due on deliveries (due_at) where state in ('pending', 'sending');
create index on deliveries (source_id, item_kind, item_id);
select isolate('deliveries');

-- What was sent while no mail server is set: shown at /dev/mail.
create table mails (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  delivery_id uuid not null,
  message_id text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  text text not null,
  primary key (source_id, id),
  unique (source_id, delivery_id),
  foreign key (source_id, delivery_id) references deliveries on delete cascade
);
select isolate('mails');

create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on rate_limits to p24_app;
