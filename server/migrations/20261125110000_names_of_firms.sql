-- What property software writes in the place of a name is not always one: what follows a last name stays with it, `Weber
-- jun., Anna`, and a firm without legal form, as tables of contact persons have them, is listed by its whole name.

create or replace function last_name(spoken text) returns text language plpgsql immutable parallel safe as $$
declare
  last constant text := split_part(spoken, ' ', -1);
  before constant text := split_part(spoken, ' ', -2);
  added constant text :=
    '(?:[js](?:un|en)\.|[js]r\.?|junior|senior|I[IV]+|(?:geb|gesch|verw)\.\s+\S+|\([^()]*\)|[^\w\s]+)';
begin
  if spoken like '%,%' then return spoken; end if;
  if last <> '' and spoken !~ '[^\S ]' and last !~* '[.)]$|^(?:\W|jr$|sr$|junior$|senior$|I[IV]+$)' then
    if last = spoken or last ~ '^\d' then return spoken; end if;
    if before <> '' and lower(before) <> all ('{vo,vom,von,van,zu,zum,zur,de,den,der,des,del,dell,della,da,das,di,dis,do,dos,du,dus,la,le,ten,ter,el,al,bin,ibn,geb.,gesch.,verw.}')
      then return last;
    end if;
  end if;
  return coalesce(
    substring(spoken from '(?i)\S\s+((?:(?:vom?|von|van|zum?|zur|de[nrsl]?|della?|d[aiou]s?|la|le|ten|ter|el|al|bin|ibn)\s+)*(?!'
      || added || '(?:\s|$))[^\s\d(]\S*(?:\s+' || added || ')*)\s*$'),
    spoken);
end $$;

create or replace function name_key(spoken text, told text) returns text language plpgsql immutable parallel safe as $$
declare
  name constant text := btrim(spoken);
  last constant text := coalesce(told, public.last_name(name));
begin
  if last in ('', name) then return name; end if;
  return last || '  ' || btrim(left(public.without_titles(name), -length(last)));
end $$;

create or replace function name_listed(spoken text, told text) returns text language plpgsql immutable parallel safe as $$
declare
  name constant text := btrim(spoken);
  last constant text := coalesce(told, public.last_name(name));
begin
  if last in ('', name) then return name; end if;
  return last || ', ' || btrim(left(name, -length(last)));
end $$;

-- Words that nobody is called by, and beginnings that are no first name. `Dienst`, `Handwerk` and `Neuhaus` are last names.
create function is_firm(name text) returns boolean language sql immutable parallel safe
return name ~* '(?:^|\s)(?:für|und|am|im|bei|[&+]|firma|\S*(?:\Sdienste?|werke|verwaltung|service|technik|betriebe?|unternehmen|(?:gesell|genossen|gemein)schaft|versicherung|verband|kanzlei|büro|praxis|agentur|zentrale|zentrum|energie|immobilien|reinigung|sanitär))(?:\s|$)'
  or name ~* '^(?:(?:hausm|hausw|elektro|rechtsanw|anw[aä]lt|steuerb|notar|architekt|makler|maler|tischler|dachdecker|klempner|install|gärtner|schornsteinf|stadt|gemeinde)\S*|kita|\S*(?:meister|bau|werk|haus|heizung|amt|bank|kasse|schule|erei|verein))\s';

create or replace function told_last_name(spoken text, kind text, listed text)
returns text language plpgsql immutable parallel safe as $$
declare
  ahead constant text := split_part(listed, ',', 1);
  told text;
begin
  if kind = 'company' and listed = spoken then
    told := '';
  elsif listed not like '%,%' then
    return case when public.is_firm(spoken) then '' end;
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

-- Of people who are there those are written anew whose place is another one.
with said as materialized (
  select p.source_id, p.id, p.sort_name, p.told_last_name as told, told_last_name(p.name, k.kind, k.name) as last, p.name
  from people p join contacts k on k.source_id = p.source_id and k.id = p.contact_id
)
update people p set told_last_name = said.last from said
where p.source_id = said.source_id and p.id = said.id
  and (said.told is distinct from said.last or said.sort_name <> name_key(said.name, said.last));
