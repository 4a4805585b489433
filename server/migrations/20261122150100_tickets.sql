-- What residents see of a ticket: per audience and status 'shown', 'internal' (it exists, nothing more) or 'hidden';
-- what is not said is hidden.
create table ticket_templates (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  name text collate "de-x-icu" not null,
  system text,
  visibility jsonb not null default '{}',
  comments text not null default 'initiator' check (comments in ('nobody', 'initiator', 'participants')),
  attachments text not null default 'initiator' check (attachments in ('nobody', 'initiator', 'participants')),
  primary key (source_id, id),
  unique (source_id, system)
);
select isolate('ticket_templates');

create table tickets (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  number bigint not null,
  kind text not null default 'request' check (kind in ('request', 'message', 'chat')),
  template_id uuid,
  title text not null,
  status text not null default 'new' check (status in ('new', 'in-progress', 'waiting', 'done', 'closed', 'rejected')),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  assignee_id uuid,
  due_on date,
  property_id uuid,
  contract_id uuid,
  initiator_id uuid,
  released boolean not null default false,
  comments text not null default 'initiator' check (comments in ('nobody', 'initiator', 'participants')),
  attachments text not null default 'initiator' check (attachments in ('nobody', 'initiator', 'participants')),
  primary key (source_id, id),
  unique (source_id, number),
  foreign key (source_id, template_id) references ticket_templates,
  foreign key (source_id, assignee_id) references memberships on delete set null (assignee_id),
  foreign key (source_id, property_id) references properties on delete set null (property_id),
  foreign key (source_id, contract_id) references contracts on delete set null (contract_id),
  foreign key (source_id, initiator_id) references people on delete set null (initiator_id)
);
create index on tickets (source_id, changed_at desc, id desc);
create index on tickets (source_id, assignee_id, changed_at desc, id desc);
select isolate('tickets');

create table ticket_people (
  source_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  primary key (source_id, ticket_id, person_id),
  foreign key (source_id, ticket_id) references tickets on delete cascade,
  foreign key (source_id, person_id) references people on delete cascade
);
create index on ticket_people (source_id, person_id, ticket_id);
select isolate('ticket_people');

-- The id of a comment is made by its writer's client, so that repeating it writes it once; `no` counts in a ticket.
create table ticket_events (
  source_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  ticket_id uuid not null,
  no int not null,
  kind text not null check (kind in ('created', 'comment', 'status', 'title', 'template', 'assignee', 'priority', 'due',
    'released', 'comments', 'attachments')),
  author text not null check (author in ('resident', 'manager', 'system')),
  person_id uuid,
  membership_id uuid,
  author_name text,
  internal boolean not null default false,
  body text not null default '',
  from_value text,
  to_value text,
  attached int not null default 0,
  primary key (source_id, id),
  unique (source_id, ticket_id, no),
  foreign key (source_id, ticket_id) references tickets on delete cascade
);
select isolate('ticket_events');

-- Copied from the account when it joins and signs in: accounts cannot be read from within a data source.
alter table memberships add column email text;
