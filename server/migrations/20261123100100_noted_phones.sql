-- Numbers that managers note of a person, oldest first: `value`, `at`. No import touches them.
alter table people add column noted_phones jsonb not null default '[]';
