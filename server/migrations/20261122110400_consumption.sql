-- Every supply is kept; the newest wins.
create table consumption (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  service text not null check (service in ('heating', 'hot-water', 'cooling', 'cold-water')),
  measure text not null check (measure in ('kwh', 'm3', 'hcu')),
  amount numeric(14, 4) check (amount >= 0),
  estimated boolean not null default false,
  converted boolean not null default false,
  errors boolean not null default false,
  remarks text[] not null default '{}',
  reference numeric(14, 4),
  benchmark numeric(14, 4),
  importable boolean,
  supplied_at timestamptz not null,
  primary key (source_id, id),
  foreign key (source_id, unit_id) references units on delete cascade
);
create unique index consumption_supply on consumption (source_id, unit_id, service, measure, month desc, supplied_at desc);
select isolate('consumption');
