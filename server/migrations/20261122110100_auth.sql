create table accounts (
  id uuid primary key,
  created_at timestamptz not null default now(),
  email text not null check (email = lower(email)),
  password_hash text,
  locale text not null default 'de',
  state text not null default 'active' check (state in ('active', 'locked')),
  demo boolean not null default false
);
create unique index on accounts (email);
select isolate_account('accounts', 'id');

-- Tokens are stored as SHA-256. `link_hash` is of a second token, derived from the session, that opens files only.
create table sessions (
  id uuid primary key,
  created_at timestamptz not null default now(),
  account_id uuid not null references accounts on delete cascade,
  kind text not null check (kind in ('portal', 'page', 'embed')),
  token_hash bytea not null unique,
  previous_hash bytea unique,
  rotated_at timestamptz,
  link_hash bytea not null unique,
  origin text check ((kind = 'portal') = (origin is null)),
  sources uuid[],
  scopes text[],
  idle interval not null default '30 minutes',
  idle_until timestamptz not null,
  ends_at timestamptz not null
);
create index on sessions (account_id);
create index on sessions (ends_at);
select isolate_account('sessions');

-- Answers to writes that were sent with an Idempotency-Key, kept for 24 hours.
create table idempotency (
  account_id uuid not null references accounts on delete cascade,
  key text not null,
  created_at timestamptz not null default now(),
  fingerprint bytea not null,
  status int,
  response jsonb,
  primary key (account_id, key)
);
create index on idempotency (created_at);
select isolate_account('idempotency');
