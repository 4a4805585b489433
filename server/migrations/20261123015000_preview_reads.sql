-- Redefines enter_preview(), as of 20261122210500_preview.sql: its rows are read in the account of whoever is looked at, so
-- that what they have read shows as read; where they have no access, in one that nobody has. Which rows are seen, that
-- nothing is written and with what it ends is as before: tables of accounts stay closed, since none is entered.
create or replace function enter_preview(s sessions, from_origin text, found_via text)
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
  seen_account uuid;
begin
  if found_via = 'token' and from_origin is not null and from_origin <> s.origin then return; end if;
  update sessions o set idle_until = least(now() + o.idle, o.ends_at)
    where o.id = s.preview_of and o.idle_until between now() and now() + o.idle - interval '1 minute'
      and found_via = 'token';
  select coalesce(m.account_id, p.id), coalesce(p.email, ''), coalesce(m.locale, 'de'), jsonb_build_array(jsonb_build_object(
      'id', coalesce(m.id, p.id), 'sourceId', o.id, 'sourceSlug', o.slug, 'sourceName', o.name,
      'timeZone', o.time_zone, 'role', case when m.role = 'provider' then m.role else 'resident' end,
      'personId', p.id, 'contactId', p.contact_id, 'name', p.name,
      -- Nobody counts changes for somebody who has no access yet: their answers are always new.
      'change', coalesce(m.change, (extract(epoch from now()) * 1000)::bigint), 'sourceChange', o.change,
      'acting', null))
    into seen_account, seen_email, seen_locale, found_memberships
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
  return query select s.id, seen_account, s.kind, found_via, seen_email, seen_locale, s.scopes, s.ends_at, s.ends_at,
    found_memberships;
end $$;
