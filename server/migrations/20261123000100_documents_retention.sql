-- Redefines keep_released_version(), as of 20261122150300_documents.sql: what was released goes with its data source or
-- six years after the last of its releases has ended, which is as long as a business letter has to be kept
-- (§ 147 Abs. 3 AO, § 257 Abs. 4 HGB). It is never changed.
create or replace function keep_released_version() returns trigger language plpgsql as $$
begin
  if old.released_at is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' and not exists (select from sources where id = old.source_id) then return old; end if;
  if tg_op = 'DELETE' and (
    select max(coalesce(least(r.revoked_at, r.visible_until), 'infinity')) from releases r
    where r.source_id = old.source_id and r.item_kind = 'document' and r.item_id = old.document_id
  ) < now() - interval '2190 days' then return old; end if;
  raise exception 'A released version of a document cannot be changed.' using errcode = 'restrict_violation';
end $$;
