-- The pictures of a data source's public face, each drawn in the size of its kind.
create table brand_pictures (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('logo', 'appSmall', 'appLarge', 'mail', 'favicon')),
  width int not null,
  height int not null,
  -- Null while it is worn. Else it waits: just uploaded, or for pages and people who go back to it.
  kept_until timestamptz,
  primary key (source_id, id),
  foreign key (source_id, id) references files on delete cascade
);
create unique index on brand_pictures (source_id, kind) where kept_until is null;
select isolate('brand_pictures');

-- As before, with the title and the pictures that are worn.
create or replace function brand(from_origin text, from_host text, from_slug text)
returns table (source_id uuid, slug text, name text, demo boolean, settings jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.slug, s.name, s.demo,
    (select coalesce(jsonb_object_agg(t.key, t.value), '{}') from settings t
      where t.source_id = s.id and t.key in ('theme', 'legal', 'homepage', 'title'))
    || jsonb_build_object('images', (
      select coalesce(jsonb_object_agg(p.kind, jsonb_build_object(
        'sha256', encode(f.sha256, 'hex'), 'width', p.width, 'height', p.height)), '{}')
      from brand_pictures p join files f on f.source_id = p.source_id and f.id = p.id
      where p.source_id = s.id and p.kept_until is null))
  from sources s
  where s.slug = from_slug or s.id::text = from_slug
    or exists (select from hosts h where h.source_id = s.id and h.value = from_host)
    or exists (select from origins g where g.source_id = s.id and g.value = from_origin)
  -- A page that serves several sources names the one it means by its slug.
  order by exists (select from origins g where g.source_id = s.id and g.value = from_origin) desc,
    exists (select from hosts h where h.source_id = s.id and h.value = from_host) desc,
    (s.slug = from_slug or s.id::text = from_slug) desc nulls last, s.created_at
  limit 1
$$;
