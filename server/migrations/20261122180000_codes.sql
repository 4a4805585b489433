-- Codes that are sent to somebody: a link's token and a typed code, both as hashes. `subject` is derived from what a
-- code is for and the address that it is sent to, so that whoever presents it finds its row without knowing anybody.
create table codes (
  subject uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  purpose text not null check (purpose in ('reset', 'activation')),
  account_id uuid references accounts on delete cascade,
  source_id uuid,
  membership_id uuid,
  token_hash bytea not null,
  typed_hash bytea not null,
  typed_until timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  -- Set when a newer code took its place.
  replaced_at timestamptz,
  primary key (subject, id),
  foreign key (source_id, membership_id) references memberships on delete cascade
);
create index on codes (account_id);
create index on codes (source_id, membership_id);
create index on codes (expires_at);
select isolate_account('codes', 'subject');

-- What is needed to check a password and to write to its owner, and nothing more.
drop function sign_in(text);
create function sign_in(address text)
returns table (account_id uuid, password_hash text, sources uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash, array(
    select distinct m.source_id from memberships m where m.account_id = a.id and m.state = 'active')
  from accounts a where a.email = lower(address) and a.state = 'active'
$$;
revoke all on function sign_in(text) from public;
grant execute on function sign_in(text) to p24_app;
