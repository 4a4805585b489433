-- Redefines enter(), as of 20261122190000_slugs.sql: a manager's session that shows the portal as one of the people sees
-- what enter_preview() finds, and nothing else has changed.

-- Whose eyes a preview looks through, and the manager's own session, with which it ends.
alter table sessions
  add column preview_of uuid references sessions on delete cascade,
  add column preview_person uuid,
  drop constraint sessions_kind_check,
  add constraint sessions_kind_check check (kind in ('portal', 'page', 'embed', 'preview')),
  add check ((kind = 'preview') = (preview_of is not null and preview_person is not null and sources is not null));
create index on sessions (preview_of) where preview_of is not null;

-- Whether this transaction shows the portal as somebody else.
create function previewing() returns boolean language sql stable as $$
  select coalesce(current_setting('p24.preview', true), '') = 'on'
$$;

-- What people keep for themselves is nobody else's to see, whoever may look through their eyes.
create policy not_in_preview on drafts as restrictive to p24_app using (not (select previewing()));
create policy not_in_preview on document_filings as restrictive to p24_app using (not (select previewing()));
create policy not_in_preview on conversations as restrictive to p24_app using (not (select previewing()));
create policy not_in_preview on chat_messages as restrictive to p24_app using (not (select previewing()));
create policy not_in_preview on categories as restrictive to p24_app
  using (person_id is null or not (select previewing()));

-- Enters the one data source of a preview, in nobody's account, for reading only. No row where the manager no longer is
-- one, has signed out, or where the person is gone. It keeps the manager's own session awake. A link opens files only;
-- a token works on the portal's own pages, which name their origin or, when they read, none.
create function enter_preview(s sessions, from_origin text, found_via text)
returns table (
  session_id uuid, account_id uuid, kind text, via text, email text, locale text, scopes text[],
  idle_until timestamptz, ends_at timestamptz, memberships jsonb
)
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  seen_source uuid := s.sources[1];
  seen_email text;
  seen_locale text;
  found_memberships jsonb;
begin
  if found_via = 'token' and from_origin is not null and from_origin <> s.origin then return; end if;
  update sessions o set idle_until = least(now() + o.idle, o.ends_at)
    where o.id = s.preview_of and o.idle_until between now() and now() + o.idle - interval '1 minute'
      and found_via = 'token';
  select coalesce(p.email, ''), coalesce(m.locale, 'de'), jsonb_build_array(jsonb_build_object(
      'id', coalesce(m.id, p.id), 'sourceId', o.id, 'sourceSlug', o.slug, 'sourceName', o.name,
      'timeZone', o.time_zone, 'role', case when m.role = 'provider' then m.role else 'resident' end,
      'personId', p.id, 'contactId', p.contact_id, 'name', p.name,
      -- Nobody counts changes for somebody who has no access yet: their answers are always new.
      'change', coalesce(m.change, (extract(epoch from now()) * 1000)::bigint), 'sourceChange', o.change,
      'acting', null))
    into seen_email, seen_locale, found_memberships
    from people p
    join sources o on o.id = p.source_id
    left join memberships m on m.source_id = p.source_id and m.person_id = p.id
    where p.source_id = seen_source and p.id = s.preview_person
      and exists (select from accounts a where a.id = s.account_id and a.state = 'active')
      and exists (select from sessions l where l.id = s.preview_of and l.idle_until > now() and l.ends_at > now())
      and exists (select from memberships l where l.source_id = seen_source and l.account_id = s.account_id
        and l.state = 'active' and l.role in ('manager', 'admin'));
  if not found then return; end if;
  perform set_config('p24.sources', array[seen_source]::text, true), set_config('p24.preview', 'on', true),
    set_config('transaction_read_only', 'on', true);
  return query select s.id, s.account_id, s.kind, found_via, seen_email, seen_locale, s.scopes, s.ends_at, s.ends_at,
    found_memberships;
end $$;
revoke all on function enter_preview(sessions, text, text) from public;

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
  if s.id is null or s.idle_until <= now() or s.ends_at <= now() then return; end if;
  if s.kind = 'preview' then
    return query select * from enter_preview(s, from_origin, found_via);
    return;
  end if;
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
