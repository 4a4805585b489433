-- People stand in the order of their profile check (docs/decisions/0012-lists-of-people.md): what somebody lacks is kept,
-- what each part counts is not, so that other weights are another order of the same index.
alter table people
  -- Whether a contact person stands at any house that a contract of theirs is about, and what was released to them.
  add column has_contact_person boolean not null default false,
  add column has_documents boolean not null default false,
  add column has_notices boolean not null default false;
-- The bits are those of server/src/users/profile-check.ts.
alter table people add column lacks smallint not null generated always as (
  (case when email is null then 1 else 0 end) + (case when standing = 'others' then 2 else 0 end)
  + (case when has_contact_person then 0 else 4 end) + (case when has_documents then 0 else 8 end)
  + (case when has_notices then 0 else 16 end)) stored;
create index on people (source_id, lacks, name, id);

-- Works out anew what the people of some contacts are on a day, and whether a contact person is there for them.
create or replace function place_people(in_source uuid, in_contacts uuid[], today date) returns void language sql as $$
  update people p
  set standing = s.standing, standing_from = s.since, standing_until = s.until, has_contact_person = s.attended
  from (
    select k.id,
      case when bool_or(c.starts_on <= today and coalesce(c.ends_on >= today, true) and c.kind <> 'tenancy') then 'owners'
        when bool_or(c.starts_on <= today and coalesce(c.ends_on >= today, true)) then 'tenants'
        else 'others' end as standing,
      greatest(max(c.starts_on) filter (where c.starts_on <= today),
        max(c.ends_on) filter (where c.ends_on < today) + 1) as since,
      least(min(c.starts_on) filter (where c.starts_on > today),
        min(c.ends_on) filter (where c.ends_on >= today) + 1) as until,
      coalesce(bool_or(exists (
        select from contact_persons a where a.source_id = c.source_id and a.property_id = c.property_id)), false) as attended
    from (select distinct unnest(in_contacts) as id) k
    left join contract_parties t on t.source_id = in_source and t.contact_id = k.id
    left join contracts c on c.source_id = t.source_id and c.id = t.contract_id
    group by k.id
  ) s
  where p.source_id = in_source and p.contact_id = s.id
    and (p.standing, p.standing_from, p.standing_until, p.has_contact_person)
      is distinct from (s.standing, s.since, s.until, s.attended)
$$;

create or replace function contracts_changed() returns trigger language plpgsql as $$
begin
  perform place_people(t.source_id, array_agg(t.contact_id), today_in(t.source_id))
  from after a
  join before b on b.source_id = a.source_id and b.id = a.id
    and (b.kind, b.starts_on, b.ends_on, b.property_id) is distinct from (a.kind, a.starts_on, a.ends_on, a.property_id)
  join contract_parties t on t.source_id = a.source_id and t.contract_id = a.id
  group by t.source_id;
  return null;
end $$;

create function contact_persons_changed() returns trigger language plpgsql as $$
begin
  perform place_people(c.source_id, array_agg(distinct t.contact_id), today_in(c.source_id))
  from (select distinct source_id, property_id from changed) h
  join contracts c on c.source_id = h.source_id and c.property_id = h.property_id
  join contract_parties t on t.source_id = c.source_id and t.contract_id = c.id
  group by c.source_id;
  return null;
end $$;
create trigger attended after insert on contact_persons referencing new table as changed
  for each statement execute function contact_persons_changed();
create trigger unattended after delete on contact_persons referencing old table as changed
  for each statement execute function contact_persons_changed();

-- Works out anew which of the contacts' people have documents and notices. Whoever writes for the same people at the same
-- time waits for the end of the other, and then sees what that one has done.
create function note_released(in_source uuid, in_contacts uuid[]) returns void language plpgsql as $$
begin
  perform from people p where p.source_id = in_source and p.contact_id = any (in_contacts)
  order by p.id for no key update;
  update people p
  set has_documents = s.documents, has_notices = s.notices
  from (
    select o.id,
      exists (select from feed f
        where f.source_id = in_source and f.contact_id = o.contact_id and f.kind = 'document') as documents,
      exists (select from feed f
        where f.source_id = in_source and f.contact_id = o.contact_id and f.kind = 'notice') as notices
    from people o where o.source_id = in_source and o.contact_id = any (in_contacts)
  ) s
  where p.source_id = in_source and p.id = s.id
    and (p.has_documents, p.has_notices) is distinct from (s.documents, s.notices);
end $$;

create function feed_changed() returns trigger language plpgsql as $$
begin
  perform note_released(c.source_id, array_agg(c.contact_id))
  from (select distinct source_id, contact_id from changed) c group by c.source_id;
  return null;
end $$;
create trigger released after insert on feed referencing new table as changed
  for each statement execute function feed_changed();
create trigger revoked after delete on feed referencing old table as changed
  for each statement execute function feed_changed();

create or replace function people_added() returns trigger language plpgsql as $$
begin
  perform place_people(a.source_id, array_agg(a.contact_id), today_in(a.source_id))
  from added a
  where exists (select from contract_parties t where t.source_id = a.source_id and t.contact_id = a.contact_id)
  group by a.source_id;
  perform note_released(a.source_id, array_agg(a.contact_id))
  from added a
  where exists (select from feed f where f.source_id = a.source_id and f.contact_id = a.contact_id)
  group by a.source_id;
  return null;
end $$;

select place_people(s.id, array(select id from contacts where source_id = s.id), today_in(s.id)) from sources s;
select note_released(s.id, array(select id from contacts where source_id = s.id)) from sources s;
