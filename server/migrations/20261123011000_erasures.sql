-- Requests for erasure (Art. 17 DSGVO). They outlive what they erase, so that it can be shown that it was done.
create table erasures (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  -- Null once nothing of them is kept.
  person_id uuid,
  -- Goes with the last of its memberships.
  account_id uuid references accounts on delete set null,
  -- A month after it was asked for (Art. 12 Abs. 3 DSGVO).
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'withdrawn', 'done', 'refused')),
  decided_at timestamptz,
  by uuid,
  -- Why it was refused, as the person was told.
  reason text check (length(reason) <= 2000),
  -- What went and what stayed, as it was carried out.
  shares jsonb,
  primary key (source_id, id),
  foreign key (source_id, person_id) references people on delete set null (person_id)
);
create unique index on erasures (source_id, person_id) where state = 'open';
create index on erasures (source_id, created_at desc, id desc);
create index on erasures (account_id) where account_id is not null;
select isolate('erasures');
