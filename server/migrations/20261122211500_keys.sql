-- Redefines enter(), as of 20261122210500_preview.sql: it opens for API keys and for the one-time codes of embedded
-- sign-in, too. Whoever comes with a session is found as fast as before, since both are looked for last.
--
-- An API key acts in the name of an account of its own, which nobody can sign in to: it has no address. Deleting that
-- account ends the key at once, and with it the sessions that were handed out by it.
alter table accounts
  alter column email drop not null,
  add check (email is not null or password_hash is null);

create table api_keys (
  source_id uuid not null references sources on delete cascade,
  id uuid not null references accounts on delete cascade,
  created_at timestamptz not null default now(),
  name text not null check (length(name) between 1 and 100),
  -- How the key begins, to tell it from others.
  hint text not null,
  token_hash bytea not null unique,
  -- The key before the last rotation works until then.
  previous_hash bytea unique,
  previous_until timestamptz,
  scopes text[] not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  primary key (source_id, id),
  unique (id)
);
select isolate('api_keys');

-- A session that a page's own server asked for waits, for a minute, to be opened by its code.
alter table sessions
  add column api_key_id uuid references api_keys (id) on delete cascade,
  add column code_hash bytea unique;
create index on sessions (api_key_id) where api_key_id is not null;

-- Finds the session of a token and enters its sources for this transaction: the only way in for a request.
-- `via` is 'token', 'link' or 'code'; a link opens files only and needs no origin, a code is exchanged for a token only.
create or replace function enter(presented bytea, from_origin text)
returns table (
  session_id uuid, account_id uuid, kind text, via text, email text, locale text, scopes text[],
  idle_until timestamptz, ends_at timestamptz, memberships jsonb
)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s sessions;
  a accounts;
  k api_keys;
  found_via text := 'token';
  entered uuid[];
  found_memberships jsonb;
begin
  perform set_config('p24.sources', '', true), set_config('p24.account', '', true),
    set_config('p24.preview', '', true);

  select * into s from sessions where sessions.token_hash = presented;
  if not found then
    select * into s from sessions where sessions.previous_hash = presented;
    if found and s.rotated_at < now() - interval '60 seconds' then
      -- A token that was replaced comes back: somebody copied it.
      delete from sessions where sessions.id = s.id;
      return;
    end if;
  end if;
  if s.id is null then
    select * into s from sessions where sessions.link_hash = presented;
    found_via := 'link';
  end if;
  if s.id is null then
    select * into s from sessions where sessions.code_hash = presented;
    found_via := 'code';
  end if;
  if s.id is null then
    -- A key belongs on a server: one that a page sends has been given away.
    if from_origin is not null then return; end if;
    select * into k from api_keys where api_keys.token_hash = presented;
    if not found then
      select * into k from api_keys where api_keys.previous_hash = presented and api_keys.previous_until > now();
    end if;
    if k.id is null or k.expires_at <= now() then return; end if;
    if k.last_used_at is null or k.last_used_at < now() - interval '1 minute' then
      update api_keys set last_used_at = now()
        where api_keys.source_id = k.source_id and api_keys.id in (
          select u.id from api_keys u where u.source_id = k.source_id and u.id = k.id for update skip locked);
    end if;
    perform set_config('p24.sources', array[k.source_id]::text, true), set_config('p24.account', k.id::text, true);
    return query select k.id, k.id, 'key', 'token', '', 'de', k.scopes,
      least(k.expires_at, now() + interval '1 day'), least(k.expires_at, now() + interval '1 day'),
      (select jsonb_build_array(jsonb_build_object(
        'id', k.id, 'sourceId', o.id, 'sourceSlug', o.slug, 'sourceName', o.name, 'timeZone', o.time_zone,
        'role', 'manager', 'personId', null, 'contactId', null, 'name', k.name,
        'change', 0, 'sourceChange', o.change)) from sources o where o.id = k.source_id);
    return;
  end if;
  if s.idle_until <= now() or s.ends_at <= now() then return; end if;
  if s.kind = 'preview' then
    return query select * from enter_preview(s, from_origin, found_via);
    return;
  end if;
  if found_via <> 'link' and s.origin is not null and s.origin is distinct from from_origin then return; end if;

  select * into a from accounts where accounts.id = s.account_id and accounts.state = 'active';
  if not found then return; end if;

  if s.idle_until < now() + s.idle - interval '1 minute' and found_via = 'token' then
    update sessions set idle_until = least(now() + s.idle, s.ends_at) where sessions.id = s.id
      returning sessions.idle_until into s.idle_until;
  end if;

  select coalesce(array_agg(distinct m.source_id), '{}'),
    coalesce(jsonb_agg(jsonb_build_object(
      'id', m.id, 'sourceId', m.source_id, 'sourceSlug', o.slug, 'sourceName', o.name,
      'timeZone', o.time_zone, 'role', m.role, 'personId', m.person_id, 'contactId', p.contact_id, 'name', m.name,
      'change', m.change, 'sourceChange', o.change) order by o.name, m.id), '[]')
    into entered, found_memberships
    from memberships m
    join sources o on o.id = m.source_id
    left join people p on p.source_id = m.source_id and p.id = m.person_id
    where m.account_id = s.account_id and m.state = 'active'
      and (s.kind = 'portal' or m.role in ('resident', 'provider'))
      and (s.kind = 'portal' or exists (
        select from origins g where g.source_id = m.source_id and g.value = s.origin))
      and (s.sources is null or m.source_id = any (s.sources));

  perform set_config('p24.sources', entered::text, true), set_config('p24.account', s.account_id::text, true);
  return query select s.id, s.account_id, s.kind, found_via, a.email, a.locale, s.scopes, s.idle_until, s.ends_at,
    found_memberships;
end $$;
