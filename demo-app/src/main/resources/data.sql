insert into users (name, email, nickname, password_hash, created_at)
select name, email, nickname, password_hash, created_at
from (values
  ('Ada Lovelace', 'ada@example.com', 'ada', '$2a$10$JzFIFnWC7cKdXTVXEW7Mi.zbTk4NP7RCfPUdjsfTc6fQlgTCXSY0e', timestamp with time zone '2026-01-02 03:04:05+00:00'),
  ('Alan Turing', 'alan@example.com', null, '$2a$10$JzFIFnWC7cKdXTVXEW7Mi.zbTk4NP7RCfPUdjsfTc6fQlgTCXSY0e', timestamp with time zone '2026-01-03 03:04:05+00:00')
) as seed (name, email, nickname, password_hash, created_at)
where not exists (select 1 from users);
