-- Streams of events end within a second when their session ends or what it may see changes, whoever caused it and in
-- whichever process: so the database itself tells.
create function tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('p24_sessions', json_build_object('session', old.id)::text);
  return null;
end $$;

create trigger ended after delete on sessions for each row execute function tell_session_ended();

create function tell_account_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('p24_sessions', json_build_object('account', old.id)::text);
  return null;
end $$;

create trigger changed after update of state on accounts for each row
  when (old.state is distinct from new.state) execute function tell_account_changed();

create function tell_membership_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.account_id is not null then
    perform pg_notify('p24_sessions', json_build_object('account', old.account_id)::text);
  end if;
  if tg_op <> 'DELETE' and new.account_id is not null then
    perform pg_notify('p24_sessions', json_build_object('account', new.account_id)::text);
  end if;
  return null;
end $$;

create trigger changed after insert or delete or update of account_id, person_id, role, state on memberships
  for each row execute function tell_membership_changed();

create function tell_origins_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('p24_sessions', json_build_object('source', coalesce(old.source_id, new.source_id))::text);
  return null;
end $$;

create trigger changed after delete or update on origins for each row execute function tell_origins_changed();
