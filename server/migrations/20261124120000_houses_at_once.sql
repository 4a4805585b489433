-- The house of each of these items, as 20261123050000_houses.sql and 20261123130000_house_of_today.sql say which it is.
-- Everything is looked up by item and by contact (`offset 0` keeps the planner from joining), where each item collected the
-- contracts of the whole data source before.
create function houses_of(of_source uuid, of_kind text, of_items uuid[], abouts uuid[])
returns table (item_id uuid, house text) language sql stable as $$
  select asked.id, (
    select p.name from properties p
    where p.source_id = of_source and p.id = sole.property and p.online
      and not exists (
        select from releases r
        where r.source_id = of_source and r.item_kind = of_kind and r.item_id = asked.id and r.revoked_at is null
          and ((r.audience->>'all')::boolean or exists (
            select from jsonb_array_elements_text(r.audience->'contacts') as addressed (id)
            where not exists (
              select from contract_parties y join contracts c on c.source_id = y.source_id and c.id = y.contract_id
              where y.source_id = of_source and y.contact_id = addressed.id::uuid and c.property_id = p.id offset 0)
            and not exists (
              select from contact_persons w
              where w.source_id = of_source and w.contact_id = addressed.id::uuid and w.property_id = p.id offset 0)))
        offset 0)
  )
  from unnest(of_items, abouts) as asked (id, about)
  cross join lateral (
    select case when count(distinct id) = 1 then min(id)::uuid end as property from (
      select asked.about::text as id where asked.about is not null
      union all
      select jsonb_array_elements_text(r.audience->'properties') from releases r
      where r.source_id = of_source and r.item_kind = of_kind and r.item_id = asked.id and r.revoked_at is null
    ) named
  ) sole
$$;

create or replace function house_of(of_source uuid, of_kind text, of_item uuid, about uuid) returns text language sql stable as $$
  select house from houses_of(of_source, of_kind, array[of_item], array[about])
$$;

-- The house is the place of an appointment: calendars take a change of it for one (RFC 5545, section 3.8.7.4).
create or replace function rehouse(of_source uuid, of_kind text, of_items uuid[]) returns void language sql as $$
  update notices n set house = h.house, sequence = n.sequence + 1
  from houses_of(of_source, 'notice', of_items, null) h
  where of_kind = 'notice' and n.source_id = of_source and n.id = h.item_id and n.house is distinct from h.house;
  update documents d set house = h.house
  from (
    select array_agg(id) as ids, array_agg(property_id) as abouts from documents
    where of_kind = 'document' and source_id = of_source and id = any (of_items)
  ) o cross join houses_of(of_source, 'document', o.ids, o.abouts) h
  where d.source_id = of_source and d.id = h.item_id and d.house is distinct from h.house;
$$;

-- The feed knows by contact what `audience->'contacts'` would have to be searched for release by release.
create or replace function rehouse_addressed(of_source uuid, of_contacts uuid[]) returns void language sql as $$
  select rehouse(of_source, r.item_kind, array_agg(distinct r.item_id)) from releases r
  where r.source_id = of_source and r.revoked_at is null and r.audience->'contacts' <> '[]'
    and (of_contacts is null or (r.item_kind, r.item_id) in (
      select f.kind, f.item_id from feed f where f.source_id = of_source and f.contact_id = any (of_contacts)))
  group by r.item_kind
$$;

-- A property's name is part of it, and so is whether it is online.
create or replace function house_renamed() returns trigger language plpgsql as $$
begin
  perform rehouse(named.source_id, named.kind, array_agg(named.item_id)) from (
    with moved as materialized (
      select a.source_id, a.id from after a join before b using (source_id, id)
      where (a.name, a.online) is distinct from (b.name, b.online)
    )
    select r.source_id, r.item_kind as kind, r.item_id from moved m
    join releases r on r.source_id = m.source_id and r.revoked_at is null and r.audience->'properties' ? m.id::text
    union
    select d.source_id, 'document', d.id from moved m
    join documents d on d.source_id = m.source_id and d.property_id = m.id
  ) named group by named.source_id, named.kind;
  return null;
end $$;
