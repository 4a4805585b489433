-- Ids are compared as they are kept, in small letters; definitions make them so from now on.
update releases set audience = lower(audience::text)::jsonb where audience::text <> lower(audience::text);

-- A calendar takes the newest stamp for what holds (RFC 5545, section 3.8.7.2), so that comes with the sequence.
create or replace function rehouse(of_source uuid, of_kind text, of_items uuid[]) returns void language sql as $$
  update notices n set house = h.house, sequence = n.sequence + 1, updated_at = now()
  from houses_of(of_source, 'notice', of_items, null) h
  where of_kind = 'notice' and n.source_id = of_source and n.id = h.item_id and n.house is distinct from h.house;
  update documents d set house = h.house
  from (
    select array_agg(id) as ids, array_agg(property_id) as abouts from documents
    where of_kind = 'document' and source_id = of_source and id = any (of_items)
  ) o cross join houses_of(of_source, 'document', o.ids, o.abouts) h
  where d.source_id = of_source and d.id = h.item_id and d.house is distinct from h.house;
$$;

-- What is released to houses by their ids, or is about one: each release is looked at once, however many houses there are.
create function items_about(of_source uuid, of_houses uuid[]) returns table (kind text, item_id uuid) language sql stable as $$
  select r.item_kind, r.item_id
  from (
    select item_kind, item_id, jsonb_array_elements_text(audience->'properties')::uuid as house from releases
    where source_id = of_source and revoked_at is null offset 0
  ) r join unnest(of_houses) as moved (id) on moved.id = r.house
  union
  select 'document', d.id from documents d where d.source_id = of_source and d.property_id = any (of_houses)
$$;

create or replace function house_renamed() returns trigger language plpgsql as $$
begin
  perform rehouse(moved.source_id, i.kind, array_agg(i.item_id))
  from (
    select a.source_id, array_agg(a.id) as houses from after a join before b using (source_id, id)
    where (a.name, a.online) is distinct from (b.name, b.online) group by a.source_id
  ) moved cross join lateral items_about(moved.source_id, moved.houses) i
  group by moved.source_id, i.kind;
  return null;
end $$;
