-- Requests for erasure that come by letter, by phone or in person, also from people without an account.
alter table erasures
  add column channel text not null default 'portal'
    check (channel in ('portal', 'letter', 'phone', 'mail', 'visit')),
  -- The day it came in, from which the month counts; null: it was made in the portal, when it was written down.
  add column received_on date check ((received_on is null) = (channel = 'portal')),
  -- Lines of the window of the answer, for somebody who has no e-mail address; goes a month after the decision.
  add column addressee text[],
  add column told_by_mail boolean not null default true;
