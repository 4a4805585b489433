-- Redefines people_near(), as of 20261123120000_similar_words.sql: people and contacts each by what is written of themselves.
-- Who is similar by the contact is found by the contact's id.
create or replace function people_near(in_source uuid, patterns text[], most int)
returns table (person_id uuid, contact_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  return query
    (select p.id, null::uuid from people p
    where p.source_id = in_source and p.search collate "C" like any (patterns)
    limit most)
    union all
    (select null::uuid, k.id from contacts k
    where k.source_id = in_source and k.search collate "C" like any (patterns)
    limit most);
end $$;
