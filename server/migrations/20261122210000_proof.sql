-- When the person behind a session last showed that it is them: by signing in, or by a password, code or passkey since.
alter table sessions add column proven_at timestamptz;
