-- Whoever acts for somebody may be let read their tickets, too.
alter table delegates
  drop constraint delegates_grants_check,
  add constraint delegates_grants_check
    check (grants <@ array['notices', 'documents', 'consumption', 'property', 'tickets']);
