-- Private categories belong to one person; nobody else learns their names.
alter table categories add column person_id uuid;
alter table categories add foreign key (source_id, person_id) references people on delete cascade;
drop index categories_source_id_kind_name_idx;
create unique index on categories (source_id, kind, name) where parent_id is null and person_id is null;
create unique index on categories (source_id, kind, person_id, name) where person_id is not null;
create unique index on categories (source_id, kind, parent_id, name) where parent_id is not null and person_id is null;
create index on categories (source_id, parent_id) where parent_id is not null;

-- One order may release many items, and is told in one mail.
alter table releases add column order_id uuid;
create index on releases (source_id, order_id) where order_id is not null;

-- What is attached goes with its data source, too.
alter table attachments add foreign key (source_id) references sources on delete cascade;

create table documents (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  title text not null,
  category_id uuid not null,
  dated_on date,
  property_id uuid,
  contract_id uuid,
  ticket_id uuid,
  by uuid,
  primary key (source_id, id),
  foreign key (source_id, category_id) references categories,
  foreign key (source_id, property_id) references properties on delete set null (property_id),
  foreign key (source_id, contract_id) references contracts on delete set null (contract_id),
  foreign key (source_id, ticket_id) references tickets on delete set null (ticket_id)
);
create index on documents (source_id, created_at desc, id desc);
create index on documents (source_id, category_id);
create index on documents (source_id, ticket_id) where ticket_id is not null;
select isolate('documents');

create table document_versions (
  source_id uuid not null references sources on delete cascade,
  document_id uuid not null,
  no int not null,
  created_at timestamptz not null default now(),
  file_id uuid not null,
  released_at timestamptz,
  primary key (source_id, document_id, no),
  foreign key (source_id, document_id) references documents on delete cascade,
  foreign key (source_id, file_id) references files
);
create index on document_versions (source_id, file_id);
select isolate('document_versions');

-- What was released stays as it was, whoever asks; only the end of its whole data source takes it along.
create function keep_released_version() returns trigger language plpgsql as $$
begin
  if old.released_at is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' and not exists (select from sources where id = old.source_id) then return old; end if;
  raise exception 'A released version of a document cannot be changed.' using errcode = 'restrict_violation';
end $$;

create trigger keep before update or delete on document_versions for each row execute function keep_released_version();

-- Where a person filed a document, instead of the manager's category.
create table document_filings (
  source_id uuid not null,
  person_id uuid not null,
  document_id uuid not null,
  category_id uuid not null,
  primary key (source_id, person_id, document_id),
  foreign key (source_id, person_id) references people on delete cascade,
  foreign key (source_id, document_id) references documents on delete cascade,
  foreign key (source_id, category_id) references categories on delete cascade
);
create index on document_filings (source_id, document_id);
create index on document_filings (source_id, category_id);
select isolate('document_filings');
