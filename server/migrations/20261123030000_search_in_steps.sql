-- Redefines search_people(), as of 20261123021000_contacts_search.sql: contacts are looked through only for as many as
-- the people's own words leave open. Who is found is as before.
create or replace function search_people(in_source uuid, longest text, patterns text[], most int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  found_so_far int;
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query
    select p.id from people p
    where p.source_id = in_source and p.search collate "C" like longest and p.search collate "C" like all (patterns)
    limit most;
  get diagnostics found_so_far = row_count;
  if found_so_far >= most then
    return;
  end if;
  return query
    select p.id from (
      select k.id from contacts k
      where k.source_id = in_source and k.search collate "C" like longest and k.search collate "C" like all (patterns)
      limit most
    ) k
    join people p on p.source_id = in_source and p.contact_id = k.id
    where not (p.search collate "C" like longest and p.search collate "C" like all (patterns))
    limit most - found_so_far;
end $$;
