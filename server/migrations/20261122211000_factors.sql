-- The second factor: codes of an app, with codes to print for when the device is lost; and passkeys.
alter table accounts
  -- Whether the password is one that only goes with a second factor.
  add column password_short boolean not null default false;

-- `secret` is sealed with a key derived from P24_SECRET. A new one waits in `waiting` until a code of it was typed.
create table totp (
  account_id uuid primary key references accounts on delete cascade,
  secret bytea,
  confirmed_at timestamptz,
  waiting bytea,
  -- The newest time step whose code was used: no code works twice.
  last_step bigint not null default 0,
  check ((secret is null) = (confirmed_at is null))
);
select isolate_account('totp');

create table recovery_codes (
  account_id uuid not null references accounts on delete cascade,
  hash bytea not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, hash)
);
select isolate_account('recovery_codes');

create table passkeys (
  account_id uuid not null references accounts on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  name text not null check (length(name) between 1 and 60),
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  -- Whether it may be, and is, on several devices of its owner.
  syncable boolean not null,
  backed_up boolean not null,
  last_used_at timestamptz,
  primary key (account_id, id)
);
select isolate_account('passkeys');
