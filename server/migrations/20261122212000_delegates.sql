-- Redefines enter(), as of 20261122211500_keys.sql: whoever acts for somebody else also gets that one's contact, marked
-- by `acting` with what was granted and until when.

-- Who may see, instead of or beside somebody, what is that one's. `ends_on` is the last day.
create table delegates (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  person_id uuid not null,
  for_person_id uuid not null,
  grants text[] not null check (grants <@ array['notices', 'documents', 'consumption', 'property']),
  ends_on date,
  ended_at timestamptz,
  by uuid,
  primary key (source_id, id),
  foreign key (source_id, person_id) references people on delete cascade,
  foreign key (source_id, for_person_id) references people on delete cascade,
  check (person_id <> for_person_id)
);
create unique index on delegates (source_id, person_id, for_person_id) where ended_at is null;
create index on delegates (source_id, for_person_id);
select isolate('delegates');

-- Those who may now, with the contact whose things they see; a last day ends where the data source is.
create view live_delegates with (security_invoker = true) as
  select d.source_id, d.id, d.person_id, d.for_person_id, d.grants, p.contact_id, p.name,
    timezone(s.time_zone, (d.ends_on + 1)::timestamp) as until
  from delegates d
  join sources s on s.id = d.source_id
  join people p on p.source_id = d.source_id and p.id = d.for_person_id
  where d.ended_at is null and (d.ends_on is null or now() < timezone(s.time_zone, (d.ends_on + 1)::timestamp));
grant select on live_delegates to p24_app;

-- Open pages of whoever acts hear of it within a second.
create function tell_delegate_changed() returns trigger language plpgsql as $$
declare
  concerned delegates := coalesce(new, old);
begin
  perform pg_notify('p24_sessions', json_build_object('account', m.account_id)::text)
    from memberships m
    where m.source_id = concerned.source_id and m.person_id = concerned.person_id and m.account_id is not null;
  return null;
end $$;

create trigger changed after insert or delete or update on delegates for each row
  execute function tell_delegate_changed();

-- Set where a message goes to somebody who acts for its contact: it goes out only while they still do.
alter table deliveries add column delegate_id uuid;

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
        'change', 0, 'sourceChange', o.change, 'acting', null)) from sources o where o.id = k.source_id);
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

  with own as (
    select m.id, m.source_id, o.slug, o.name as source_name, o.time_zone, m.role, m.person_id, m.name, m.change,
      o.change as source_change
    from memberships m
    join sources o on o.id = m.source_id
    where m.account_id = s.account_id and m.state = 'active'
      and (s.kind = 'portal' or m.role in ('resident', 'provider'))
      and (s.kind = 'portal' or exists (
        select from origins g where g.source_id = m.source_id and g.value = s.origin))
      and (s.sources is null or m.source_id = any (s.sources))
  ), counting as (
    select own.*, p.contact_id, null::jsonb as acting
    from own left join people p on p.source_id = own.source_id and p.id = own.person_id
    union all
    select own.id, own.source_id, own.slug, own.source_name, own.time_zone, own.role, null, own.name, own.change,
      own.source_change, d.contact_id,
      jsonb_build_object('id', d.id, 'name', d.name, 'grants', d.grants, 'until', d.until)
    from own join live_delegates d on d.source_id = own.source_id and d.person_id = own.person_id
  )
  select coalesce(array_agg(distinct c.source_id), '{}'),
    coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'sourceId', c.source_id, 'sourceSlug', c.slug, 'sourceName', c.source_name,
      'timeZone', c.time_zone, 'role', c.role, 'personId', c.person_id, 'contactId', c.contact_id, 'name', c.name,
      'change', c.change, 'sourceChange', c.source_change, 'acting', c.acting)
      order by c.source_name, c.id, c.acting->>'id' nulls first), '[]')
    into entered, found_memberships
    from counting c;

  perform set_config('p24.sources', entered::text, true), set_config('p24.account', s.account_id::text, true);
  return query select s.id, s.account_id, s.kind, found_via, a.email, a.locale, s.scopes, s.idle_until, s.ends_at,
    found_memberships;
end $$;
