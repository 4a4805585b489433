-- Imports write a hundred thousand names: these functions say what they said as of 20261123100000_people_by_last_name.sql,
-- without its expressions (five times as long) where a name is words with blanks between them, as nearly all are. They name
-- each other with the schema, as a restored dump needs it to generate `sort_name`.
create or replace function last_name(spoken text) returns text language plpgsql immutable parallel safe as $$
declare
  last constant text := split_part(spoken, ' ', -1);
  before constant text := split_part(spoken, ' ', -2);
begin
  if spoken like '%,%' then return spoken; end if;
  if last <> '' and spoken !~ '[^\S ]' then
    if last = spoken or last ~ '^\d' then return spoken; end if;
    if before <> '' and lower(before) <> all ('{vo,vom,von,van,zu,zum,zur,de,den,der,des,del,dell,della,da,das,di,dis,do,dos,du,dus,la,le,ten,ter,el,al,bin,ibn}')
      then return last;
    end if;
  end if;
  return coalesce(
    substring(spoken from '(?i)\S\s+((?:(?:vom?|von|van|zum?|zur|de[nrsl]?|della?|d[aiou]s?|la|le|ten|ter|el|al|bin|ibn)\s+)*[^\s\d]\S*)\s*$'),
    spoken);
end $$;

create or replace function name_key(spoken text, told text) returns text language plpgsql immutable parallel safe as $$
declare
  last constant text := coalesce(told, public.last_name(spoken));
begin
  if last in ('', spoken) then return spoken; end if;
  return last || '  ' || public.without_titles(btrim(left(spoken, -length(last))));
end $$;

create or replace function told_last_name(spoken text, kind text, listed text)
returns text language plpgsql immutable parallel safe as $$
declare
  ahead constant text := split_part(listed, ',', 1);
  told text;
begin
  if kind = 'company' and listed = spoken then
    told := '';
  elsif listed not like '%,%' then
    return null;
  elsif listed not like '%,%,%' and ahead !~* '\s(?:&|und|u\.)\s' then
    told := public.without_titles(btrim(ahead));
    if right(spoken, length(told) + 1) <> ' ' || told then return null; end if;
  else
    select last into told from (
      select public.without_titles(btrim(split_part(part, ',', 1))) as last
      from regexp_split_to_table(listed, '\s+(?:&|und|u\.)\s+', 'i') as part
      where part like '%,%'
    ) parts
    where right(spoken, length(last) + 1) = ' ' || last
    order by length(last) desc limit 1;
  end if;
  return nullif(told, public.last_name(spoken collate "default"));
end $$;

-- Whoever writes people in masses tells their last names along: writing twice takes twice as long.
create or replace function people_named() returns trigger language plpgsql as $$
begin
  update people p set told_last_name = t.last
  from (
    select a.source_id, a.id, told_last_name(a.name, k.kind, k.name) as last
    from added a join contacts k on k.source_id = a.source_id and k.id = a.contact_id
    where a.told_last_name is null
  ) t
  where p.source_id = t.source_id and p.id = t.id and t.last is not null;
  return null;
end $$;
