-- Lists of people stand in the order of last names (docs/decisions/0012-lists-of-people.md). A name is kept as it is spoken;
-- which of its words are the last name tells the contact that property software lists, `Weber Lopez, Ana & Marek`.

-- What a name is listed by where no contact tells: its last word, with what belongs to it, as in `Anna von der Heide`; the
-- whole name where that word is none or the last name already stands first.
create function last_name(spoken text) returns text language sql immutable parallel safe
return case when spoken like '%,%' then spoken else coalesce(
  substring(spoken from '(?i)\S\s+((?:(?:vom?|von|van|zum?|zur|de[nrsl]?|della?|d[aiou]s?|la|le|ten|ter|el|al|bin|ibn)\s+)*[^\s\d]\S*)\s*$'),
  spoken) end;

-- Academic titles are spoken and shown, not sorted by.
create function without_titles(name text) returns text language sql immutable parallel safe
return regexp_replace(name,
  '^(?:(?:prof|dr|dipl|mag|ing|med|dent|vet|rer|nat|phil|jur|iur|pol|oec|theol|habil|h|c|mult)\.(?:-\S+)?\s*)+(?=\S)', '', 'i');

-- Two blanks stand before every other sign: Weber comes before Weber Lopez, and this before Weber-Lopez.
create function name_key(spoken text, told text) returns text language sql immutable parallel safe
return case when coalesce(told, last_name(spoken)) in ('', spoken) then spoken
  else coalesce(told, last_name(spoken)) || '  '
    || without_titles(btrim(left(spoken, -length(coalesce(told, last_name(spoken)))))) end;

-- As lists show it: `Weber Lopez, Dr. Ana`.
create function name_listed(spoken text, told text) returns text language sql immutable parallel safe
return case when coalesce(told, last_name(spoken)) in ('', spoken) then spoken
  else coalesce(told, last_name(spoken)) || ', ' || btrim(left(spoken, -length(coalesce(told, last_name(spoken))))) end;

-- The last name that a contact tells of one of its people: the longest one before a comma that the name ends with; none for
-- a company, which is listed by its whole name. Null where it is what the name itself tells.
create function told_last_name(spoken text, kind text, listed text) returns text language sql immutable parallel safe
return nullif(
  case when kind = 'company' and listed = spoken then ''
    else (
      select last from (
        select without_titles(btrim(split_part(part, ',', 1))) as last
        from regexp_split_to_table(listed, '\s+(?:&|und|u\.)\s+', 'i') as part
        where part like '%,%'
      ) parts
      where right(spoken, length(last) + 1) = ' ' || last
      order by length(last) desc limit 1
    ) end,
  last_name(spoken));

alter table people add column told_last_name text;
update people p set told_last_name = told_last_name(p.name, k.kind, k.name)
from contacts k where k.source_id = p.source_id and k.id = p.contact_id and told_last_name(p.name, k.kind, k.name) is not null;
alter table people add column sort_name text collate "de-x-icu" not null
  generated always as (name_key(name, told_last_name)) stored;
create index on people (source_id, sort_name, id);
create index on people (source_id, standing, sort_name, id);
create index on people (source_id, lacks, sort_name, id);
drop index people_source_id_name_id_idx, people_source_id_standing_name_id_idx, people_source_id_lacks_name_id_idx;

-- A contact may be made in the statement that makes its people: who is new is looked at when that is done.
create function people_named() returns trigger language plpgsql as $$
begin
  update people p set told_last_name = t.last
  from (
    select a.source_id, a.id, told_last_name(a.name, k.kind, k.name) as last
    from added a join contacts k on k.source_id = a.source_id and k.id = a.contact_id
  ) t
  where p.source_id = t.source_id and p.id = t.id and t.last is not null;
  return null;
end $$;
create trigger named after insert on people referencing new table as added
  for each statement execute function people_named();

create function person_renamed() returns trigger language plpgsql as $$
begin
  new.told_last_name := (select told_last_name(new.name, k.kind, k.name) from contacts k
    where k.source_id = new.source_id and k.id = new.contact_id);
  return new;
end $$;
create trigger renamed before update of name on people
  for each row when (old.name <> new.name) execute function person_renamed();

create function contact_renamed() returns trigger language plpgsql as $$
begin
  update people set told_last_name = told_last_name(name, new.kind, new.name)
  where source_id = new.source_id and contact_id = new.id
    and told_last_name is distinct from told_last_name(name, new.kind, new.name);
  return null;
end $$;
create trigger renamed after update of name, kind on contacts
  for each row when ((old.name, old.kind) is distinct from (new.name, new.kind)) execute function contact_renamed();

-- Contacts stand as they are listed, but for titles, and with each last name before those that are longer.
alter table contacts add column sort_name text collate "de-x-icu" not null generated always as (
  case when kind = 'company' then name else regexp_replace(without_titles(name), '\s*,\s*', '  ') end) stored;
create index on contacts (source_id, sort_name, id);
