-- Redefines house_changed(), as of 20261123050000_houses.sql: only those who see an item with another house read their
-- lists again; of more than a hundred the whole data source. Whom a release newly reaches is told by the feed.
create or replace function house_changed() returns trigger language plpgsql as $$
declare
  of_kind constant text := case tg_table_name when 'notices' then 'notice' else 'document' end;
  moved record;
  readers uuid[];
begin
  for moved in
    select a.source_id, array_agg(a.id) as items from after a join before b using (source_id, id)
    where a.house is distinct from b.house group by a.source_id
  loop
    readers := array(
      with seeing as materialized (
        select distinct p.id from feed f join people p on p.source_id = f.source_id and p.contact_id = f.contact_id
        where f.source_id = moved.source_id and f.kind = of_kind and f.item_id = any (moved.items)
      )
      select m.id from seeing s join memberships m on m.source_id = moved.source_id and m.person_id = s.id
      union
      select m.id from seeing s
      join delegates d on d.source_id = moved.source_id and d.for_person_id = s.id and d.ended_at is null
      join memberships m on m.source_id = d.source_id and m.person_id = d.person_id
      limit 101);
    if cardinality(readers) > 100 then
      update sources set change = change + 1 where id = moved.source_id;
    else
      update memberships set change = change + 1 where source_id = moved.source_id and id = any (readers);
    end if;
  end loop;
  return null;
end $$;
