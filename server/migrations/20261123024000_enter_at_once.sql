-- Redefines enter(), as of 20261122212000_delegates.sql: whom it lets in, and with what, is as before. A session is read in
-- one statement with its account and memberships; what few come with (a token that was replaced, a link, a code, a key,
-- a preview, acting for somebody) is looked for only where that statement says so. Settings that are empty stay so.

-- Finds whom a presented hash belongs to that is no session's current token: the current one of the session, and by what
-- it came. A token that was replaced more than a minute ago ends its session: somebody copied it.
create function enter_rarely(presented bytea, out token_hash bytea, out via text)
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  s sessions;
begin
  select * into s from sessions where sessions.previous_hash = presented;
  if found then
    if s.rotated_at < now() - interval '60 seconds' then
      delete from sessions where sessions.id = s.id;
      return;
    end if;
    token_hash := s.token_hash;
    via := 'token';
    return;
  end if;
  select sessions.token_hash, 'link' into token_hash, via from sessions where sessions.link_hash = presented;
  if not found then
    select sessions.token_hash, 'code' into token_hash, via from sessions where sessions.code_hash = presented;
  end if;
end $$;

-- Enters the data source of an API key as a manager of it. A key belongs on a server: one that a page sends has been
-- given away.
create function enter_key(presented bytea, from_origin text)
returns table (
  session_id uuid, account_id uuid, kind text, via text, email text, locale text, scopes text[],
  idle_until timestamptz, ends_at timestamptz, memberships jsonb
)
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  k api_keys;
begin
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
      'change', 0, 'sourceChange', o.change, 'acting', null)) from sources o where o.id = k.source_id);
end $$;

-- Some memberships, and after each those for whom its person acts.
create function with_delegates(own jsonb) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_agg(e order by e->>'sourceName', e->>'id', e->'acting'->>'id' nulls first)
  from (
    select e from jsonb_array_elements(own) e
    union all
    select e || jsonb_build_object('personId', null, 'contactId', d.contact_id, 'acting',
      jsonb_build_object('id', d.id, 'name', d.name, 'grants', d.grants, 'until', d.until))
    from jsonb_array_elements(own) e
    join live_delegates d on d.source_id = (e->>'sourceId')::uuid and d.person_id = (e->>'personId')::uuid
  ) counting
$$;

revoke all on function enter_rarely(bytea), enter_key(bytea, text), with_delegates(jsonb) from public;

-- Finds the session of a token and enters its sources for this transaction: the only way in for a request.
-- `via` is 'token', 'link' or 'code'; a link opens files only and needs no origin, a code is exchanged for a token only.
create or replace function enter(presented bytea, from_origin text)
returns table (
  session_id uuid, account_id uuid, kind text, via text, email text, locale text, scopes text[],
  idle_until timestamptz, ends_at timestamptz, memberships jsonb
)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  wanted bytea := presented;
  s record;
  previewed sessions;
  done text;
begin
  if coalesce(current_setting('p24.sources', true), '') <> '' or coalesce(current_setting('p24.account', true), '') <> ''
  then
    done := set_config('p24.sources', '', true) || set_config('p24.account', '', true)
      || set_config('p24.preview', '', true);
  end if;

  via := 'token';
  loop
    select t.id, t.account_id, t.kind, t.origin, t.scopes, t.idle, t.idle_until, t.ends_at, a.email, a.locale,
        own.entered, own.memberships, own.acting
      into s
      from sessions t
      join accounts a on a.id = t.account_id and a.state = 'active'
      cross join lateral (
        select array_agg(m.source_id) as entered,
          jsonb_agg(jsonb_build_object(
            'id', m.id, 'sourceId', m.source_id, 'sourceSlug', o.slug, 'sourceName', o.name,
            'timeZone', o.time_zone, 'role', m.role, 'personId', m.person_id, 'contactId', p.contact_id,
            'name', m.name, 'change', m.change, 'sourceChange', o.change, 'acting', null) order by o.name, m.id)
            as memberships,
          bool_or(exists (select from delegates d
            where d.source_id = m.source_id and d.person_id = m.person_id and d.ended_at is null)) as acting
        from memberships m
        join sources o on o.id = m.source_id
        left join people p on p.source_id = m.source_id and p.id = m.person_id
        where m.account_id = t.account_id and m.state = 'active'
          and (t.kind = 'portal' or m.role in ('resident', 'provider'))
          and (t.kind = 'portal' or exists (
            select from origins g where g.source_id = m.source_id and g.value = t.origin))
          and (t.sources is null or m.source_id = any (t.sources))
      ) own
      where t.token_hash = wanted;
    exit when found;
    -- An account that is locked has no session either way.
    if wanted is distinct from presented then return; end if;
    select r.token_hash, r.via into wanted, via from enter_rarely(presented) r;
    if wanted is null then
      return query select * from enter_key(presented, from_origin);
      return;
    end if;
  end loop;

  if s.idle_until <= now() or s.ends_at <= now() then return; end if;
  if s.kind = 'preview' then
    select * into previewed from sessions where sessions.id = s.id;
    return query select * from enter_preview(previewed, from_origin, via);
    return;
  end if;
  if via <> 'link' and s.origin is not null and s.origin is distinct from from_origin then return; end if;

  idle_until := s.idle_until;
  if s.idle_until < now() + s.idle - interval '1 minute' and via = 'token' then
    update sessions set idle_until = least(now() + s.idle, s.ends_at) where sessions.id = s.id
      returning sessions.idle_until into idle_until;
  end if;

  done := set_config('p24.sources', coalesce(s.entered, '{}')::text, true)
    || set_config('p24.account', s.account_id::text, true);
  session_id := s.id;
  account_id := s.account_id;
  kind := s.kind;
  email := s.email;
  locale := s.locale;
  scopes := s.scopes;
  ends_at := s.ends_at;
  memberships := case when s.acting then with_delegates(s.memberships) else coalesce(s.memberships, '[]') end;
  return next;
end $$;
