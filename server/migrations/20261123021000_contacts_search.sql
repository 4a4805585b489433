-- People are found by their contact, too: as the property software lists it, and where it lives. Pickers of recipients and
-- the list of people so have one way of finding somebody (docs/decisions/0012-lists-of-people.md).
alter table contacts add column search text
  generated always as (lower(name || ' ' || coalesce(addresses->0->>'value', ''))) stored;
create index contacts_search on contacts using gin (source_id, (search collate "C") gin_trgm_ops)
  with (fastupdate = on, gin_pending_list_limit = 512);

create or replace function search_people(in_source uuid, longest text, patterns text[], most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query
    (select p.id from people p
    where p.source_id = in_source and p.search collate "C" like longest and p.search collate "C" like all (patterns)
    limit most)
    union
    select p.id from (
      select k.id from contacts k
      where k.source_id = in_source and k.search collate "C" like longest and k.search collate "C" like all (patterns)
      limit most
    ) k
    join people p on p.source_id = in_source and p.contact_id = k.id
    limit most;
end $$;
