-- Managers list, search and narrow tens of thousands of people (docs/decisions/0012-lists-of-people.md).

-- Both ship with PostgreSQL and are trusted: who may create in the database may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- New entries wait in a short list until there are enough to be sorted in: writing row by row takes ten times as long.
create index people_search on people using gin (source_id, (search collate "C") gin_trgm_ops)
  with (fastupdate = on, gin_pending_list_limit = 512);

-- Finds people by patterns, of which the longest goes first. LIKE is not leakproof, so that behind row level security no
-- index answers it: this function looks past it, and only into data sources that the transaction has entered.
create function search_people(in_source uuid, longest text, patterns text[], most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query select p.id from people p
    where p.source_id = in_source and p.search collate "C" like longest and p.search collate "C" like all (patterns)
    limit most;
end $$;
revoke all on function search_people(uuid, text, text[], int) from public;
grant execute on function search_people(uuid, text, text[], int) to p24_app;

-- What a person is by the contracts of the contact, and from and until when that holds; null is for ever.
alter table people
  add column standing text not null default 'others' check (standing in ('tenants', 'owners', 'others')),
  add column standing_from date,
  add column standing_until date;
create index on people (source_id, standing, name, id);
create index on people (source_id, standing_until) where standing_until is not null;
create index on people (source_id, standing_from) where standing_from is not null;

-- Works out anew what the people of some contacts are on a day. Owning goes before renting.
create function place_people(in_source uuid, in_contacts uuid[], today date) returns void language sql as $$
  update people p
  set standing = s.standing, standing_from = s.since, standing_until = s.until
  from (
    select k.id,
      case when bool_or(c.starts_on <= today and coalesce(c.ends_on >= today, true) and c.kind <> 'tenancy') then 'owners'
        when bool_or(c.starts_on <= today and coalesce(c.ends_on >= today, true)) then 'tenants'
        else 'others' end as standing,
      greatest(max(c.starts_on) filter (where c.starts_on <= today),
        max(c.ends_on) filter (where c.ends_on < today) + 1) as since,
      least(min(c.starts_on) filter (where c.starts_on > today),
        min(c.ends_on) filter (where c.ends_on >= today) + 1) as until
    from (select distinct unnest(in_contacts) as id) k
    left join contract_parties t on t.source_id = in_source and t.contact_id = k.id
    left join contracts c on c.source_id = t.source_id and c.id = t.contract_id
    group by k.id
  ) s
  where p.source_id = in_source and p.contact_id = s.id
    and (p.standing, p.standing_from, p.standing_until) is distinct from (s.standing, s.since, s.until)
$$;

create function today_in(in_source uuid) returns date language sql stable as $$
  select timezone(time_zone, now())::date from sources where id = in_source
$$;

create function parties_changed() returns trigger language plpgsql as $$
begin
  perform place_people(c.source_id, array_agg(c.contact_id), today_in(c.source_id))
  from (select distinct source_id, contact_id from changed) c group by c.source_id;
  return null;
end $$;
create trigger placed after insert on contract_parties referencing new table as changed
  for each statement execute function parties_changed();
create trigger unplaced after delete on contract_parties referencing old table as changed
  for each statement execute function parties_changed();

create function contracts_changed() returns trigger language plpgsql as $$
begin
  perform place_people(t.source_id, array_agg(t.contact_id), today_in(t.source_id))
  from after a
  join before b on b.source_id = a.source_id and b.id = a.id
    and (b.kind, b.starts_on, b.ends_on) is distinct from (a.kind, a.starts_on, a.ends_on)
  join contract_parties t on t.source_id = a.source_id and t.contract_id = a.id
  group by t.source_id;
  return null;
end $$;
create trigger placed after update on contracts referencing old table as before new table as after
  for each statement execute function contracts_changed();

create function people_added() returns trigger language plpgsql as $$
begin
  perform place_people(a.source_id, array_agg(a.contact_id), today_in(a.source_id))
  from added a
  where exists (select from contract_parties t where t.source_id = a.source_id and t.contact_id = a.contact_id)
  group by a.source_id;
  return null;
end $$;
create trigger placed after insert on people referencing new table as added
  for each statement execute function people_added();

select place_people(s.id, array(select id from contacts where source_id = s.id), today_in(s.id)) from sources s;

-- By when somebody was here last.
create index on memberships (source_id, last_online, id) where last_online is not null;
