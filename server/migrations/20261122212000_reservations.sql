-- Takes an idempotency key for this transaction, in one call after the session is known. The lock tells a request in
-- flight (`free` is false) from an answered one without waiting; what is older than a day counts as forgotten. The key's
-- row is written with the answer.
create function reserve(account uuid, wanted text)
returns table (free boolean, fingerprint bytea, status int, response jsonb)
language plpgsql volatile as $$
begin
  if not pg_try_advisory_xact_lock(hashtextextended(account || ' ' || wanted, 24)) then
    return query select false, null::bytea, null::int, null::jsonb;
    return;
  end if;
  -- A statement of its own, so that it sees what was committed before the lock was free.
  return query select true, i.fingerprint, i.status, i.response
    from (select) one
    left join idempotency i
      on i.account_id = account and i.key = wanted and i.created_at >= now() - interval '24 hours';
end $$;
