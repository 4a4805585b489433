-- What an invitation was sent to and until when it can be taken. Each one has a number: what is still on its way of an
-- earlier one is worth nothing.
alter table memberships
  add column invited_email text check (invited_email = lower(invited_email)),
  add column invited_at timestamptz,
  add column invited_until timestamptz,
  add column invitations int not null default 0;
create index on memberships (invited_email) where state = 'pending';
create index on memberships (invited_until) where state = 'pending';
create index on memberships (source_id, state);
-- Managers go through people by name.
alter table people alter column name type text collate "de-x-icu";
create index on people (source_id, name, id);

-- Also what the address is invited to, over all data sources: so an account finds what it may join.
drop function sign_in(text);
create function sign_in(address text)
returns table (account_id uuid, password_hash text, sources uuid[], invitations jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash,
    array(select distinct m.source_id from memberships m where m.account_id = a.id and m.state = 'active'),
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'sourceId', m.source_id, 'sourceName', s.name,
        'name', m.name, 'role', m.role, 'until', m.invited_until) order by s.name, m.id), '[]')
      from memberships m join sources s on s.id = m.source_id
      where m.invited_email = a.email and m.state = 'pending' and m.invited_until > now())
  from accounts a where a.email = lower(address) and a.state = 'active'
$$;
revoke all on function sign_in(text) from public;
grant execute on function sign_in(text) to p24_app;
