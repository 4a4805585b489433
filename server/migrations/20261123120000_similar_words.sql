-- Where nobody has the words of a search, people with similar ones stand for them (docs/decisions/0013-similar-words.md).

-- Finds people and contacts whose names or addresses fit one of the patterns. Looks past row level security for the same
-- reason as search_people() does, only into data sources that the transaction has entered, and gives ids as it does.
create function people_near(in_source uuid, patterns text[], most int) returns table (person_id uuid, contact_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query
    (select p.id, p.contact_id from people p
    where p.source_id = in_source and p.search collate "C" like any (patterns)
    limit most)
    union
    select p.id, k.id from (
      select k.id from contacts k
      where k.source_id = in_source and k.search collate "C" like any (patterns)
      limit most
    ) k
    left join people p on p.source_id = in_source and p.contact_id = k.id;
end $$;
revoke all on function people_near(uuid, text[], int) from public;
grant execute on function people_near(uuid, text[], int) to p24_app;
