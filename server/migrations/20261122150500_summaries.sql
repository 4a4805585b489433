-- What lists show of a notice and is the same for all readers, as the end of a JSON object that begins with what is the
-- reader's own: composing twenty of them anew for everybody would cost more than finding them.
alter table notices add summary text;

create function summarise_notice() returns trigger language plpgsql as $$
begin
  select substr(row_to_json(shown)::text, 2) into new.summary from (
    select new.id, new.source_id as "sourceId", new.title, new.type,
      (select row_to_json(c) from (
        select id, name from categories where source_id = new.source_id and id = new.category_id) c) as category,
      new.excerpt,
      case when new.starts_at is not null then (select row_to_json(a) from (select
        to_char(new.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
        to_char(new.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt") a) end as appointment,
      new.attached as attachments) shown;
  return new;
end $$;

create trigger summarised before insert or update of title, type, category_id, excerpt, starts_at, ends_at, attached
  on notices for each row execute function summarise_notice();

-- A category's name is part of it.
create function summarise_category() returns trigger language plpgsql as $$
begin
  update notices set category_id = new.id where source_id = new.source_id and category_id = new.id;
  return null;
end $$;

create trigger summarised after update of name on categories for each row
  when (old.name is distinct from new.name) execute function summarise_category();

update notices set title = title;
