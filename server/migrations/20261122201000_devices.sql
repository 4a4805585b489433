-- Which device a session is on, as its browser says, so that people recognise their own.
alter table sessions add column agent text check (length(agent) <= 300);
