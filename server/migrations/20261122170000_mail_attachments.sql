-- What went with a kept mail: name, media type and size of each file.
alter table mails add column attachments jsonb not null default '[]';
