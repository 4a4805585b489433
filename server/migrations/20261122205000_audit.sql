-- Who did what to whom, when and from where. Entries are only ever added; each data source's are chained by their
-- hashes, so that a later change, removal or insertion shows. docs/decisions/0010-audit-chain.md says why like this.
create table audit (
  source_id uuid not null references sources on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  action text not null check (length(action) <= 60),
  actor_kind text check (actor_kind in ('manager', 'person', 'key', 'system', 'nobody')),
  -- Of an account, or of an API key.
  actor_id uuid,
  -- Whom it concerns: an account and, in this data source, a person or a manager's membership.
  account_id uuid,
  person_id uuid,
  target_kind text check (length(target_kind) <= 40),
  target_id uuid,
  -- Of the network only: the last part is never kept.
  address text check (length(address) <= 45),
  details jsonb check (length(details::text) <= 2000),
  -- When the retention took the content away; its hash stays in the chain.
  emptied_at timestamptz,
  seq bigint,
  content_hash bytea,
  hash bytea,
  primary key (source_id, id),
  unique (source_id, seq)
);
create index on audit (source_id, at desc, id desc);
create index on audit (source_id, action, at desc, id desc);
create index on audit (source_id, actor_id, at desc, id desc);
create index on audit (source_id, person_id, at desc, id desc);
create index on audit (source_id, account_id, at desc, id desc);
create index on audit (source_id, target_id, at desc, id desc);
create index audit_unsealed on audit (source_id, id) where seq is null;
select isolate('audit');
revoke insert, update, delete on audit from p24_app;
grant insert (source_id, id, action, actor_kind, actor_id, account_id, person_id, target_kind, target_id, address,
  details) on audit to p24_app;

-- The newest link of each chain: cutting off its end shows too.
create table audit_heads (
  source_id uuid primary key references sources on delete cascade,
  seq bigint not null,
  hash bytea not null
);
select isolate('audit_heads');
revoke insert, update, delete on audit_heads from p24_app;

-- What an entry says, as one hash.
create function audit_content(e audit) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(e.source_id, e.id, e.action, e.actor_kind, e.actor_id, e.account_id,
    e.person_id, e.target_kind, e.target_id, e.address, e.details)::text, 'UTF8'))
$$;

-- The hash of a link: its predecessor's, its number, its time and its content's hash.
create function audit_link(previous bytea, seq bigint, at timestamptz, content bytea) returns bytea
language sql immutable as $$
  select sha256(coalesce(previous, ''::bytea) || int8send(seq)
    || int8send((extract(epoch from at) * 1000000)::bigint) || content)
$$;

-- Links this transaction's entries to the chain. It runs when the transaction commits, so the lock on the chain's head
-- is held for the commit alone; data sources come in one order, so that two such transactions cannot block each other.
create function audit_seal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  e audit;
  head audit_heads;
  own_content bytea;
begin
  -- The first of a transaction's entries seals them all.
  if (select a.seq from audit a where a.source_id = new.source_id and a.id = new.id) is not null then return null; end if;
  -- Whatever is not sealed is this transaction's own: nobody else's is visible before it is.
  for e in select * from audit a where a.seq is null order by a.source_id, a.id loop
    if head.source_id is distinct from e.source_id then
      update audit_heads h set seq = head.seq, hash = head.hash where h.source_id = head.source_id;
      insert into audit_heads values (e.source_id, 0, ''::bytea) on conflict do nothing;
      select * into head from audit_heads h where h.source_id = e.source_id for update;
    end if;
    own_content := audit_content(e);
    head.seq := head.seq + 1;
    head.hash := audit_link(head.hash, head.seq, e.at, own_content);
    update audit a set seq = head.seq, content_hash = own_content, hash = head.hash
      where a.source_id = e.source_id and a.id = e.id;
  end loop;
  update audit_heads h set seq = head.seq, hash = head.hash where h.source_id = head.source_id;
  return null;
end $$;
revoke all on function audit_seal() from public;
create constraint trigger audit_seal after insert on audit deferrable initially deferred
  for each row execute function audit_seal();

-- An entry never changes: it is sealed once, and its content may go after ninety days. What goes with its data source
-- goes as a whole.
create function audit_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from sources where id = old.source_id) then return old; end if;
  elsif tg_op = 'UPDATE' then
    if old.seq is null and old.emptied_at is null and new.emptied_at is null
      and audit_content(new) = audit_content(old) and new.at = old.at then return new; end if;
    if old.emptied_at is null and new.emptied_at is not null and old.at < now() - interval '90 days'
      and (new.seq, new.at, new.content_hash, new.hash) = (old.seq, old.at, old.content_hash, old.hash)
      and num_nulls(new.actor_kind, new.actor_id, new.account_id, new.person_id, new.target_kind, new.target_id,
        new.address, new.details) = 8
      and new.action = old.action then return new; end if;
  end if;
  raise exception 'Entries of the audit log are only added.' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_keep before update or delete on audit for each row execute function audit_keep();
create trigger audit_keep_all before truncate on audit for each statement execute function audit_keep();

-- Walks a chain from its beginning and names the first link that does not hold, and why.
create function audit_check(checked uuid)
returns table (entries bigint, head text, broken_at bigint, reason text)
language sql stable as $$
  with links as (
    select a as entry, a.seq, a.at, a.emptied_at, a.content_hash, a.hash,
      lag(a.hash, 1, ''::bytea) over w as previous, row_number() over w as place
    from audit a where a.source_id = checked and a.seq is not null
    window w as (order by a.seq)
  ), faults as (
    select seq, case
      when seq <> place then 'missing'
      when emptied_at is null and content_hash <> audit_content(entry) then 'changed'
      when emptied_at is not null and at > now() - interval '90 days' then 'emptied'
      when hash <> audit_link(previous, seq, at, content_hash) then 'unlinked'
    end as reason from links
  ), found as (
    select seq, reason from faults where reason is not null
    union all
    select h.seq, 'cut-off' from audit_heads h where h.source_id = checked
      and not exists (select from audit a where a.source_id = checked and a.seq = h.seq and a.hash = h.hash)
    union all
    select 0, 'unsealed' from audit a where a.source_id = checked and a.seq is null
    union all
    (select l.seq, 'headless' from links l where not exists (select from audit_heads h where h.source_id = checked)
      order by l.seq desc limit 1)
  )
  select (select count(*) from links), (select encode(hash, 'hex') from audit_heads where source_id = checked),
    one.seq, one.reason
  from (select 1) always left join (select * from found order by seq limit 1) one on true
$$;
