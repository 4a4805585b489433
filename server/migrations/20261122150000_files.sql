-- Who uploaded a file that no item shows yet: residents may attach their own uploads alone.
alter table files add column account_id uuid;

-- Numbers that people read (tickets, receipts): one row per series, taken in the transaction that uses it.
create table counters (
  source_id uuid not null references sources on delete cascade,
  series text not null,
  value bigint not null,
  primary key (source_id, series)
);
select isolate('counters');
