-- Letters to people without an e-mail address. The code of a letter grants nothing but to name an address for the
-- access; the mail that goes there proves it.
alter table codes
  drop constraint codes_purpose_check,
  add constraint codes_purpose_check check (purpose in ('reset', 'activation', 'letter'));
alter table memberships
  -- The one code of a letter that still counts; null once somebody is invited by mail, locked or removed.
  add column letter_code uuid,
  add column letter_at timestamptz,
  add column letter_until timestamptz,
  add column letter_namings int not null default 0;
