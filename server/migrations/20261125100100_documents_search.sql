-- Managers search a hundred thousand documents by title, and by the names of whom and what they are for, with indexes of
-- trigrams as they search people (docs/decisions/0012-lists-of-people.md).
alter table documents add column search text
  generated always as (lower(title || coalesce(' ' || extract(year from dated_on)::text, ''))) stored;
create index documents_search on documents using gin (source_id, (search collate "C") gin_trgm_ops)
  with (fastupdate = on, gin_pending_list_limit = 512);
create index on documents (source_id, property_id) where property_id is not null;
create index releases_addressed on releases using gin (((audience->'contacts') || (audience->'properties')))
  where item_kind = 'document' and revoked_at is null;

-- Finds documents that have all words, each with those that may stand for it as patterns of LIKE in lower case: in the title,
-- its year, the category, or the name of a contact, person or house that the document is for. They are collected word by
-- word: to ask of each document whether something names it takes the square of their number. Who sees a document because a
-- whole house does is not one to find it by. Looks past row level security for the same reason as search_people() does, only
-- into data sources that the transaction has entered, and gives ids as it does.
create function search_documents(in_source uuid, words jsonb) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  word jsonb;
  alike text[];
  named uuid[];
  having_word uuid[];
  having_all uuid[];
  few constant int := 1000;
  -- What those that have the words so far are, are about and are for, where they are few: the rest need not be looked at.
  within uuid[];
begin
  if not in_source = any (entered_sources()) then
    return;
  end if;
  for word in select jsonb_array_elements(words) loop
    alike := array(select jsonb_array_elements_text(word));
    named := array(
      select k.id from contacts k
      where k.source_id = in_source and (within is null or k.id = any (within))
        and k.search collate "C" like any (alike) and lower(k.name) collate "C" like any (alike)
      union
      select p.contact_id from people p
      where p.source_id = in_source and (within is null or p.contact_id = any (within))
        and p.search collate "C" like any (alike) and lower(p.name) collate "C" like any (alike)
      union
      select o.id from properties o
      where o.source_id = in_source and lower(concat_ws(' ', o.name, o.address)) collate "C" like any (alike)
      union
      select c.id from categories c
      where c.source_id = in_source and c.kind = 'document' and lower(c.name) collate "C" like any (alike)
    );
    having_word := array(
      select d.id from documents d
      where d.source_id = in_source and (within is null or d.id = any (within))
        and (d.search collate "C" like any (alike) or d.category_id = any (named) or d.property_id = any (named))
      union
      select r.item_id from unnest(named) as n (id)
      join releases r on r.source_id = in_source and r.item_kind = 'document' and r.revoked_at is null
        and (within is null or r.item_id = any (within))
        and (r.audience->'contacts') || (r.audience->'properties') ? n.id::text
    );
    having_all := case when having_all is null then having_word
      else array(select unnest(having_all) intersect select unnest(having_word)) end;
    exit when having_all = '{}';
    within := case when cardinality(having_all) <= few then having_all || array(
      select distinct part::uuid from releases r
      cross join lateral jsonb_array_elements_text(r.audience->'contacts') part
      where r.source_id = in_source and r.item_kind = 'document' and r.item_id = any (having_all) and r.revoked_at is null
      limit few + 1) end;
    if cardinality(within) > cardinality(having_all) + few then
      within := null;
    end if;
  end loop;
  return query select unnest(having_all);
end $$;
revoke all on function search_documents(uuid, jsonb) from public;
grant execute on function search_documents(uuid, jsonb) to p24_app;
