create table conversations (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  person_id uuid not null,
  -- What the assistant waits for: the intent and what it knows of it.
  state jsonb not null default '{}',
  ended_at timestamptz,
  -- When the managing company got it, as a ticket, a mail or both.
  handed_over_at timestamptz,
  ticket_id uuid,
  primary key (source_id, id),
  foreign key (source_id, person_id) references people on delete cascade,
  foreign key (source_id, ticket_id) references tickets on delete set null (ticket_id)
);
create index on conversations (source_id, person_id, changed_at desc);
select isolate('conversations');

create table chat_messages (
  source_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  conversation_id uuid not null,
  no int not null,
  sender text not null check (sender in ('person', 'assistant')),
  body jsonb not null,
  primary key (source_id, id),
  unique (source_id, conversation_id, no),
  foreign key (source_id, conversation_id) references conversations on delete cascade
);
select isolate('chat_messages');
