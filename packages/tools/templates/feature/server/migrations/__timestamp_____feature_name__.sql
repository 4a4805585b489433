create table __feature_name__ (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  contact_id uuid not null,
  title text not null,
  primary key (source_id, id),
  foreign key (source_id, contact_id) references contacts on delete cascade
);
create index on __feature_name__ (source_id, contact_id, created_at desc, id desc);
select isolate('__feature_name__');
