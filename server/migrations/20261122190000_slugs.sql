-- As before, and says the slug of each source: whoever narrows to one may name it by that.
--
-- Finds the session of a token and enters its sources for this transaction: the only way in for a request.
-- `via` is 'token' or 'link'; a link opens files only and needs no origin.
create or replace function enter(presented bytea, from_origin text)
returns table (
  session_id uuid, account_id uuid, kind text, via text, email text, locale text, scopes text[],
  idle_until timestamptz, ends_at timestamptz, memberships jsonb
)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s sessions;
  a accounts;
  found_via text := 'token';
  entered uuid[];
  found_memberships jsonb;
begin
  perform set_config('p24.sources', '', true), set_config('p24.account', '', true);

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
  if s.id is null or s.idle_until <= now() or s.ends_at <= now() then return; end if;
  if found_via = 'token' and s.origin is not null and s.origin is distinct from from_origin then return; end if;

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
      and (s.kind <> 'page' or exists (
        select from origins g where g.source_id = m.source_id and g.value = s.origin))
      and (s.sources is null or m.source_id = any (s.sources));

  perform set_config('p24.sources', entered::text, true), set_config('p24.account', s.account_id::text, true);
  return query select s.id, s.account_id, s.kind, found_via, a.email, a.locale, s.scopes, s.idle_until, s.ends_at,
    found_memberships;
end $$;
