-- Takes the place of people_near(), as of 20261124100200_near_by_themselves.sql: whoever begins alike comes first, and only
-- what they leave open is filled up with those who end alike. Half a town ends in `er`.
drop function people_near(uuid, text[], int);
create function people_near(in_source uuid, beginnings text[], endings text[], most int)
returns table (person_id uuid, contact_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  near int;
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query
    select p.id, null::uuid from people p
    where p.source_id = in_source and p.search collate "C" like any (beginnings)
    limit most;
  get diagnostics near = row_count;
  if near < most then
    return query
      select p.id, null::uuid from people p
      where p.source_id = in_source and p.search collate "C" like any (endings)
        and not p.search collate "C" like any (beginnings)
      limit most - near;
  end if;
  return query
    select null::uuid, k.id from contacts k
    where k.source_id = in_source and k.search collate "C" like any (beginnings)
    limit most;
  get diagnostics near = row_count;
  if near < most then
    return query
      select null::uuid, k.id from contacts k
      where k.source_id = in_source and k.search collate "C" like any (endings)
        and not k.search collate "C" like any (beginnings)
      limit most - near;
  end if;
end $$;
revoke all on function people_near(uuid, text[], text[], int) from public;
grant execute on function people_near(uuid, text[], text[], int) to p24_app;
