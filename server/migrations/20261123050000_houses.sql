-- Which house an item is about stands in lists beside its title: written down with the item, so that reading joins nothing.
alter table notices add column house text;
alter table documents add column house text;

-- The name of the only property that an item was released to, or that it is about. Null where there are several, where a
-- release is for everybody, and where one names a contact that has no part in the property: whoever sees the item knows
-- the house by being one of its people.
create function house_of(of_source uuid, of_kind text, of_item uuid, about uuid) returns text language sql stable as $$
  with live as materialized (
    select audience from releases
    where source_id = of_source and item_kind = of_kind and item_id = of_item and revoked_at is null
  ),
  named as materialized (
    select about as id where about is not null
    union select jsonb_array_elements_text(audience->'properties')::uuid from live
  ),
  addressed as (select distinct jsonb_array_elements_text(audience->'contacts')::uuid as id from live)
  select p.name from named join properties p on p.source_id = of_source and p.id = named.id
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

create or replace function summarise_notice() returns trigger language plpgsql as $$
begin
  select substr(row_to_json(shown)::text, 2) into new.summary from (
    select new.id, new.source_id as "sourceId", new.title, new.type,
      (select row_to_json(c) from (
        select id, name from categories where source_id = new.source_id and id = new.category_id) c) as category,
      new.house, new.excerpt,
      case when new.starts_at is not null then (select row_to_json(a) from (select
        to_char(new.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
        to_char(new.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt") a) end as appointment,
      new.attached as attachments) shown;
  return new;
end $$;

drop trigger summarised on notices;
create trigger summarised
  before insert or update of title, type, category_id, house, excerpt, starts_at, ends_at, attached
  on notices for each row execute function summarise_notice();

-- What a document is about is its own to say; whom it was released to is said by its releases.
create function house_document() returns trigger language plpgsql as $$
begin
  new.house := house_of(new.source_id, 'document', new.id, new.property_id);
  return new;
end $$;

create trigger housed before update of property_id on documents
  for each row when (old.property_id is distinct from new.property_id) execute function house_document();

create function house_released() returns trigger language plpgsql as $$
begin
  update notices n set house = h.house
  from (
    select c.source_id, c.item_id, house_of(c.source_id, 'notice', c.item_id, null) as house
    from (select distinct source_id, item_id from changed where item_kind = 'notice') c
  ) h
  where n.source_id = h.source_id and n.id = h.item_id and n.house is distinct from h.house;
  update documents d set house = h.house
  from (
    select o.source_id, o.id, house_of(o.source_id, 'document', o.id, o.property_id) as house
    from (select distinct source_id, item_id from changed where item_kind = 'document') c
    join documents o on o.source_id = c.source_id and o.id = c.item_id
  ) h
  where d.source_id = h.source_id and d.id = h.id and d.house is distinct from h.house;
  return null;
end $$;

create trigger housed after insert on releases referencing new table as changed
  for each statement execute function house_released();
create trigger rehoused after update on releases referencing new table as changed
  for each statement execute function house_released();

-- A property's name is part of it. What has a house has one, so that whatever names this one is meant.
create function house_renamed() returns trigger language plpgsql as $$
begin
  if not exists (select from after a join before b using (source_id, id) where a.name is distinct from b.name) then
    return null;
  end if;
  with renamed as materialized (
    select a.source_id, a.id, a.name from after a join before b using (source_id, id)
    where a.name is distinct from b.name
  ),
  meant as materialized (
    select distinct r.source_id, r.item_kind, r.item_id, p.name from releases r
    cross join lateral jsonb_array_elements_text(r.audience->'properties') as named(id)
    join renamed p on p.source_id = r.source_id and p.id::text = named.id
    where r.revoked_at is null
  ),
  noticed as (
    update notices n set house = m.name from meant m
    where m.item_kind = 'notice' and n.source_id = m.source_id and n.id = m.item_id and n.house is not null
  )
  update documents d set house = m.name
  from (
    select source_id, item_id, name from meant where item_kind = 'document'
    union select o.source_id, o.id, p.name from renamed p
      join documents o on o.source_id = p.source_id and o.property_id = p.id
  ) m
  where d.source_id = m.source_id and d.id = m.item_id and d.house is not null;
  return null;
end $$;

create trigger renamed after update on properties referencing old table as before new table as after
  for each statement execute function house_renamed();

-- Whoever keeps a list with another house reads it again. Those whom a release newly reaches are told by the feed.
create function house_changed() returns trigger language plpgsql as $$
begin
  update sources set change = change + 1 where id in (
    select a.source_id from after a join before b using (source_id, id)
    where b.house is not null and a.house is distinct from b.house);
  return null;
end $$;

create trigger rehoused after update on notices referencing old table as before new table as after
  for each statement execute function house_changed();
create trigger rehoused after update on documents referencing old table as before new table as after
  for each statement execute function house_changed();

update notices set house = house_of(source_id, 'notice', id, null);
update documents set house = house_of(source_id, 'document', id, property_id);
