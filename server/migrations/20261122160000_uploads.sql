-- Uploads that nothing shows yet, counted per person for a day and removed after thirty: the few that have an account.
create index on files (source_id, account_id, created_at) where account_id is not null;
