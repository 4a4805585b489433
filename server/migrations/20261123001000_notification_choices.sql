-- Whom a message tells: a person, or the membership of a manager; asked for what they chose before it goes out.
alter table deliveries add column person_id uuid;

-- What somebody has chosen to be told, by kind and channel; without a row it is as the program has it.
create table notification_choices (
  source_id uuid not null,
  membership_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('mail', 'push')),
  wanted boolean not null,
  changed_at timestamptz not null default now(),
  primary key (source_id, membership_id, kind, channel),
  foreign key (source_id, membership_id) references memberships on delete cascade
);
select isolate('notification_choices');
