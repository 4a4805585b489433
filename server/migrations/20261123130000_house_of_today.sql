-- A property that is offline is named nowhere.
create or replace function house_of(of_source uuid, of_kind text, of_item uuid, about uuid) returns text language sql stable as $$
  with live as materialized (
    select audience from releases
    where source_id = of_source and item_kind = of_kind and item_id = of_item and revoked_at is null
  ),
  named as materialized (
    select about as id where about is not null
    union select jsonb_array_elements_text(audience->'properties')::uuid from live
  ),
  addressed as (select distinct jsonb_array_elements_text(audience->'contacts')::uuid as id from live)
  select p.name from named join properties p on p.source_id = of_source and p.id = named.id and p.online
  where (select count(*) from named) = 1
    and not exists (select from live where (audience->>'all')::boolean)
    and not exists (
      select from addressed a
      where not exists (
        select from contract_parties y join contracts c on c.source_id = y.source_id and c.id = y.contract_id
        where y.source_id = of_source and y.contact_id = a.id and c.property_id = p.id)
      and not exists (
        select from contact_persons w
        where w.source_id = of_source and w.contact_id = a.id and w.property_id = p.id))
$$;

-- Says the house of these items anew.
create function rehouse(of_source uuid, of_kind text, of_items uuid[]) returns void language sql as $$
  update notices n set house = h.house
  from (
    select id, house_of(of_source, 'notice', id, null) as house from notices
    where of_kind = 'notice' and source_id = of_source and id = any (of_items)
  ) h
  where n.source_id = of_source and n.id = h.id and n.house is distinct from h.house;
  update documents d set house = h.house
  from (
    select id, house_of(of_source, 'document', id, property_id) as house from documents
    where of_kind = 'document' and source_id = of_source and id = any (of_items)
  ) h
  where d.source_id = of_source and d.id = h.id and d.house is distinct from h.house;
$$;

-- What was revoked is seen by nobody: its house is said with its next release, and nobody's lists change before.
create or replace function house_released() returns trigger language plpgsql as $$
begin
  perform rehouse(c.source_id, c.item_kind, array_agg(distinct c.item_id)) from changed c
  where exists (
    select from releases r
    where r.source_id = c.source_id and r.item_kind = c.item_kind and r.item_id = c.item_id and r.revoked_at is null)
  group by c.source_id, c.item_kind;
  return null;
end $$;

-- Says the house anew of what is released to one of these contacts by name, after their contracts changed; null: to anybody.
create function rehouse_addressed(of_source uuid, of_contacts uuid[]) returns void language sql as $$
  select rehouse(of_source, item_kind, array_agg(distinct item_id)) from releases
  where source_id = of_source and revoked_at is null and audience->'contacts' <> '[]'
    and (of_contacts is null or audience->'contacts' ?| of_contacts::text[])
  group by item_kind
$$;

-- A property's name is part of it, and so is whether it is online. What has a house has one, so that whatever names this
-- one is meant; what has none is to be looked at when its property comes online.
create or replace function house_renamed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from after a join before b using (source_id, id) where (a.name, a.online) is distinct from (b.name, b.online)
  ) then
    return null;
  end if;
  with moved as materialized (
    select a.source_id, a.id, case when a.online then a.name end as name, a.online and not b.online as appeared
    from after a join before b using (source_id, id)
    where (a.name, a.online) is distinct from (b.name, b.online)
  ),
  meant as materialized (
    select distinct r.source_id, r.item_kind, r.item_id, p.name, p.appeared from releases r
    cross join lateral jsonb_array_elements_text(r.audience->'properties') as named(id)
    join moved p on p.source_id = r.source_id and p.id::text = named.id
    where r.revoked_at is null
  ),
  noticed as (
    update notices n
    set house = case when m.appeared then house_of(n.source_id, 'notice', n.id, null) else m.name end
    from meant m
    where m.item_kind = 'notice' and n.source_id = m.source_id and n.id = m.item_id
      and (n.house is not null or m.appeared)
  )
  update documents d
  set house = case when m.appeared then house_of(d.source_id, 'document', d.id, d.property_id) else m.name end
  from (
    select source_id, item_id, name, appeared from meant where item_kind = 'document'
    union select o.source_id, o.id, p.name, p.appeared from moved p
      join documents o on o.source_id = p.source_id and o.property_id = p.id
  ) m
  where d.source_id = m.source_id and d.id = m.item_id and (d.house is not null or m.appeared);
  return null;
end $$;

select rehouse(source_id, item_kind, array_agg(distinct item_id)) from releases
where revoked_at is null group by source_id, item_kind;
